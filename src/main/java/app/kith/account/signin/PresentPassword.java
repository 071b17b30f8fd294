package app.kith.account.signin;

import app.kith.account.AccountId;
import app.kith.account.StoredPasswords;
import app.kith.web.Problem;
import app.kith.web.Problems;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Asks whoever is signed in for their password once more, before something about the account changes: the browser may
 * have been left alone. Whoever guesses is slowed down as at the sign-in.
 */
@Component
public class PresentPassword {

    private static final Logger LOG = LoggerFactory.getLogger(PresentPassword.class);

    private final StoredPasswords storedPasswords;
    private final Guesses guesses;

    PresentPassword(StoredPasswords storedPasswords, Guesses guesses) {
        this.storedPasswords = storedPasswords;
        this.guesses = guesses;
    }

    /** What is wrong with it, said beside its field. */
    public Problems problems(String field, AccountId account, String typed) {
        if (typed.isEmpty()) return Problems.of(new Problem(field, "account.present.missing"));
        var subjects = List.of("present " + account);
        boolean inTime = guesses.count(subjects);
        if (storedPasswords.match(account, typed) && inTime) {
            guesses.forgive(subjects);
            return Problems.NONE;
        }
        LOG.info("The present password of {} was not given", account);
        return Problems.of(new Problem(field, "account.present.wrong"));
    }
}
