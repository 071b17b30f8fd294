package app.kith.dream.offer;

import app.kith.account.AccountId;
import app.kith.keyset.Stretch;

/** What somebody has offered, and was offered. */
public record OffersPage(AccountId party, Stretch<Offer> offers, boolean older) {

    public boolean own(Offer offer) {
        return offer.by(party);
    }
}
