package app.kith.picture;

import java.util.Optional;

/**
 * What a picture is to those who cannot see it: what it shows, in words; mere decoration, because its owner said so; or
 * nothing yet, which its owner may still be asked about.
 *
 * @param text the alternative text
 * @param decorative whether its owner chose to leave it without one
 */
public record Caption(Optional<String> text, boolean decorative) {

    /** So many characters, as people count them. The schema holds the same limit. */
    public static final int LONGEST = 300;

    public static final Caption NOTHING_YET = new Caption(Optional.empty(), false);

    public Caption {
        if (decorative && text.isPresent()) throw new IllegalArgumentException("What shows something does not only decorate");
    }

    public static Caption of(String text) {
        return new Caption(Optional.of(text), false);
    }

    public boolean missing() {
        return equals(NOTHING_YET);
    }
}
