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
import com.github.kagkarlsson.scheduler.Clock;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A new password for whoever reads the letters to an address. While nobody owns the address, each of its claims has a
 * link of its own in the letter, and using one confirms the address for that account: whoever chose its password before has lost it.
 */
@Component
public class PasswordResets {

    static final int MINUTES = 30;

    /** So many claims of an address get a link, the oldest: whoever claims it without end fills no letter. */
    private static final int MOST_LINKS = 20;

    private static final Logger LOG = LoggerFactory.getLogger(PasswordResets.class);

    private final SchedulerClient scheduler;
    private final Clock clock;
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
            Clock clock,
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
        this.clock = clock;
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
        scheduler.scheduleIfNotExists(writing.scheduledTo(clock.now().plus(later)));
    }

    /** One letter, however many have claimed the address. */
    @Transactional
    void write(EmailAddress email) {
        meant(email).stream().findFirst().ifPresent(any -> accounts.hold(any, email));
        List<AccountId> meant = meant(email);
        if (meant.isEmpty() || counts.another(meant.getFirst(), LetterCounts.Kind.RESET, email) != LetterCounts.Limit.NONE) return;
        postbox.post(accounts.owner(email).isPresent()
                ? letters.owner(email, issue(meant.getFirst()))
                : letters.claims(email, meant.stream().map(id -> new ResetLetters.Claim(accounts.openedAt(id), issue(id))).toList()));
        LOG.info("A letter for a new password of {} was written", meant);
    }

    private List<AccountId> meant(EmailAddress email) {
        return accounts.credentials(email, MOST_LINKS).stream().map(Accounts.Credential::id).toList();
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
