package app.kith.slug;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The readable name of a person, a dream or a topic in an address, made from a name in any script: "Jürgen Groß" becomes
 * {@code jurgen-gross}. It holds a-z, 0-9 and single hyphens, and where a script cannot be written so, letters and marks of
 * that script: "សុខា" stays {@code សុខា}. Two names that look alike in Latin letters make the same slug, and whoever keeps
 * slugs tells them apart with {@link #numbered}. Lengths are counted in UTF-16 units, as by {@link String#length}.
 */
public record Slug(String value) {

    /** Of those that are made. */
    public static final int LONGEST = 60;

    /** Of those that were ever given: sites before there was room for a number put it behind sixty letters. */
    private static final int LONGEST_GIVEN = LONGEST + 7;

    private static final Pattern PLAIN = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /** Of a slug with letters that ASCII does not have; what else holds of it, its own reading says. */
    private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{Nl}0-9][\\p{L}\\p{Nl}\\p{M}0-9]*(-[\\p{L}\\p{Nl}0-9][\\p{L}\\p{Nl}\\p{M}0-9]*)*");

    public Slug {
        boolean written = PLAIN.matcher(value).matches() || FORM.matcher(value).matches() && Romanization.of(value).equals(value);
        if (value.length() > LONGEST_GIVEN || !written) throw new IllegalArgumentException("Not a slug: " + value);
    }

    /** The slug of a name; empty where nothing in it can be read, such as a name of emoji alone. */
    public static Optional<Slug> of(String name) {
        String trimmed = shorten(hyphenated(name), LONGEST);
        return trimmed.isEmpty() ? Optional.empty() : Optional.of(new Slug(trimmed));
    }

    /**
     * What is meant by a slug or a name that stands in an address; empty when no slug could be meant. It is never cut: what
     * merely begins as a slug does is another's, or nobody's.
     */
    public static Optional<Slug> read(String address) {
        String hyphenated = hyphenated(address);
        return hyphenated.isEmpty() || hyphenated.length() > LONGEST_GIVEN ? Optional.empty() : Optional.of(new Slug(hyphenated));
    }

    /** A slug as it stands in the path of a link: letters beyond ASCII are percent-encoded as UTF-8 (RFC 3987, section 3.1). */
    public static String inPath(String slug) {
        return URLEncoder.encode(slug, StandardCharsets.UTF_8);
    }

    /**
     * Read until reading changes nothing, so that a slug is always read as itself: a part of a word may be written in Latin
     * letters where the whole could not be.
     */
    private static String hyphenated(String name) {
        String read = Romanization.of(name);
        for (int times = 0; times < 4; times++) {
            String again = PLAIN.matcher(read).matches() ? read : Romanization.of(read);
            if (again.equals(read)) return read;
            read = again;
        }
        return withoutEnds(read.replaceAll("[^a-z0-9]+", "-"));
    }

    /** This slug, so short that a number of up to six digits still stands behind it whole. */
    public Slug withRoom() {
        return new Slug(shorten(value, LONGEST - 7));
    }

    /** This slug for the second, third, … who wants it: "ada", then "ada-2"; never longer than a slug may be. */
    public Slug numbered(int number) {
        if (number < 2) return this;
        String end = "-" + number;
        return new Slug(shorten(value, LONGEST - end.length()) + end);
    }

    /** Cuts until it is short enough, and reads what is left: a word that lost its end may be another one now. */
    private static String shorten(String text, int longest) {
        String shorter = text;
        while (shorter.length() > longest) shorter = hyphenated(cut(shorter, longest));
        return shorter;
    }

    /** Cuts between two words where there is room for most of them, and inside a word where there is not. */
    private static String cut(String text, int longest) {
        int cut = text.lastIndexOf('-', longest);
        if (cut > longest / 2) return withoutEnds(text.substring(0, cut));
        return withoutEnds(text.substring(0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest));
    }

    private static String withoutEnds(String hyphenated) {
        return hyphenated.replaceAll("^-+|-+$", "");
    }

    @Override
    public String toString() {
        return value;
    }
}
