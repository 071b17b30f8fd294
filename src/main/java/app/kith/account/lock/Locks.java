package app.kith.account.lock;

import app.kith.account.AccountId;
import app.kith.account.sessions.Sessions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Locks accounts and opens them again. A locked one is like none to whoever tries to sign in, by password, passkey or a
 * new password: nobody can tell it from a wrong guess.
 */
@Repository
public class Locks {

    private static final Logger LOG = LoggerFactory.getLogger(Locks.class);

    private final JdbcClient jdbc;
    private final Sessions sessions;

    Locks(JdbcClient jdbc, Sessions sessions) {
        this.jdbc = jdbc;
        this.sessions = sessions;
    }

    /** Ends all sessions, too. */
    @Transactional
    public void lock(AccountId id) {
        jdbc.sql("update account set locked_at = coalesce(locked_at, now()) where id = :id").param("id", id.value()).update();
        sessions.endAll(id);
        LOG.info("{} is locked", id);
    }

    @Transactional
    public void unlock(AccountId id) {
        jdbc.sql("update account set locked_at = null where id = :id").param("id", id.value()).update();
        LOG.info("{} is no longer locked", id);
    }
}
