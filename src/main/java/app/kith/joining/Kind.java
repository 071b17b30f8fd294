package app.kith.joining;

import app.kith.entry.Listing;
import app.kith.member.Experience;
import app.kith.topic.TopicName;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The lists that a newcomer fills. */
public enum Kind implements Listing {
    SKILL(TopicName.LONGEST), INTEREST(TopicName.LONGEST), EXPERIENCE(Experience.LONGEST);

    public static final List<Kind> ALL = List.of(values());

    private final int longest;

    Kind(int longest) {
        this.longest = longest;
    }

    @Override
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String words() {
        return "joining.skills";
    }

    @Override
    public int most() {
        return 30;
    }

    @Override
    public int longest() {
        return longest;
    }

    @Override
    public boolean topics() {
        return this != EXPERIENCE;
    }

    @Override
    public Optional<Aside> aside() {
        return this == EXPERIENCE ? Optional.of(new Aside("span", Experience.LONGEST_SPAN)) : Optional.empty();
    }
}
