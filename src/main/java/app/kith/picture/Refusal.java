package app.kith.picture;

import java.util.Locale;

/** Why a file does not become a picture. */
public enum Refusal {
    EMPTY,
    TOO_LARGE,
    /** So large that nobody looked at it. */
    FAR_TOO_LARGE,
    TOO_MANY_PIXELS,
    TOO_LONG,
    /** More bytes than may be, and more pixels or a longer side. */
    TOO_LARGE_BOTH_WAYS,
    NOT_A_PICTURE,
    HEIC,
    TRUNCATED,
    /** It is all there, but more than a few rows of it are not what they were. */
    DAMAGED,
    UNREADABLE,
    TOO_SLOW;

    /** What the words for it are called. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
