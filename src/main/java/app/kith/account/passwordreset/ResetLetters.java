package app.kith.account.passwordreset;

import app.kith.account.EmailAddress;
import app.kith.mail.Letter;
import app.kith.mail.Stationery;
import app.kith.mail.Writing;
import app.kith.settings.Settings;
import app.kith.web.Words;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The letters about a password: the link to a new one, and word that there is a new one. */
@Component
public class ResetLetters {

    private static final String KEY = "account.passwordreset.letter.";

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
     * One of the accounts that were opened with an address.
     *
     * @param opened by which the reader knows which of them is theirs
     * @param token what its link holds
     */
    public record Claim(Instant opened, String token) {

        @Override
        public String toString() {
            return "Claim[…]"; // links stay out of logs
        }
    }

    /** To an address that is not confirmed yet, with a link for each account that was opened with it. */
    public Letter claims(EmailAddress email, List<Claim> claims) {
        if (claims.size() == 1) {
            Claim only = claims.getFirst();
            return letter(email, "claim", "/password/reset/" + only.token(), "opened", Date.from(only.opened()));
        }
        return letter(email, "claims", claims.stream()
                .map(claim -> act("claims", "/password/reset/" + claim.token(), "opened", Date.from(claim.opened())))
                .toList());
    }

    public Letter done(EmailAddress email) {
        return letter(email, "done", "/password/forgot");
    }

    private Letter letter(EmailAddress email, String kind, String path, @Nullable Object... facts) {
        return letter(email, kind, List.of(act(kind, path)), facts);
    }

    private Letter letter(EmailAddress email, String kind, List<Writing.Act> acts, @Nullable Object... facts) {
        String key = KEY + kind;
        return stationery.write(email.value(), new Writing(words.say(key + ".subject"), words.say(key + ".opening", facts), acts, words.say(key + ".closing")));
    }

    private Writing.Act act(String kind, String path, @Nullable Object... facts) {
        return new Writing.Act(words.say(KEY + kind + ".act", facts), settings.baseUrl().resolve(path).toString());
    }
}
