package app.kith.web;

import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What somebody typed into a field, made tidy before anything looks at it. Absent is empty, never an empty string. */
public final class Typed {

    /** Controls, marks that hide or turn text, and halves of characters: nobody types these on purpose. */
    private static final Pattern UNSEEN = Pattern.compile(
            "[\\p{Cc}\\p{Cs}\\u00AD\\u061C\\u180E\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u206F\\uFEFF\\uFFF9-\\uFFFB]");

    /** Tags can carry a hidden text; the one place where they mean something is a flag, as that of Wales (UTS 51, ED-14a). */
    private static final Pattern TAGS = Pattern.compile(
            "(\\x{1F3F4}[\\x{E0030}-\\x{E0039}\\x{E0061}-\\x{E007A}]{3,6}\\x{E007F})|[\\x{E0000}-\\x{E007F}]");
    private static final Pattern BLANK = Pattern.compile("[\\s\\p{Z}]+");

    private static final Pattern BREAK = Pattern.compile("\\r\\n|[\\r\\n\\x0B\\f\\u0085\\u2028\\u2029]");

    /** Empty lines before the first that says something. */
    private static final Pattern FIRST_LINES = Pattern.compile("\\A\\n++");

    /** What leaves a mark on paper; the Hangul fillers and the empty braille cell are letters that do not. */
    private static final Pattern SOMETHING = Pattern.compile("[^\\s\\p{Z}\\p{Cf}\\p{M}\\u115F\\u1160\\u2800\\u3164\\uFFA0]");

    private Typed() {}

    /** One line of text: composed (NFC), without controls, with single spaces. */
    public static Optional<String> line(@Nullable String raw) {
        if (raw == null) return Optional.empty();
        String spaced = BLANK.matcher(raw).replaceAll(" ");
        String seen = TAGS.matcher(UNSEEN.matcher(spaced).replaceAll("")).replaceAll("$1");
        String line = BLANK.matcher(Normalizer.normalize(seen, Normalizer.Form.NFC)).replaceAll(" ").strip();
        return SOMETHING.matcher(line).find() ? Optional.of(line) : Optional.empty();
    }

    /** Several lines of text as they were typed: composed (NFC), without controls, with line breaks as {@code \n}. */
    public static Optional<String> text(@Nullable String raw) {
        if (raw == null) return Optional.empty();
        String text = BREAK.splitAsStream(raw).map(Typed::visible).collect(Collectors.joining("\n"));
        return SOMETHING.matcher(text).find() ? Optional.of(FIRST_LINES.matcher(text.stripTrailing()).replaceFirst("")) : Optional.empty();
    }

    private static String visible(String line) {
        String seen = TAGS.matcher(UNSEEN.matcher(line.replace('\t', ' ')).replaceAll("")).replaceAll("$1");
        return Normalizer.normalize(seen, Normalizer.Form.NFC).stripTrailing();
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
        return line.length() > room(characters) || length(line) > characters;
    }

    /** The most room that so many characters may take: a family of emoji is one that takes many. */
    public static int room(int characters) {
        return characters * 8;
    }
}
