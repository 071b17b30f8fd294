package app.kith.slug;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The readable name of a person, a dream or a topic in an address, made from a name in any script: "Jürgen Groß" becomes
 * {@code jurgen-gross}. It holds a-z, 0-9 and single hyphens only, so two names that look alike make the same slug, and
 * whoever keeps slugs tells them apart with {@link #numbered}.
 */
public record Slug(String value) {

    /** Of those that are made. */
    public static final int LONGEST = 60;

    /** Of those that were ever given: sites before there was room for a number put it behind sixty letters. */
    private static final int LONGEST_GIVEN = LONGEST + 7;

    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    public Slug {
        if (value.length() > LONGEST_GIVEN || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a slug: " + value);
        }
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

    private static String hyphenated(String name) {
        return withoutEnds(Romanization.of(name).replaceAll("[^a-z0-9]+", "-"));
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

    /** Cuts between two words where there is room for most of them, and inside a word where there is not. */
    private static String shorten(String text, int longest) {
        if (text.length() <= longest) return text;
        int cut = text.lastIndexOf('-', longest);
        return withoutEnds(text.substring(0, cut > longest / 2 ? cut : longest));
    }

    private static String withoutEnds(String hyphenated) {
        return hyphenated.replaceAll("^-+|-+$", "");
    }

    @Override
    public String toString() {
        return value;
    }
}
