package app.kith.account.confirmation;

import app.kith.account.AccountId;
import app.kith.account.Accounts;
import app.kith.account.EmailAddress;
import app.kith.account.LetterCounts;
import app.kith.account.Secret;
import app.kith.mail.Letter;
import app.kith.mail.Postbox;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds out whether an address is its owner's. Each address that joins gets one letter, and no second one within the hour:
 * with a link to confirm it or, where it already has its owner, with word that somebody used it.
 */
@Repository
public class Confirmations {

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final LetterCounts counts;
    private final Postbox postbox;
    private final ConfirmationLetters letters;

    Confirmations(JdbcClient jdbc, Accounts accounts, LetterCounts counts, Postbox postbox, ConfirmationLetters letters) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.counts = counts;
        this.postbox = postbox;
        this.letters = letters;
    }

    /** Writes to the address of a new account, in the caller's transaction. */
    @Transactional
    public void ask(AccountId account, EmailAddress email) {
        LetterCounts.Kind kind = kind(email);
        if (counts.first(account, kind, email)) write(kind, account, email);
    }

    /** Writes once more because its owner wishes it; false when they have wished it often enough. */
    @Transactional
    public boolean askAgain(AccountId account, EmailAddress email) {
        LetterCounts.Kind kind = kind(email);
        LetterCounts.Limit limit = counts.another(account, kind, email);
        if (limit == LetterCounts.Limit.NONE) write(kind, account, email);
        return limit != LetterCounts.Limit.ACCOUNT;
    }

    private LetterCounts.Kind kind(EmailAddress email) {
        return accounts.owner(email).isPresent() ? LetterCounts.Kind.KNOWN : LetterCounts.Kind.CONFIRMATION;
    }

    private void write(LetterCounts.Kind kind, AccountId account, EmailAddress email) {
        postbox.post(kind == LetterCounts.Kind.KNOWN ? letters.known(email) : confirmThis(account, email));
    }

    private Letter confirmThis(AccountId account, EmailAddress email) {
        jdbc.sql("delete from email_confirmation where account_id = :account and created_at < now() - interval '24 hours'")
                .param("account", account.value())
                .update();
        Secret secret = Secret.next();
        jdbc.sql("insert into email_confirmation (token_hash, account_id) values (:hash, :account)")
                .param("hash", secret.hash())
                .param("account", account.value())
                .update();
        return letters.confirm(email, secret.value());
    }

    /** How a confirmation ends. */
    sealed interface Confirmation {
        record Confirmed() implements Confirmation {}

        /** The link was used, is older than a day, is for another account, or the address has found its owner. */
        record Refused() implements Confirmation {}
    }

    /** Whether a link can be followed at all, by whomever it was for. */
    boolean stands(Secret secret) {
        return jdbc.sql("select exists (select from email_confirmation where token_hash = :hash and created_at > now() - interval '24 hours')")
                .param("hash", secret.hash())
                .query(Boolean.class)
                .single();
    }

    boolean stands(Secret secret, AccountId account) {
        return jdbc.sql("""
                select exists (select from email_confirmation
                where token_hash = :hash and account_id = :account and created_at > now() - interval '24 hours')""")
                .param("hash", secret.hash())
                .param("account", account.value())
                .query(Boolean.class)
                .single();
    }

    /**
     * Confirms the address for the account that is signed in, and only for it: the owner of an address who follows a
     * link that somebody else's sign-up caused would otherwise make that account, and its password, their own.
     */
    @Transactional
    Confirmation confirm(Secret secret, AccountId account) {
        accounts.hold(account); // before the link: a change of address takes them in this order, too
        int used = jdbc.sql("""
                delete from email_confirmation
                where token_hash = :hash and account_id = :account and created_at > now() - interval '24 hours'""")
                .param("hash", secret.hash())
                .param("account", account.value())
                .update();
        return used == 1 && accounts.confirm(account) ? new Confirmation.Confirmed() : new Confirmation.Refused();
    }
}
