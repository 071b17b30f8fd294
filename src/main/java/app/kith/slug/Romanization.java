package app.kith.slug;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.util.regex.Pattern;

/** A name in any script, written with plain lower-case Latin letters as far as that can be done. */
final class Romanization {

    /** More than any slug can hold in any script; the rest of a longer name would be work for nothing. */
    private static final int ENOUGH = 4 * Slug.LONGEST;

    /** Apostrophes, straight and curly, and the marks that stand for a soft sign, an ayin or a hamza: O'Neil is one word. */
    private static final Pattern INSIDE_A_WORD = Pattern.compile("['`´‘’‛ʹʺʻʼʽʾʿˈ′]");

    private static final Pattern PLAIN = Pattern.compile("\\p{ASCII}*");

    private Romanization() {}

    static String of(String name) {
        String folded = beginning(Normalizer2.getNFKCCasefoldInstance().normalize(beginning(name)));
        String latin = PLAIN.matcher(folded).matches() ? folded : Rules.TO_LATIN.transliterate(folded);
        return INSIDE_A_WORD.matcher(latin).replaceAll("");
    }

    private static String beginning(String text) {
        if (text.length() <= ENOUGH) return text;
        return text.substring(0, Character.isHighSurrogate(text.charAt(ENOUGH - 1)) ? ENOUGH - 1 : ENOUGH);
    }

    /** In a class of their own, because reading the rules takes longer than starting without them and most names need none. */
    private static final class Rules {
        // Cyrillic first by a table that writes "sh" and "zh": Any-Latin's accents are lost in ASCII, and Даша would be "dasa".
        static final Transliterator TO_LATIN =
                Transliterator.getInstance("Any-Null; [:Cyrillic:] Russian-Latin/BGN; Any-Latin; Latin-ASCII; Lower");
    }
}
