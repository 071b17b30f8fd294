package app.kith.account.signin;

import app.kith.account.AccountId;
import app.kith.account.Accounts;
import app.kith.account.EmailAddress;
import app.kith.account.Passwords;
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

    SignIns(Accounts accounts, Passwords passwords, Guesses guesses) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.guesses = guesses;
    }

    /** How an attempt ends. */
    sealed interface Attempt {
        record Welcome(AccountId account) implements Attempt {}
        record Refused() implements Attempt {}
    }

    Attempt attempt(Optional<EmailAddress> email, String password, String from) {
        List<String> subjects = email.map(address -> List.of("address " + from, "account " + address.key()))
                .orElse(List.of("address " + from));
        boolean tooSoon = guesses.tooSoon(subjects);
        Optional<AccountId> account = match(email, password);
        if (account.isEmpty() || tooSoon) {
            guesses.failed(subjects);
            LOG.info("Sign-in refused from {}", from);
            return new Attempt.Refused();
        }
        guesses.succeeded(subjects);
        LOG.info("Sign-in of {} from {}", account.get(), from);
        return new Attempt.Welcome(account.get());
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
