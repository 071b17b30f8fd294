package app.kith.account.passwordchange;

import app.kith.account.EmailAddress;
import app.kith.mail.Letter;
import app.kith.mail.Stationery;
import app.kith.mail.Writing;
import app.kith.settings.Settings;
import app.kith.web.Words;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Word to the owner of an account that its password is another now. */
@Component
public class PasswordChangeLetters {

    private static final String KEY = "account.passwordchange.letter.changed";

    private final Stationery stationery;
    private final Words words;
    private final Settings settings;

    PasswordChangeLetters(Stationery stationery, Words words, Settings settings) {
        this.stationery = stationery;
        this.words = words;
        this.settings = settings;
    }

    public Letter changed(EmailAddress email) {
        var act = new Writing.Act(words.say(KEY + ".act"), settings.baseUrl().resolve("/password/forgot").toString());
        return stationery.write(email.value(), new Writing(
                words.say(KEY + ".subject"), words.say(KEY + ".opening"), Optional.of(act), words.say(KEY + ".closing")));
    }
}
