package app.kith.dream.offer;

import app.kith.account.Account;
import app.kith.account.AccountId;
import app.kith.account.Accounts;
import app.kith.account.EmailAddress;
import app.kith.dream.offer.OfferLetters.About;
import app.kith.mail.Letter;
import app.kith.mail.Postbox;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Posts what the two are told, in the transaction of what has happened; to those whose address is known to be theirs. */
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
        send(offer.dreamer().id(), email -> letters.offered(email, About.helper(offer)));
    }

    void waiting(Offer offer) {
        send(offer.dreamer().id(), email -> letters.waiting(email, About.helper(offer)));
    }

    void answered(Offer offer, boolean accepted) {
        send(offer.helper().id(), email -> letters.answered(email, About.dreamer(offer), accepted));
    }

    private void send(AccountId reader, Function<EmailAddress, Letter> letter) {
        accounts.find(reader).flatMap(Account::reach).map(letter).ifPresent(postbox::post);
    }
}
