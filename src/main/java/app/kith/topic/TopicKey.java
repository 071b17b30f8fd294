package app.kith.topic;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Normalizer2;
import java.util.regex.Pattern;

/**
 * The form in which spellings are compared. Capitals, compatibility forms, invisible marks, apostrophes and the
 * difference between a hyphen and a space are gone, and so are accents on Latin and Greek letters: on others the mark
 * is part of the letter (й, が, the vowels of हिन्दी). Whoever changes what it makes raises {@link #EDITION}.
 */
final class TopicKey {

    /** Part of the vocabulary's checksum, so that a change here plants it again. */
    static final int EDITION = 2;

    private static final Pattern APOSTROPHES = Pattern.compile("['`´‘’ʹʼʾʿ′]");
    private static final Pattern AMPERSAND = Pattern.compile("&");
    private static final Pattern GAPS = Pattern.compile("[\\s\\p{Z}\\p{Pd}_]+");

    private TopicKey() {}

    static String of(String spelling) {
        String folded = Normalizer2.getNFKCCasefoldInstance().normalize(spelling);
        String written = AMPERSAND.matcher(APOSTROPHES.matcher(folded).replaceAll("")).replaceAll(" and ");
        return GAPS.matcher(withoutAccents(written)).replaceAll(" ").strip();
    }

    private static String withoutAccents(String text) {
        var plain = new StringBuilder(text.length());
        boolean accentsGo = false;
        for (int character : Normalizer2.getNFDInstance().normalize(text).codePoints().toArray()) {
            boolean mark = UCharacter.getType(character) == UCharacter.NON_SPACING_MARK;
            if (!mark) accentsGo = accentsGo(character);
            if (!mark || !accentsGo) plain.appendCodePoint(letter(character));
        }
        return Normalizer2.getNFCInstance().normalize(plain);
    }

    private static boolean accentsGo(int character) {
        int script = UCharacter.getIntPropertyValue(character, UProperty.SCRIPT);
        return script == UScript.LATIN || script == UScript.GREEK;
    }

    /** Letters whose stroke or missing dot is no separate mark. */
    private static int letter(int character) {
        return switch (character) {
            case 'ı' -> 'i';
            case 'ł' -> 'l';
            case 'ø' -> 'o';
            case 'đ' -> 'd';
            default -> character;
        };
    }
}
