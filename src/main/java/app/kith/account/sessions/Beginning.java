package app.kith.account.sessions;

import app.kith.account.Proof;
import app.kith.account.Secret;

/**
 * What a session begins with: who has come in, and by what its owner will know it again.
 *
 * @param remembered whether it lasts when the browser closes
 * @param browser by which the account knows the browser from now on
 */
record Beginning(Proof proof, boolean remembered, Device device, Origin origin, Secret browser) {

    /** The session's attribute in which it lies until it is written. */
    static final String ATTRIBUTE = Beginning.class.getName();
}
