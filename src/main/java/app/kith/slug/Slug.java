package app.kith.slug;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The readable name of a person, a dream or a topic in an address, made from a name in any script: "Jürgen Groß" becomes
 * {@code jurgen-gross}. It holds a-z, 0-9 and single hyphens only, so two names that look alike make the same slug, and
 * whoever keeps slugs tells them apart with {@link #numbered}.
 */
public record Slug(String value) {

    public static final int LONGEST = 60;

    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    public Slug {
        if (value.length() > LONGEST || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a slug: " + value);
        }
    }

    /** The slug of a name; empty where nothing in it can be read, such as a name of emoji alone. */
    public static Optional<Slug> of(String name) {
        String hyphenated = Romanization.of(name).replaceAll("[^a-z0-9]+", "-");
        String trimmed = shorten(withoutEnds(hyphenated), LONGEST);
        return trimmed.isEmpty() ? Optional.empty() : Optional.of(new Slug(trimmed));
    }

    /** What an address claims to be a slug; empty when no slug could look like that. */
    public static Optional<Slug> read(String address) {
        return address.length() <= LONGEST && FORM.matcher(address).matches()
                ? Optional.of(new Slug(address))
                : Optional.empty();
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
