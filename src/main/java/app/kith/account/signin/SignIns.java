package app.kith.account.signin;

import app.kith.account.Accounts;
import app.kith.account.EmailAddress;
import app.kith.account.Passwords;
import app.kith.account.Proof;
import app.kith.account.Secret;
import app.kith.account.StoredPasswords;
import app.kith.account.passkey.Passkeys;
import app.kith.account.sessions.KnownDevices;
import app.kith.web.Network;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The attempts to sign in. Whatever is wrong with one, it ends in the same way and takes the same time. */
@Component
class SignIns {

    private static final Logger LOG = LoggerFactory.getLogger(SignIns.class);

    private final Accounts accounts;
    private final Passwords passwords;
    private final StoredPasswords storedPasswords;
    private final Slowed slowed;
    private final Passkeys passkeys;

    SignIns(Accounts accounts, Passwords passwords, StoredPasswords storedPasswords, Slowed slowed, Passkeys passkeys) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.storedPasswords = storedPasswords;
        this.slowed = slowed;
        this.passkeys = passkeys;
    }

    /** How an attempt ends. */
    sealed interface Attempt {
        record Welcome(Proof proof) implements Attempt {}

        /** @param next how long the answer to the next one takes, in seconds; 0: as long as this one should have */
        record Refused(int next) implements Attempt {}

        /** Nobody has looked at it: too many wait. @param again when to try once more, in seconds */
        record Unseen(int again) implements Attempt {}
    }

    /** @param known the browser, if accounts that the address means were signed in there before */
    Attempt attempt(Optional<EmailAddress> email, String password, String from, Optional<KnownDevices.Known> known) {
        Guesser guesser = known.map(browser -> Guesser.known(browser.device(), email.orElseThrow()))
                .orElseGet(() -> Guesser.stranger(email, Network.of(from)));
        var found = new AtomicReference<Optional<Accounts.Credential>>(Optional.empty());
        return switch (slowed.attempt(guesser, () -> {
            found.set(match(email, password, known));
            return found.get().isPresent();
        })) {
            case Slowed.Ending.Right() -> {
                Accounts.Credential credential = found.get().orElseThrow();
                storedPasswords.refresh(credential, password); // once in a while it takes as long again: that is seen by its owner alone
                yield welcome(credential.proof(), from);
            }
            case Slowed.Ending.Wrong(int next) -> refuse(from, next);
            case Slowed.Ending.Unseen(int again) -> {
                LOG.info("Sign-in not looked at from {}: too many wait", from);
                yield new Attempt.Unseen(again);
            }
        };
    }

    /** A key is no guess: nobody's guessing stands in its way. */
    Attempt recognise(Optional<Secret> challenge, String answer, String from) {
        return passkeys.recognise(challenge, answer)
                .map(proof -> welcome(proof, from))
                .orElseGet(() -> refuse(from, 0));
    }

    private static Attempt welcome(Proof proof, String from) {
        LOG.info("Sign-in of {} from {}", proof.account(), from);
        return new Attempt.Welcome(proof);
    }

    private static Attempt refuse(String from, int next) {
        LOG.info("Sign-in refused from {}", from);
        return new Attempt.Refused(next);
    }

    /**
     * One verification, whatever is found. A browser that an account knows guesses at that account alone: somebody who
     * claims an address has no quieter place than others to guess who else does.
     */
    private Optional<Accounts.Credential> match(Optional<EmailAddress> email, String password, Optional<KnownDevices.Known> known) {
        List<Accounts.Credential> credentials = email
                .map(address -> known.map(browser -> accounts.credentials(address, browser.accounts())).orElseGet(() -> accounts.credentials(address)))
                .orElse(List.of());
        Optional<String> hash = passwords.match(password, credentials.stream().map(Accounts.Credential::passwordHash).toList());
        return credentials.stream().filter(credential -> hash.equals(Optional.of(credential.passwordHash()))).findFirst();
    }
}
