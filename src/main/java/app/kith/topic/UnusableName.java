package app.kith.topic;

import java.util.Locale;

/** Why something that was typed cannot name a topic. */
public enum UnusableName implements TypedName {
    NOTHING,
    TOO_LONG,
    /** Punctuation or pictures alone: nobody could find the topic by it. */
    UNREADABLE;

    /** The words that say so; they may name the {@code most} characters that fit. */
    public String words() {
        return "topic.unusable." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
