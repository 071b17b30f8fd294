package app.kith.account.emailchange;

import app.kith.account.AccountId;
import app.kith.account.Accounts;
import app.kith.account.StoredPasswords;
import app.kith.account.EmailAddress;
import app.kith.account.Passwords;
import app.kith.account.Secret;
import app.kith.account.passkey.Passkeys;
import app.kith.account.passwordreset.PasswordResets;
import app.kith.account.sessions.Sessions;
import app.kith.mail.Postbox;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Going back to an address, for an owner whose account somebody else has moved away. */
@Component
class EmailReturns {

    private static final Logger LOG = LoggerFactory.getLogger(EmailReturns.class);

    private final Accounts accounts;
    private final StoredPasswords storedPasswords;
    private final Passwords passwords;
    private final FormerAddresses formerAddresses;
    private final EmailChanges changes;
    private final EmailChangeLetters letters;
    private final Postbox postbox;
    private final Sessions sessions;
    private final Passkeys passkeys;
    private final PasswordResets resets;

    EmailReturns(
            Accounts accounts,
            StoredPasswords storedPasswords,
            Passwords passwords,
            FormerAddresses formerAddresses,
            EmailChanges changes,
            EmailChangeLetters letters,
            Postbox postbox,
            Sessions sessions,
            Passkeys passkeys,
            PasswordResets resets) {
        this.accounts = accounts;
        this.storedPasswords = storedPasswords;
        this.passwords = passwords;
        this.formerAddresses = formerAddresses;
        this.changes = changes;
        this.letters = letters;
        this.postbox = postbox;
        this.sessions = sessions;
        this.passkeys = passkeys;
        this.resets = resets;
    }

    Optional<EmailAddress> find(Secret secret) {
        return formerAddresses.find(secret).map(FormerAddresses.Former::email);
    }

    /** How a return ends. */
    sealed interface Return {

        /** @param token for the page on which its owner chooses a password: the present one may be known to somebody else */
        record Restored(String token) implements Return {}

        /** The link was used, is older than seven days, or the address has found another owner. */
        record Refused() implements Return {}
    }

    @Transactional
    Return restore(Secret secret) {
        Optional<FormerAddresses.Former> former = formerAddresses.find(secret);
        if (former.isEmpty()) return new Return.Refused();
        AccountId id = former.get().account();
        EmailAddress email = former.get().email();
        accounts.hold(id, email);
        var left = accounts.find(id).orElseThrow().reach();
        if (find(secret).isEmpty()) return new Return.Refused(); // another press of the button was first
        if (!accounts.move(id, email)) return new Return.Refused();
        formerAddresses.close(id);
        changes.forget(id);
        storedPasswords.replace(id, passwords.hash(Secret.next().value()));
        passkeys.removeAll(id);
        sessions.endAll(id);
        left.ifPresent(other -> postbox.post(letters.restored(other)));
        LOG.info("{} went back to its old address", id);
        return new Return.Restored(resets.issue(id));
    }
}
