package app.kith.dream.offer;

import app.kith.account.Account;
import app.kith.account.Accounts;
import app.kith.account.EmailAddress;
import app.kith.dream.offer.OfferLetters.About;
import app.kith.mail.Letter;
import app.kith.mail.Postbox;
import app.kith.member.Member;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Posts what the two are told, in the transaction of what has happened; to those who are there and whose address is known to be theirs. */
@Component
class OfferPost {

    private final Accounts accounts;
    private final OfferLetters letters;
    private final Postbox postbox;

    OfferPost(Accounts accounts, OfferLetters letters, Postbox postbox) {
        this.accounts = accounts;
        this.letters = letters;
        this.postbox = postbox;
    }

    void offered(Offer offer) {
        offer.helper().ifPresent(helper -> send(offer.dreamer(), email -> letters.offered(email, About.of(offer, helper))));
    }

    void waiting(Offer offer) {
        offer.helper().ifPresent(helper -> send(offer.dreamer(), email -> letters.waiting(email, About.of(offer, helper))));
    }

    void answered(Offer offer, boolean accepted) {
        offer.helper().ifPresent(helper -> send(helper, email -> letters.answered(email, About.of(offer, offer.dreamer()), accepted)));
    }

    private void send(Member reader, Function<EmailAddress, Letter> letter) {
        accounts.find(reader.id()).flatMap(Account::reach).map(letter).ifPresent(postbox::post);
    }
}
