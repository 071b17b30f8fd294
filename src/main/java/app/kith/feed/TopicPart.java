package app.kith.feed;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What gathers around a topic. Each part runs from the newest on. */
public enum TopicPart {
    /** Dreams that need it. */
    NEEDED,
    /** Dreams about it. */
    ABOUT,
    /** Members who can do it. */
    PEOPLE;

    public static final List<TopicPart> ALL = List.of(values());

    /** What an address says; the dreams that need it when it says nothing that is known. */
    static TopicPart of(@Nullable String key) {
        return ALL.stream().filter(part -> part.key().equals(key)).findFirst().orElse(NEEDED);
    }

    /** As it stands in addresses and in keys of words. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
