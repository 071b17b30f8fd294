package app.kith.account.emailchange;

import app.kith.account.Account;
import app.kith.account.AccountId;
import app.kith.account.Accounts;
import app.kith.account.StoredPasswords;
import app.kith.account.EmailAddress;
import app.kith.account.LetterCounts;
import app.kith.account.Secret;
import app.kith.mail.Postbox;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The addresses that accounts are to have, once a reader of their letters has followed the link. */
@Repository
public class EmailChanges {

    private static final Logger LOG = LoggerFactory.getLogger(EmailChanges.class);

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final StoredPasswords storedPasswords;
    private final LetterCounts counts;
    private final FormerAddresses formerAddresses;
    private final EmailChangeLetters letters;
    private final Postbox postbox;

    EmailChanges(
            JdbcClient jdbc,
            Accounts accounts,
            StoredPasswords storedPasswords,
            LetterCounts counts,
            FormerAddresses formerAddresses,
            EmailChangeLetters letters,
            Postbox postbox) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.storedPasswords = storedPasswords;
        this.counts = counts;
        this.formerAddresses = formerAddresses;
        this.letters = letters;
        this.postbox = postbox;
    }

    /**
     * Writes to the new address: with a link or, where it has its owner, with word that somebody used it. Whoever asks
     * sees no difference, not even where others have sent enough letters to it and none is written. False when they have caused
     * enough for an hour.
     */
    @Transactional
    boolean ask(AccountId account, EmailAddress wanted) {
        LetterCounts.Limit limit = counts.another(account, LetterCounts.Kind.ADDRESS, wanted);
        if (limit == LetterCounts.Limit.ACCOUNT) return false;
        boolean written = limit == LetterCounts.Limit.NONE;
        if (!written && waiting(account).equals(Optional.of(wanted))) return true; // the link that is there goes on working
        Secret secret = Secret.next();
        jdbc.sql("""
                insert into email_change (account_id, token_hash, email) values (:account, :hash, :email)
                on conflict (account_id) do update set token_hash = :hash, email = :email, asked_at = now()""")
                .param("account", account.value())
                .param("hash", secret.hash())
                .param("email", wanted.value())
                .update();
        if (written) postbox.post(accounts.owner(wanted)
                .map(owner -> letters.taken(owner.email()))
                .orElseGet(() -> letters.confirm(wanted, secret.value())));
        return true;
    }

    /** The address that the account waits to have. */
    public Optional<EmailAddress> waiting(AccountId account) {
        return jdbc.sql("select email from email_change where account_id = :account and asked_at > now() - interval '24 hours'")
                .param("account", account.value())
                .query((row, n) -> new EmailAddress(row.getString("email")))
                .optional();
    }

    Optional<EmailAddress> find(Secret secret, AccountId account) {
        return jdbc.sql("""
                select email from email_change
                where account_id = :account and token_hash = :hash and asked_at > now() - interval '24 hours'""")
                .param("account", account.value())
                .param("hash", secret.hash())
                .query((row, n) -> new EmailAddress(row.getString("email")))
                .optional();
    }

    /** How a change ends. */
    sealed interface Change {
        record Changed() implements Change {}

        /** The link was used, is older than a day, is for another account, or the address has found its owner. */
        record Refused() implements Change {}
    }

    /** Makes the new address the account's; what was written to the old one is worth nothing any more, but for the way back. */
    @Transactional
    Change confirm(Secret secret, AccountId id) {
        Optional<EmailAddress> wanted = find(secret, id);
        if (wanted.isEmpty()) return new Change.Refused();
        accounts.hold(id, wanted.get());
        Account before = accounts.find(id).orElseThrow();
        if (find(secret, id).isEmpty()) return new Change.Refused(); // another press of the button was first
        if (!accounts.move(id, wanted.get())) return new Change.Refused();
        forget(id);
        storedPasswords.renew(id, 0);
        before.reach().ifPresent(email -> postbox.post(letters.changed(email, formerAddresses.open(id, email).value())));
        LOG.info("The address of {} was changed", id);
        return new Change.Changed();
    }

    /** Forgets every link that was sent about an address. */
    void forget(AccountId id) {
        jdbc.sql("delete from email_change where account_id = :id").param("id", id.value()).update();
        jdbc.sql("delete from email_confirmation where account_id = :id").param("id", id.value()).update();
    }

    void sweep() {
        jdbc.sql("delete from email_change where asked_at <= now() - interval '24 hours'").update();
    }
}
