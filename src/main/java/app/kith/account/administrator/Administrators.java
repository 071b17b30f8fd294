package app.kith.account.administrator;

import app.kith.account.Account;
import app.kith.account.AccountId;
import app.kith.account.Accounts;
import app.kith.account.Role;
import app.kith.account.sessions.Sessions;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who administers the site, and how that changes. */
@Repository
public class Administrators {

    private static final Logger LOG = LoggerFactory.getLogger(Administrators.class);

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Sessions sessions;

    Administrators(JdbcClient jdbc, Accounts accounts, Sessions sessions) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.sessions = sessions;
    }

    /** All who can act as one, in the order in which they joined: whoever is about to leave or locked looks after nothing. */
    public List<Account> all() {
        return jdbc.sql("select id from account where role = 'administrator' and locked_at is null order by created_at, id")
                .query(UUID.class)
                .list()
                .stream()
                .map(id -> accounts.find(new AccountId(id)))
                .flatMap(Optional::stream)
                .filter(account -> !account.leaving())
                .toList();
    }

    boolean any() {
        return !all().isEmpty();
    }

    /** Whether the site would have nobody without this account. Those who ask at once ask one after the other, each when the one before is settled. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean alone(AccountId id) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('administrators', 0))").query((row, n) -> 0).list();
        return all().stream().map(Account::id).toList().equals(List.of(id));
    }

    /** Gives an account another role, and ends its sessions: what was copied under the old rights never gets the new ones. */
    @Transactional
    public void become(AccountId id, Role role) {
        jdbc.sql("update account set role = :role where id = :id")
                .param("role", role.column())
                .param("id", id.value())
                .update();
        sessions.endAll(id);
        LOG.info("The role of {} is {} now", id, role);
    }
}
