package app.kith.account.emailchange;

import app.kith.account.EmailAddress;
import app.kith.mail.Letter;
import app.kith.mail.Stationery;
import app.kith.mail.Writing;
import app.kith.settings.Settings;
import app.kith.web.Words;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The letters about another address: to the new one, to the old one, and to whoever owns it already. */
@Component
public class EmailChangeLetters {

    private final Stationery stationery;
    private final Words words;
    private final Settings settings;

    EmailChangeLetters(Stationery stationery, Words words, Settings settings) {
        this.stationery = stationery;
        this.words = words;
        this.settings = settings;
    }

    /** @param secret what the link holds, so that only a reader of the letter can follow it */
    public Letter confirm(EmailAddress email, String secret) {
        return letter(email, "confirm", Optional.of("/email/change/" + secret));
    }

    public Letter taken(EmailAddress email) {
        return letter(email, "taken", Optional.empty());
    }

    /** @param secret what the way back holds */
    public Letter changed(EmailAddress email, String secret) {
        return letter(email, "changed", Optional.of("/email/back/" + secret));
    }

    public Letter restored(EmailAddress email) {
        return letter(email, "restored", Optional.empty());
    }

    private Letter letter(EmailAddress email, String kind, Optional<String> path) {
        String key = "account.emailchange.letter." + kind;
        var act = path.map(leads -> new Writing.Act(words.say(key + ".act"), settings.baseUrl().resolve(leads).toString()));
        return stationery.write(email.value(), new Writing(
                words.say(key + ".subject"), words.say(key + ".opening"), act, words.say(key + ".closing")));
    }
}
