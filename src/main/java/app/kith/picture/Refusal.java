package app.kith.picture;

import java.util.Locale;

/** Why a file does not become a picture. */
public enum Refusal {
    EMPTY,
    TOO_LARGE,
    TOO_MANY_PIXELS,
    NOT_A_PICTURE,
    HEIC,
    TRUNCATED,
    UNREADABLE,
    TOO_SLOW;

    /** What the words for it are called. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
