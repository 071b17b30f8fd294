package app.kith.account.passwordreset;

import app.kith.account.EmailAddress;
import app.kith.mail.Letter;
import app.kith.mail.Stationery;
import app.kith.mail.Writing;
import app.kith.settings.Settings;
import app.kith.web.Words;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The letters about a password: the link to a new one, and word that there is a new one. */
@Component
public class ResetLetters {

    private final Stationery stationery;
    private final Words words;
    private final Settings settings;

    ResetLetters(Stationery stationery, Words words, Settings settings) {
        this.stationery = stationery;
        this.words = words;
        this.settings = settings;
    }

    /** @param token what the link holds */
    public Letter owner(EmailAddress email, String token) {
        return letter(email, "owner", "/password/reset/" + token);
    }

    /**
     * To an address that is not confirmed yet, and for one of the accounts that were opened with it.
     *
     * @param opened by which its reader knows which account is theirs
     */
    public Letter claim(EmailAddress email, String token, Instant opened) {
        return letter(email, "claim", "/password/reset/" + token, "opened", Date.from(opened));
    }

    public Letter done(EmailAddress email) {
        return letter(email, "done", "/password/forgot");
    }

    private Letter letter(EmailAddress email, String kind, String path, @Nullable Object... facts) {
        String key = "account.passwordreset.letter." + kind;
        var act = new Writing.Act(words.say(key + ".act"), settings.baseUrl().resolve(path).toString());
        return stationery.write(email.value(), new Writing(words.say(key + ".subject"),
                words.say(key + ".opening", facts), Optional.of(act), words.say(key + ".closing")));
    }
}
