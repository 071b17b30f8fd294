package app.kith.slug;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.SpoofChecker;
import com.ibm.icu.text.Transliterator;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A name in any script as it stands in an address: words with a hyphen between two, in plain lower-case Latin letters as
 * far as ICU can write them so. A word with a letter that it cannot (all of Khmer, Inuktitut or Cherokee, some of Shan or
 * Kurdish) stays as it is, without capitals and compatibility forms; one in Latin letters keeps just those that ASCII does
 * not have.
 */
final class Romanization {

    /** More than any slug can hold in any script; the rest of a longer name would be work for nothing. */
    private static final int ENOUGH = 4 * Slug.LONGEST;

    /** Apostrophes, straight and curly, and the marks that stand for a soft sign, an ayin or a hamza: O'Neil is one word. */
    private static final Pattern INSIDE_A_WORD = Pattern.compile("['`´‘’‛ʹʺʻʼʽʾʿˈ′՚׳״]");

    private static final Pattern DIGIT = Pattern.compile("(?![0-9])\\p{Nd}");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}\\p{Nl}]+");
    private static final Pattern PLAIN = Pattern.compile("[a-z0-9-]*");
    private static final Pattern LATIN = Pattern.compile("[\\p{IsLatin}0-9-]+");
    private static final Pattern LETTER = Pattern.compile("[\\p{L}\\p{Nl}]");

    /** A mark needs a letter before it. */
    private static final Pattern MARKS_IN_FRONT = Pattern.compile("^\\p{M}+");

    private Romanization() {}

    static String of(String name) {
        String folded = beginning(Normalizer2.getNFKCCasefoldInstance().normalize(beginning(name)));
        String words = DIGIT.matcher(INSIDE_A_WORD.matcher(folded).replaceAll("")).replaceAll(digit -> "" + Character.digit(digit.group().codePointAt(0), 10));
        return Arrays.stream(BETWEEN_WORDS.split(words)).map(Romanization::word).filter(word -> !word.isEmpty()).collect(Collectors.joining("-"));
    }

    private static String word(String word) {
        if (PLAIN.matcher(word).matches()) return word;
        String latin = INSIDE_A_WORD.matcher(Rules.TO_LATIN.transliterate(word)).replaceAll("").replaceAll("\\p{M}+", "");
        String tidy = trimmed(latin.replaceAll("[^\\p{L}\\p{Nl}0-9]+", "-"));
        if (PLAIN.matcher(tidy).matches() && (!tidy.isEmpty() || !LETTER.matcher(word).find())) return tidy;
        String kept = LATIN.matcher(tidy).matches() ? tidy : MARKS_IN_FRONT.matcher(word).replaceAll("");
        return lookalike(kept).orElse(kept);
    }

    /** What looks like plain letters, each and every one, is read as they are: nobody stands beside Ada with letters of the Cherokee. */
    private static Optional<String> lookalike(String word) {
        var read = new StringBuilder();
        for (int letter : word.codePoints().toArray()) {
            String written = Character.toString(letter);
            String plain = PLAIN.matcher(written).matches() ? written : Rules.LOOKS.getSkeleton(written).toLowerCase(Locale.ROOT);
            if (!PLAIN.matcher(plain).matches()) return Optional.empty();
            read.append(plain);
        }
        return Optional.of(trimmed(read.toString()));
    }

    private static String trimmed(String hyphenated) {
        return hyphenated.replaceAll("^-+|-+$", "");
    }

    private static String beginning(String text) {
        if (text.length() <= ENOUGH) return text;
        return text.substring(0, Character.isHighSurrogate(text.charAt(ENOUGH - 1)) ? ENOUGH - 1 : ENOUGH);
    }

    /** In a class of their own, because reading the rules takes longer than starting without them and most names need none. */
    private static final class Rules {
        // Cyrillic first by a table that writes "sh" and "zh": Any-Latin's accents are lost in ASCII, and Даша would be "dasa". Two
        // letters that it leaves by that of Kazakh; Ethiopic by one without the schwa; Sinhala, which Any-Latin does not know, by its own.
        // Not taken: what ICU has for Canadian syllabics (some letters of Cree) and Cherokee (sounds, not letters).
        static final Transliterator TO_LATIN = Transliterator.getInstance("Any-Null; [:Cyrillic:] Russian-Latin/BGN; [қә] kk-kk_Latn/BGN; "
                + "[:Ethiopic:] Ethi-Latn/SERA; [:Sinhala:] si-si_Latn; Any-Latin; Latin-ASCII; [:Latin:] Lower");

        static final SpoofChecker LOOKS = new SpoofChecker.Builder().build();
    }
}
