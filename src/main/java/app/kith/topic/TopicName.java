package app.kith.topic;

import app.kith.web.Typed;
import java.util.Optional;
import java.util.regex.Pattern;

/** A name that a topic can have: one tidy line of 1 to 60 characters with a letter or a number in it. */
public record TopicName(String text) implements TypedName {

    public static final int LONGEST = 60;

    /** Compatibility forms may unfold to many letters, and a key must still fit an index. */
    private static final int LONGEST_KEY = 4 * LONGEST;

    private static final Pattern READABLE = Pattern.compile("[\\p{L}\\p{N}]");

    public TopicName {
        unusable(text).ifPresent(why -> {
            throw new IllegalArgumentException("Not the name of a topic: " + why);
        });
    }

    static Optional<UnusableName> unusable(String line) {
        if (line.isEmpty()) return Optional.of(UnusableName.NOTHING);
        if (Typed.longer(line, LONGEST)) return Optional.of(UnusableName.TOO_LONG);
        if (TopicKey.of(line).length() > LONGEST_KEY) return Optional.of(UnusableName.TOO_LONG);
        return READABLE.matcher(line).find() ? Optional.empty() : Optional.of(UnusableName.UNREADABLE);
    }

    /** The form in which names are compared: equal for two ways of writing one name. */
    public String key() {
        return TopicKey.of(text);
    }
}
