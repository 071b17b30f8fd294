package app.kith.account.sessions;

import app.kith.account.passkey.Passkey;
import app.kith.web.Problems;
import java.util.List;

/**
 * Where somebody is signed in, and the keys by which they can.
 *
 * @param sessions this one first, then the others, the last used before the rest
 * @param device that shows the page: a name for a key that is added on it
 */
public record SessionsPage(List<Session> sessions, List<Passkey> passkeys, Device device, Problems problems) {

    public boolean alone() {
        return sessions.size() < 2;
    }
}
