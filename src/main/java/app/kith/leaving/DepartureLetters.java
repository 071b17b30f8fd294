package app.kith.leaving;

import app.kith.account.EmailAddress;
import app.kith.mail.Letter;
import app.kith.mail.Stationery;
import app.kith.mail.Writing;
import app.kith.settings.Settings;
import app.kith.web.Words;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The letter to whoever is about to leave: it may have been somebody else at their keyboard. */
@Component
public class DepartureLetters {

    private final Stationery stationery;
    private final Words words;
    private final Settings settings;

    DepartureLetters(Stationery stationery, Words words, Settings settings) {
        this.stationery = stationery;
        this.words = words;
        this.settings = settings;
    }

    /** @param until when they may come back at the latest */
    public Letter leaving(EmailAddress email, Instant until) {
        var act = new Writing.Act(words.say("leaving.letter.leaving.act"), settings.baseUrl().resolve("/sign-in").toString());
        return stationery.write(email.value(), new Writing(
                words.say("leaving.letter.leaving.subject"),
                words.say("leaving.letter.leaving.opening", "until", Date.from(until)),
                Optional.of(act),
                words.say("leaving.letter.leaving.closing")));
    }
}
