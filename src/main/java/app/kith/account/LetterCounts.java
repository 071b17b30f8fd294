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
    public enum Kind { RESET, CONFIRMATION, ADDRESS }

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
}
