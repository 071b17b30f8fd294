package app.kith.account.signin;

import app.kith.account.AccountId;
import app.kith.account.Accounts;
import app.kith.account.EmailAddress;
import app.kith.account.Passwords;
import app.kith.account.Secret;
import app.kith.account.passkey.Passkeys;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The attempts to sign in. Whatever is wrong with one, it ends in the same way and takes the same time. */
@Component
class SignIns {

    private static final Logger LOG = LoggerFactory.getLogger(SignIns.class);

    private final Accounts accounts;
    private final Passwords passwords;
    private final Guesses guesses;
    private final Passkeys passkeys;

    SignIns(Accounts accounts, Passwords passwords, Guesses guesses, Passkeys passkeys) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.guesses = guesses;
        this.passkeys = passkeys;
    }

    /** How an attempt ends. */
    sealed interface Attempt {
        record Welcome(AccountId account) implements Attempt {}
        record Refused() implements Attempt {}
    }

    /** @param device where an account with this address was signed in before, if it comes from there */
    Attempt attempt(Optional<EmailAddress> email, String password, String from, Optional<Secret> device) {
        List<String> subjects = subjects(email, from, device);
        boolean inTime = guesses.count(subjects);
        Optional<AccountId> account = match(email, password);
        if (account.isEmpty() || !inTime) return refuse(from);
        guesses.forgive(subjects);
        return welcome(account.get(), from);
    }

    /** Addresses before accounts, so that two attempts never wait for each other in a circle. */
    private static List<String> subjects(Optional<EmailAddress> email, String from, Optional<Secret> device) {
        if (device.isPresent()) return List.of("device " + HexFormat.of().formatHex(device.get().hash()));
        return email.map(address -> List.of("address " + from, "account " + address.value())).orElse(List.of("address " + from));
    }

    /** A key is no guess: nobody's guessing stands in its way. */
    Attempt recognise(Optional<Secret> challenge, String answer, String from) {
        return passkeys.recognise(challenge, answer)
                .map(account -> welcome(account, from))
                .orElseGet(() -> refuse(from));
    }

    private static Attempt welcome(AccountId account, String from) {
        LOG.info("Sign-in of {} from {}", account, from);
        return new Attempt.Welcome(account);
    }

    private static Attempt refuse(String from) {
        LOG.info("Sign-in refused from {}", from);
        return new Attempt.Refused();
    }

    private Optional<AccountId> match(Optional<EmailAddress> email, String password) {
        var credentials = email.map(accounts::credentials).orElse(List.of());
        if (credentials.isEmpty()) passwords.matchNobody(password);
        return credentials.stream()
                .filter(credential -> passwords.matches(password, credential.passwordHash()))
                .map(Accounts.Credential::id)
                .findFirst();
    }
}
