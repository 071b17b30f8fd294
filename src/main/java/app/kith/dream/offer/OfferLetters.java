package app.kith.dream.offer;

import app.kith.account.EmailAddress;
import app.kith.mail.Letter;
import app.kith.mail.Stationery;
import app.kith.mail.Writing;
import app.kith.member.Member;
import app.kith.settings.Settings;
import app.kith.web.Words;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the two read in their letters about an offer. What they say to each other stays on the site. */
@Component
public class OfferLetters {

    private final Stationery stationery;
    private final Words words;
    private final Settings settings;

    OfferLetters(Stationery stationery, Words words, Settings settings) {
        this.stationery = stationery;
        this.words = words;
        this.settings = settings;
    }

    /**
     * What a letter speaks of.
     *
     * @param name of the other of the two
     * @param dream its title, for whoever may see it
     * @param path where they talk
     */
    public record About(String name, String need, Optional<String> dream, String path) {

        static About of(Offer offer, Member other) {
            return new About(other.name().full(), offer.need(), offer.dream().map(Offer.Named::title), offer.href());
        }
    }

    /** To the dreamer: somebody can help. */
    public Letter offered(EmailAddress email, About about) {
        return letter(email, "dream.offer.letter.offered", about);
    }

    /** To the dreamer, once: somebody still waits for an answer. */
    public Letter waiting(EmailAddress email, About about) {
        return letter(email, "dream.offer.letter.waiting", about);
    }

    /** To the helper. */
    public Letter answered(EmailAddress email, About about, boolean accepted) {
        return letter(email, accepted ? "dream.offer.letter.accepted" : "dream.offer.letter.declined", about);
    }

    private Letter letter(EmailAddress email, String key, About about) {
        var act = new Writing.Act(words.say(key + ".act"), settings.baseUrl().resolve(about.path()).toString());
        return stationery.write(email.value(), new Writing(
                words.say(key + ".subject", "name", about.name(), "need", about.need()),
                about.dream()
                        .map(dream -> words.say(key + ".opening", "name", about.name(), "need", about.need(), "dream", dream))
                        .orElseGet(() -> words.say(key + ".unseen", "name", about.name(), "need", about.need())),
                Optional.of(act),
                words.say(key + ".closing")));
    }
}
