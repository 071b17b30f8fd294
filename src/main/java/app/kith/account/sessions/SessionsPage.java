package app.kith.account.sessions;

import app.kith.account.passkey.Passkey;
import java.util.List;

/**
 * Where somebody is signed in, and the keys by which they can.
 *
 * @param sessions this one first, then the others, the last used before the rest
 */
public record SessionsPage(List<Session> sessions, List<Passkey> passkeys) {

    public boolean alone() {
        return sessions.size() < 2;
    }
}
