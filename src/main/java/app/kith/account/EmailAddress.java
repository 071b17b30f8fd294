package app.kith.account;

import com.ibm.icu.text.IDNA;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An address that a letter can be sent to, in the one form in which it is stored, compared, shown and written to the
 * envelope: in lower case, the domain as A-labels (IDNA 2008, RFC 5891). Another width of ASCII is read as ASCII. No two
 * mailboxes share a form: what only a compatibility mapping makes a letter (ᵇ, ①, ﬁ) is not read as one but refused, and ß
 * and ς stay what they are. At most 254 octets, 64 of them before the @ (RFC 5321, section 4.5.3.1).
 */
public record EmailAddress(String value) {

    /**
     * What whoever types an address has typed at least, for the attribute {@code pattern} of a field. It is wider than what is taken, in
     * another width of ASCII, too; the browsers' {@code type=email} is narrower, and refuses every letter beyond ASCII before the @.
     */
    public static final String PATTERN = ".+[@\uFF20].+[.\uFF0E\u3002\uFF61].+";

    /** The letters that leave no mark are among {@code \p{L}} and {@code \p{M}}, so they are named. */
    private static final Pattern LOCAL = Pattern.compile(
            "[^@\"(),:;<>\\[\\\\\\]\\p{Z}\\p{C}\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u2800\\uFE00-\\uFE0F\\x{E0100}-\\x{E01EF}]+");

    /** What IDNA 2008 has besides letters and digits: the two joiners and the marks that stand in words (RFC 5892, appendix A). */
    private static final String LETTER = "[\\p{L}\\p{M}\\p{N}\\u200C\\u200D\\u00B7\\u0375\\u05F3\\u05F4\\u30FB]";
    private static final String LABEL = LETTER + "(?:(?:" + LETTER + "|-){0,61}" + LETTER + ")?";
    private static final Pattern DOMAIN = Pattern.compile(LABEL + "(?:\\." + LABEL + ")+");

    private static final IDNA IDNA_2008 = IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.NONTRANSITIONAL_TO_UNICODE
            | IDNA.CHECK_BIDI | IDNA.CHECK_CONTEXTJ | IDNA.CHECK_CONTEXTO | IDNA.USE_STD3_RULES);

    public static Optional<EmailAddress> of(String typed) {
        if (typed.length() > 1000) return Optional.empty();
        String folded = folded(typed);
        String local = local(folded);
        if (!LOCAL.matcher(local).matches() || local.startsWith(".") || local.endsWith(".") || local.contains("..")) return Optional.empty();
        if (!Normalizer.isNormalized(local, Normalizer.Form.NFKC)) return Optional.empty();
        return domain(folded.substring(local.length() + 1))
                .map(domain -> new EmailAddress(local + "@" + domain))
                .filter(address -> octets(local) <= 64 && octets(address.value) <= 254);
    }

    /** Whether what stands before the @ is beyond ASCII, whatever else it is. */
    static boolean beyondAscii(String typed) {
        return !ascii(local(folded(typed)));
    }

    /** Letter by letter, since a word's last Σ would become another letter than the same sign elsewhere. */
    private static String folded(String typed) {
        String lower = typed.codePoints()
                .mapToObj(letter -> Character.toString(narrow(letter)).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
        return Normalizer.normalize(lower, Normalizer.Form.NFC).strip();
    }

    /** U+FF01 to U+FF5E are the signs of ASCII, as wide as a Chinese letter. */
    private static int narrow(int letter) {
        return letter >= 0xFF01 && letter <= 0xFF5E ? letter - 0xFEE0 : letter;
    }

    private static String local(String folded) {
        return folded.substring(0, Math.max(0, folded.lastIndexOf('@')));
    }

    /** A-labels, unless the mapping that leads there (UTS 46) changes a letter and so may lead to somebody else's domain. */
    private static Optional<String> domain(String folded) {
        String dotted = folded.replaceAll("[\\u3002\\uFF61]", "."); // the full stops of Chinese and Japanese keyboards
        if (!DOMAIN.matcher(dotted).matches()) return Optional.empty();
        if (ascii(dotted) && !dotted.contains("xn--")) return Optional.of(dotted);
        var found = new IDNA.Info();
        String labels = IDNA_2008.nameToASCII(dotted, new StringBuilder(), found).toString();
        String letters = IDNA_2008.nameToUnicode(labels, new StringBuilder(), new IDNA.Info()).toString();
        return found.hasErrors() || !same(dotted.split("\\."), labels.split("\\."), letters.split("\\.")) ? Optional.empty() : Optional.of(labels);
    }

    private static boolean same(String[] typed, String[] labels, String[] letters) {
        if (typed.length != labels.length || typed.length != letters.length) return false;
        for (int n = 0; n < typed.length; n++) if (!typed[n].equals(labels[n]) && !typed[n].equals(letters[n])) return false;
        return true;
    }

    private static boolean ascii(String text) {
        return text.chars().allMatch(letter -> letter < 0x80);
    }

    private static int octets(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
