package app.kith.member;

import app.kith.web.Typed;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How a member introduces themselves, in their own words; none of it is asked for.
 *
 * @param headline one line that stands below the name
 * @param about as it was typed: paragraphs with an empty line between them
 * @param place where they are at home, as they call it
 */
public record Introduction(Optional<String> headline, Optional<String> about, Optional<String> place) {

    /** So many characters, as people count them. The schema holds the same limits. */
    public static final int LONGEST_HEADLINE = 120;
    public static final int LONGEST_ABOUT = 3000;
    public static final int LONGEST_PLACE = 80;

    public static final Introduction NONE = new Introduction(Optional.empty(), Optional.empty(), Optional.empty());

    public Introduction {
        if (longer(headline, LONGEST_HEADLINE) || longer(about, LONGEST_ABOUT) || longer(place, LONGEST_PLACE)) {
            throw new IllegalArgumentException("An introduction is longer than its page has room for");
        }
    }

    private static boolean longer(Optional<String> text, int most) {
        return text.filter(words -> words.length() > Typed.room(most)).isPresent();
    }

    public List<String> paragraphs() {
        return about.map(text -> Arrays.stream(text.split("\\n\\n+")).toList()).orElse(List.of());
    }
}
