package app.kith.dream.offer;

import java.util.Locale;

/** What became of an offer. */
public enum OfferState {
    OPEN, ACCEPTED, DECLINED, WITHDRAWN, EXPIRED;

    /** As it stands in the database and in keys of words. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static OfferState of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
