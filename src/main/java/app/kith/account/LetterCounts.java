package app.kith.account;

import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How many letters an account has caused lately: three an hour of each kind, however often they are asked for. */
@Repository
public class LetterCounts {

    private final JdbcClient jdbc;

    LetterCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What such a letter is for. */
    public enum Kind { RESET, CONFIRMATION, KNOWN, ADDRESS, PASSKEY }

    /** Counts one more letter, with the caller's transaction; false when there have been enough. */
    @Transactional
    public boolean another(AccountId account, Kind kind) {
        jdbc.sql("select id from account where id = :account for update").param("account", account.value()).query(UUID.class).list();
        jdbc.sql("delete from account_letter where account_id = :account and written_at <= now() - interval '1 hour'")
                .param("account", account.value())
                .update();
        return jdbc.sql("""
                insert into account_letter (account_id, kind)
                select :account, :kind where (select count(*) from account_letter where account_id = :account and kind = :kind) < 3""")
                .param("account", account.value())
                .param("kind", kind.name().toLowerCase(Locale.ROOT))
                .update() == 1;
    }

    /**
     * Counts a new account's first letter, with the caller's transaction; false when any account with the same address has
     * caused one within the hour. Whoever opens one after the other writes to somebody's address once.
     */
    @Transactional
    public boolean first(AccountId account, Kind kind) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(email, 0)) from account where id = :account")
                .param("account", account.value())
                .query((row, n) -> 0)
                .list();
        return jdbc.sql("""
                insert into account_letter (account_id, kind)
                select :account, :kind where not exists (
                    select from account_letter join account other on other.id = account_id
                    where other.email = (select email from account where id = :account)
                        and kind = :kind and written_at > now() - interval '1 hour')""")
                .param("account", account.value())
                .param("kind", kind.name().toLowerCase(Locale.ROOT))
                .update() == 1;
    }
}
