package app.kith.topic;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The words that are one slip of the fingers away: a letter left out, put in, mistaken for another, or two in the wrong
 * order. So few that each can be looked up, and that finds what trigrams miss, since in a short word one slip spoils most of them.
 */
final class Slips {

    /** In shorter words everything is near everything; longer ones keep enough trigrams. */
    private static final int SHORTEST = 4;
    private static final int LONGEST = 16;

    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz";

    private Slips() {}

    static Set<String> of(String gist) {
        var slips = new LinkedHashSet<String>();
        int length = gist.length();
        if (length < SHORTEST || length > LONGEST || !gist.codePoints().allMatch(Character::isBmpCodePoint)) return slips;
        for (int at = 0; at <= length; at++) {
            String before = gist.substring(0, at);
            String after = gist.substring(at);
            if (after.length() > 1) slips.add(before + after.charAt(1) + after.charAt(0) + after.substring(2));
            if (!after.isEmpty()) slips.add(before + after.substring(1));
            for (char letter : ALPHABET.toCharArray()) {
                slips.add(before + letter + after);
                if (!after.isEmpty()) slips.add(before + letter + after.substring(1));
            }
        }
        slips.remove(gist);
        return slips;
    }
}
