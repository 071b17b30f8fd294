package app.kith.account.sessions;

import app.kith.account.Account;
import app.kith.account.Accounts;
import java.util.Map;

/**
 * What is known of a session: whose it is, as they are now, and what it began with. The query that reads a session tells
 * it in one value.
 */
record Told(Account account, boolean remembered, Device device, Origin origin) {

    /** The session's attribute in which it lies; it is never written. */
    static final String ATTRIBUTE = "told";

    /** As JSON, for a query that has joined {@code account} to {@code session}. */
    static final String JSON = """
            json_build_object('account', %s, 'remembered', session.remembered, 'device', session.device, 'origin', session.origin)"""
            .formatted(Accounts.JSON);

    static Told read(Map<?, ?> told) {
        return new Told(
                Accounts.read((Map<?, ?>) told.get("account")),
                (Boolean) told.get("remembered"),
                Device.kept((String) told.get("device")),
                Origin.kept((String) told.get("origin")));
    }
}
