package app.kith.account.confirmation;

import app.kith.account.EmailAddress;
import app.kith.mail.Letter;
import app.kith.mail.Stationery;
import app.kith.mail.Writing;
import app.kith.settings.Settings;
import app.kith.web.Words;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The letters about an address: one asks its owner to confirm it, the other says that it has its account already. */
@Component
public class ConfirmationLetters {

    private final Stationery stationery;
    private final Words words;
    private final Settings settings;

    ConfirmationLetters(Stationery stationery, Words words, Settings settings) {
        this.stationery = stationery;
        this.words = words;
        this.settings = settings;
    }

    /** @param secret what the link holds, so that only a reader of the letter can follow it */
    public Letter confirm(EmailAddress email, String secret) {
        return letter(email, "confirm", "/email/confirm/" + secret);
    }

    public Letter known(EmailAddress email) {
        return letter(email, "known", "/sign-in");
    }

    private Letter letter(EmailAddress email, String kind, String path) {
        String key = "account.confirmation.letter." + kind;
        var act = new Writing.Act(words.say(key + ".act"), settings.baseUrl().resolve(path).toString());
        return stationery.write(email.value(), new Writing(
                words.say(key + ".subject"), words.say(key + ".opening"), Optional.of(act), words.say(key + ".closing")));
    }
}
