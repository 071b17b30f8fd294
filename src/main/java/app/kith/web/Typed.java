package app.kith.web;

import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What somebody typed into a field, made tidy before anything looks at it. Absent is empty, never an empty string. */
public final class Typed {

    /** Controls, marks that hide or turn text, and halves of characters: nobody types these on purpose. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cs}\\u200B\\u2060\\uFEFF\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\u00AD]");
    private static final Pattern BLANK = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern SOMETHING = Pattern.compile("[^\\s\\p{Z}\\p{Cf}\\p{M}]");

    private Typed() {}

    /** One line of text: composed (NFC), without controls, with single spaces. */
    public static Optional<String> line(@Nullable String raw) {
        if (raw == null) return Optional.empty();
        String spaced = BLANK.matcher(raw).replaceAll(" ");
        String seen = UNSEEN.matcher(Normalizer.normalize(spaced, Normalizer.Form.NFC)).replaceAll("");
        String line = BLANK.matcher(seen).replaceAll(" ").strip();
        return SOMETHING.matcher(line).find() ? Optional.of(line) : Optional.empty();
    }

    /** How many characters a person would count: an emoji of a family is one. */
    public static int length(String line) {
        var characters = BreakIterator.getCharacterInstance();
        characters.setText(line);
        int count = 0;
        while (characters.next() != BreakIterator.DONE) count++;
        return count;
    }

    /** Whether a line is longer than a field allows, in characters as people count them or in the room they take. */
    public static boolean longer(String line, int characters) {
        return line.length() > characters * 8 || length(line) > characters;
    }
}
