package app.kith.dream.offer;

import app.kith.account.AccountId;
import app.kith.web.Problems;
import java.util.List;
import java.util.Optional;

/**
 * An offer as one of the two sees it.
 *
 * @param party who looks
 * @param typed what still stands in the field
 * @param thanks what stands in the field for thanks
 */
public record OfferPage(Offer offer, AccountId party, List<Message> messages, String typed, Optional<String> thanks, Problems problems) {

    public boolean own() {
        return offer.by(party);
    }

    /** Whether the helper may still think again. */
    public boolean withdrawable() {
        return own() && (offer.state() == OfferState.OPEN || offer.state() == OfferState.ACCEPTED);
    }

    public boolean answerable() {
        return !own() && offer.state() == OfferState.OPEN;
    }

    public boolean thankable() {
        return answered() && !own() && offer.state() == OfferState.ACCEPTED;
    }

    /** Whether there still is somebody who answers. */
    public boolean answered() {
        return offer.helper().isPresent();
    }

    public int longestThanks() {
        return ThanksController.LONGEST;
    }

    public int longest() {
        return Messages.LONGEST;
    }
}
