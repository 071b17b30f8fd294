package app.kith.account.passwordreset;

import app.kith.account.Account;
import app.kith.account.AccountId;
import app.kith.account.Accounts;
import app.kith.account.StoredPasswords;
import app.kith.account.EmailAddress;
import app.kith.account.LetterCounts;
import app.kith.account.passkey.Passkeys;
import app.kith.account.sessions.Sessions;
import app.kith.id.Ids;
import app.kith.mail.Postbox;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A new password for whoever reads the letters to an address. While nobody owns the address, each of its claims gets a
 * link of its own, and using one confirms the address for that account: whoever chose its password before has lost it.
 */
@Component
public class PasswordResets {

    static final int MINUTES = 30;

    private static final Logger LOG = LoggerFactory.getLogger(PasswordResets.class);

    private final SchedulerClient scheduler;
    private final Accounts accounts;
    private final StoredPasswords storedPasswords;
    private final LetterCounts counts;
    private final ResetTokens tokens;
    private final ResetLetters letters;
    private final Postbox postbox;
    private final Sessions sessions;
    private final Passkeys passkeys;
    private final Duration later;

    /**
     * @param later {@code kith.reset-later}: a letter is written so long after it was asked for that the work for a known
     *     address slows down no answer; the tests do not wait for that
     */
    PasswordResets(
            @Lazy SchedulerClient scheduler,
            Accounts accounts,
            StoredPasswords storedPasswords,
            LetterCounts counts,
            ResetTokens tokens,
            ResetLetters letters,
            Postbox postbox,
            Sessions sessions,
            Passkeys passkeys,
            @Value("${kith.reset-later:2s}") Duration later) {
        this.scheduler = scheduler;
        this.accounts = accounts;
        this.storedPasswords = storedPasswords;
        this.counts = counts;
        this.tokens = tokens;
        this.letters = letters;
        this.postbox = postbox;
        this.sessions = sessions;
        this.passkeys = passkeys;
        this.later = later;
    }

    /** Notes that somebody asks; whether the address is known shows in nothing that happens here. */
    @Transactional
    void ask(EmailAddress email) {
        var writing = ResetLetterWriting.TASK.instance(Ids.next().toString()).data(email.value());
        scheduler.scheduleIfNotExists(writing.scheduledTo(Instant.now().plus(later)));
    }

    @Transactional
    void write(EmailAddress email) {
        for (Accounts.Credential credential : accounts.credentials(email)) {
            if (!counts.another(credential.id(), LetterCounts.Kind.RESET)) continue;
            Account account = accounts.find(credential.id()).orElseThrow();
            String token = issue(account.id());
            postbox.post(account.confirmed() ? letters.owner(account.email(), token) : letters.claim(account.email(), token, accounts.openedAt(account.id())));
            LOG.info("A letter for a new password of {} was written", account.id());
        }
    }

    /** A token for the account's reset page; older ones are worthless from now on. */
    @Transactional
    public String issue(AccountId account) {
        return tokens.sign(new ResetToken(account, storedPasswords.renew(account, MINUTES)));
    }

    /** Whose password a token may set. */
    Optional<Account> find(String typed) {
        return tokens.read(typed)
                .filter(token -> storedPasswords.stands(token.account(), token.version()))
                .flatMap(token -> accounts.find(token.account()));
    }

    /** How a reset ends. */
    sealed interface Reset {
        record Done(AccountId account) implements Reset {}

        /** The link was used, is too old, or something newer has made it worthless. */
        record Refused() implements Reset {}
    }

    /** Sets the password, once. It signs nobody in, and everybody out. */
    @Transactional
    Reset use(String typed, String passwordHash) {
        Optional<ResetToken> token = tokens.read(typed);
        if (token.isEmpty()) return new Reset.Refused();
        AccountId id = token.get().account();
        accounts.hold(id);
        Optional<Account> account = accounts.find(id).filter(found -> found.confirmed() || accounts.owner(found.email()).isEmpty());
        if (account.isEmpty() || !storedPasswords.replace(id, token.get().version(), passwordHash)) return new Reset.Refused();
        if (!account.get().confirmed()) takeOver(id);
        sessions.endAll(id);
        postbox.post(letters.done(account.get().email()));
        LOG.info("The password of {} was set by a reset link", id);
        return new Reset.Done(id);
    }

    /** Somebody else may have claimed the address, and kept a key to come back with. */
    private void takeOver(AccountId id) {
        accounts.confirm(id);
        passkeys.removeAll(id);
    }
}
