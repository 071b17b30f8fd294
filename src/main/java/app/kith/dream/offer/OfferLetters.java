package app.kith.dream.offer;

import app.kith.account.AccountId;
import app.kith.account.EmailAddress;
import app.kith.account.subscription.UnsubscribeLinks;
import app.kith.mail.Letter;
import app.kith.mail.Stationery;
import app.kith.mail.Writing;
import app.kith.member.Member;
import app.kith.settings.Settings;
import app.kith.web.Words;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the two read in their letters about an offer. What they say to each other stays on the site. */
@Component
public class OfferLetters {

    private final Stationery stationery;
    private final Words words;
    private final Settings settings;
    private final UnsubscribeLinks links;

    OfferLetters(Stationery stationery, Words words, Settings settings, UnsubscribeLinks links) {
        this.stationery = stationery;
        this.words = words;
        this.settings = settings;
        this.links = links;
    }

    /** Whom a letter goes to. */
    public record Reader(AccountId id, EmailAddress email) {}

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
    public Letter offered(Reader reader, About about) {
        return letter(reader, "dream.offer.letter.offered", about);
    }

    /** To the dreamer, once: somebody still waits for an answer. */
    public Letter waiting(Reader reader, About about) {
        return letter(reader, "dream.offer.letter.waiting", about);
    }

    /** To the helper. */
    public Letter answered(Reader reader, About about, boolean accepted) {
        return letter(reader, accepted ? "dream.offer.letter.accepted" : "dream.offer.letter.declined", about);
    }

    private Letter letter(Reader reader, String key, About about) {
        var act = new Writing.Act(words.say(key + ".act"), settings.baseUrl().resolve(about.path()).toString());
        return stationery.write(reader.email().value(), new Writing(
                words.say(key + ".subject", "name", about.name(), "need", about.need()),
                about.dream()
                        .map(dream -> words.say(key + ".opening", "name", about.name(), "need", about.need(), "dream", dream))
                        .orElseGet(() -> words.say(key + ".unseen", "name", about.name(), "need", about.need())),
                List.of(act),
                words.say(key + ".closing"),
                Optional.of(new Writing.Act(words.say("account.subscription.link"), links.of(reader.id())))));
    }
}
