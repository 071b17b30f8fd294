package app.kith.account.signin;

import app.kith.account.AccountId;
import app.kith.account.Accounts;
import app.kith.account.Proof;
import app.kith.account.StoredPasswords;
import app.kith.account.passkey.ChallengeCookie;
import app.kith.account.passkey.Passkeys;
import app.kith.account.sessions.KnownDevices;
import app.kith.web.Problem;
import app.kith.web.Problems;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Asks whoever is signed in for their password once more, before something about the account changes: the browser may
 * have been left alone. Whoever guesses is slowed down as at the sign-in. A passkey of the account is as good, and its answer
 * comes with whichever form it is ({@code account/present.jte}).
 */
@Component
public class PresentPassword {

    private static final Logger LOG = LoggerFactory.getLogger(PresentPassword.class);

    private final StoredPasswords storedPasswords;
    private final Accounts accounts;
    private final KnownDevices devices;
    private final Slowed slowed;
    private final Passkeys passkeys;
    private final ChallengeCookie challenge;

    PresentPassword(
            StoredPasswords storedPasswords,
            Accounts accounts,
            KnownDevices devices,
            Slowed slowed,
            Passkeys passkeys,
            ChallengeCookie challenge) {
        this.storedPasswords = storedPasswords;
        this.accounts = accounts;
        this.devices = devices;
        this.slowed = slowed;
        this.passkeys = passkeys;
        this.challenge = challenge;
    }

    /** Whether the account has a passkey, which would do as well. */
    public boolean keyed(AccountId account) {
        return !passkeys.of(account).isEmpty();
    }

    /** What is wrong with it, said beside its field. */
    public Problems problems(String field, AccountId account, String typed, HttpServletRequest request) {
        String answer = Objects.requireNonNullElse(request.getParameter("credential"), "");
        if (!answer.isEmpty() && recognised(account, answer, request)) return Problems.NONE;
        if (typed.isEmpty()) return Problems.of(new Problem(field, answer.isEmpty() ? "account.present.missing" : "account.present.passkey.refused"));
        return switch (slowed.attempt(guesser(account, request), () -> storedPasswords.match(account, typed))) {
            case Slowed.Ending.Right() -> Problems.NONE;
            case Slowed.Ending.Unseen(int again) -> Problems.of(new Problem(field, "account.present.unseen", "seconds", again));
            case Slowed.Ending.Wrong(int next) -> {
                LOG.info("The present password of {} was not given", account);
                yield Problems.of(next == 0
                        ? new Problem(field, "account.present.wrong")
                        : new Problem(field, "account.present.slowed", "seconds", next));
            }
        };
    }

    private boolean recognised(AccountId account, String answer, HttpServletRequest request) {
        return passkeys.recognise(challenge.read(request), answer).map(Proof::account).filter(account::equals).isPresent();
    }

    private Guesser guesser(AccountId account, HttpServletRequest request) {
        return accounts.find(account)
                .flatMap(own -> devices.knowing(own.email(), request)
                        .filter(known -> known.accounts().contains(account))
                        .map(known -> Guesser.known(known.device(), own.email())))
                .orElseGet(() -> Guesser.within(account));
    }
}
