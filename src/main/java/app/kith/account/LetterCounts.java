package app.kith.account;

import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * How many letters were asked for lately: of each kind three an hour by an account, and six an hour to an address, by whomever.
 * The account's own limit may be told; the other never is, since it speaks of what strangers do.
 */
@Repository
public class LetterCounts {

    private static final int OF_AN_ACCOUNT = 3;
    private static final int TO_AN_ADDRESS = 6;

    private final JdbcClient jdbc;
    private final Accounts accounts;

    LetterCounts(JdbcClient jdbc, Accounts accounts) {
        this.jdbc = jdbc;
        this.accounts = accounts;
    }

    /** What such a letter is for. */
    public enum Kind { RESET, CONFIRMATION, KNOWN, ADDRESS, PASSKEY }

    /** What stands against another letter: nothing, what others have sent there (which nobody is told), or what the account has. */
    public enum Limit { NONE, ADDRESS, ACCOUNT }

    /** Counts one more letter, with the caller's transaction. Below the account's own limit it counts even when it is not written. */
    @Transactional
    public Limit another(AccountId account, Kind kind, EmailAddress recipient) {
        accounts.queue(recipient);
        jdbc.sql("select id from account where id = :account for update").param("account", account.value()).query(UUID.class).list();
        jdbc.sql("delete from account_letter where account_id = :account and written_at <= now() - interval '1 hour'")
                .param("account", account.value())
                .update();
        int counted = jdbc.sql("select count(*) from account_letter where account_id = :account and kind = :kind")
                .param("account", account.value())
                .param("kind", column(kind))
                .query(Integer.class)
                .single();
        if (counted >= OF_AN_ACCOUNT) return Limit.ACCOUNT;
        return count(account, kind, recipient, TO_AN_ADDRESS) ? Limit.NONE : Limit.ADDRESS;
    }

    /**
     * Counts a new account's first letter, with the caller's transaction; false when the address has got one within the hour:
     * whoever opens one account after the other writes there once. It counts all the same, so that how many more may be asked
     * for does not tell.
     */
    @Transactional
    public boolean first(AccountId account, Kind kind, EmailAddress recipient) {
        accounts.queue(recipient);
        return count(account, kind, recipient, 1);
    }

    /**
     * Of several who ask at once, and have stood in the queue, none is counted without the others.
     *
     * @return whether it may be sent: to the address went fewer within the hour, by whomever
     */
    private boolean count(AccountId account, Kind kind, EmailAddress recipient, int fewer) {
        return jdbc.sql("""
                insert into account_letter (account_id, kind, recipient, sent)
                select :account, :kind, key, :fewer > (select count(*) from account_letter
                    where recipient = key and kind = :kind and sent and written_at > now() - interval '1 hour')
                from hashtextextended(:recipient, 0) key
                returning sent""")
                .param("account", account.value())
                .param("kind", column(kind))
                .param("recipient", recipient.value())
                .param("fewer", fewer)
                .query(Boolean.class)
                .single();
    }

    private static String column(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
