/** One more passkey for an account, once its owner has shown that it is them. */
@NullMarked
package app.kith.account.newpasskey;

import org.jspecify.annotations.NullMarked;
