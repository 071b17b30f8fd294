package app.kith.dream.offer;

import app.kith.account.Account;
import app.kith.account.Accounts;
import app.kith.account.subscription.Subscriptions;
import app.kith.dream.offer.OfferLetters.About;
import app.kith.mail.Letter;
import app.kith.mail.Postbox;
import app.kith.member.Member;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Posts what the two are told, in the transaction of what has happened; to those who are there, whose address is known to be theirs,
 * and who want letters about offers.
 */
@Component
class OfferPost {

    private final Accounts accounts;
    private final Subscriptions subscriptions;
    private final OfferLetters letters;
    private final Postbox postbox;

    OfferPost(Accounts accounts, Subscriptions subscriptions, OfferLetters letters, Postbox postbox) {
        this.accounts = accounts;
        this.subscriptions = subscriptions;
        this.letters = letters;
        this.postbox = postbox;
    }

    void offered(Offer offer) {
        offer.helper().ifPresent(helper -> send(offer.dreamer(), reader -> letters.offered(reader, About.of(offer, helper))));
    }

    void waiting(Offer offer) {
        offer.helper().ifPresent(helper -> send(offer.dreamer(), reader -> letters.waiting(reader, About.of(offer, helper))));
    }

    void answered(Offer offer, boolean accepted) {
        offer.helper().ifPresent(helper -> send(helper, reader -> letters.answered(reader, About.of(offer, offer.dreamer()), accepted)));
    }

    private void send(Member member, Function<OfferLetters.Reader, Letter> letter) {
        accounts.find(member.id()).flatMap(Account::reach)
                .filter(email -> subscriptions.wanted(member.id()).orElse(false))
                .map(email -> letter.apply(new OfferLetters.Reader(member.id(), email)))
                .ifPresent(postbox::post);
    }
}
