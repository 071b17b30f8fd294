package app.kith.account.passkey;

import app.kith.account.EmailAddress;
import app.kith.mail.Letter;
import app.kith.mail.Stationery;
import app.kith.mail.Writing;
import app.kith.settings.Settings;
import app.kith.web.SettingsPage;
import app.kith.web.Words;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Word to the owner of an account that a passkey opens it now, or no longer. */
@Component
public class PasskeyLetters {

    private static final String KEY = "account.passkey.letter.";

    private final Stationery stationery;
    private final Words words;
    private final Settings settings;

    PasskeyLetters(Stationery stationery, Words words, Settings settings) {
        this.stationery = stationery;
        this.words = words;
        this.settings = settings;
    }

    public Letter added(EmailAddress email, String name) {
        return letter(email, "added", name);
    }

    public Letter removed(EmailAddress email, String name) {
        return letter(email, "removed", name);
    }

    private Letter letter(EmailAddress email, String kind, String name) {
        String key = KEY + kind;
        var act = new Writing.Act(words.say(key + ".act"), settings.baseUrl().resolve(SettingsPage.SESSIONS.path()).toString());
        return stationery.write(email.value(), new Writing(
                words.say(key + ".subject"), words.say(key + ".opening", "name", name), Optional.of(act), words.say(key + ".closing")));
    }
}
