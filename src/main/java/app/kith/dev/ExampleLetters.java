package app.kith.dev;

import app.kith.account.AccountId;
import app.kith.account.EmailAddress;
import app.kith.account.confirmation.ConfirmationLetters;
import app.kith.account.emailchange.EmailChangeLetters;
import app.kith.account.passkey.PasskeyLetters;
import app.kith.account.passwordchange.PasswordChangeLetters;
import app.kith.account.passwordreset.ResetLetters;
import app.kith.dream.offer.OfferLetters;
import app.kith.leaving.DepartureLetters;
import app.kith.leaving.export.ExportLetters;
import app.kith.mail.Letter;
import app.kith.web.Development;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Every kind of letter that the site writes, with example data. */
@Component
@Development
class ExampleLetters {

    /** As long as that of a real letter. */
    private static final String SECRET = "an-example-as-long-as-the-secret-of-a-real-one";
    private static final String TOKEN = "an-example" + ".-of-a-token".repeat(20);

    private final ConfirmationLetters confirmations;
    private final ResetLetters resets;
    private final PasswordChangeLetters passwordChanges;
    private final EmailChangeLetters emailChanges;
    private final PasskeyLetters passkeys;
    private final DepartureLetters departures;
    private final ExportLetters exports;
    private final OfferLetters offers;

    ExampleLetters(
            ConfirmationLetters confirmations,
            ResetLetters resets,
            PasswordChangeLetters passwordChanges,
            EmailChangeLetters emailChanges,
            PasskeyLetters passkeys,
            DepartureLetters departures,
            ExportLetters exports,
            OfferLetters offers) {
        this.confirmations = confirmations;
        this.resets = resets;
        this.passwordChanges = passwordChanges;
        this.emailChanges = emailChanges;
        this.passkeys = passkeys;
        this.departures = departures;
        this.exports = exports;
        this.offers = offers;
    }

    /** Each under the name of its page. */
    SequencedMap<String, Letter> all() {
        var reader = new EmailAddress("reader@example.org");
        var all = new LinkedHashMap<String, Letter>();
        all.put("confirm", confirmations.confirm(reader, SECRET));
        all.put("known", confirmations.known(reader));
        all.put("reset", resets.owner(reader, TOKEN));
        var claim = new ResetLetters.Claim(Instant.parse("2026-05-03T17:20:00Z"), TOKEN);
        all.put("reset-claim", resets.claims(reader, List.of(claim)));
        all.put("reset-claims", resets.claims(reader, List.of(claim, new ResetLetters.Claim(Instant.parse("2026-05-03T17:42:00Z"), TOKEN))));
        all.put("reset-done", resets.done(reader));
        all.put("password-changed", passwordChanges.changed(reader));
        all.put("email-confirm", emailChanges.confirm(reader, SECRET));
        all.put("email-taken", emailChanges.taken(reader));
        all.put("email-changed", emailChanges.changed(reader, SECRET));
        all.put("email-restored", emailChanges.restored(reader));
        all.put("passkey-added", passkeys.added(reader, "Telephone"));
        all.put("passkey-removed", passkeys.removed(reader, "Telephone"));
        all.put("leaving", departures.leaving(reader, Instant.parse("2026-05-17T17:20:00Z")));
        all.put("export-ready", exports.ready(reader));
        var about = new OfferLetters.About("Grete Hermann", "Carpentry", Optional.of("Build a bench by the river"), "/offers/" + new UUID(0, 0));
        var offersReader = new OfferLetters.Reader(new AccountId(new UUID(0, 0)), reader);
        all.put("offer", offers.offered(offersReader, about));
        var fromFarther = new OfferLetters.About("فاطمة بنت عبد الرحمن", "نجارة", Optional.of("在河边造一张长椅"), about.path());
        all.put("offer-waiting", offers.waiting(offersReader, fromFarther));
        all.put("offer-accepted", offers.answered(offersReader, about, true));
        all.put("offer-declined", offers.answered(offersReader, about, false));
        return all;
    }
}
