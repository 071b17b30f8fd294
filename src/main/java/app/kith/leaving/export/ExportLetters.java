package app.kith.leaving.export;

import app.kith.account.EmailAddress;
import app.kith.mail.Letter;
import app.kith.mail.Stationery;
import app.kith.mail.Writing;
import app.kith.settings.Settings;
import app.kith.web.Words;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Word that what somebody wanted to take along is ready. The link opens nothing by itself: its reader has to be signed in. */
@Component
public class ExportLetters {

    private static final String KEY = "leaving.export.letter.ready";

    private final Stationery stationery;
    private final Words words;
    private final Settings settings;

    ExportLetters(Stationery stationery, Words words, Settings settings) {
        this.stationery = stationery;
        this.words = words;
        this.settings = settings;
    }

    public Letter ready(EmailAddress email) {
        var act = new Writing.Act(words.say(KEY + ".act"), settings.baseUrl().resolve(ExportController.PATH).toString());
        return stationery.write(email.value(), new Writing(
                words.say(KEY + ".subject"), words.say(KEY + ".opening"), Optional.of(act), words.say(KEY + ".closing")));
    }
}
