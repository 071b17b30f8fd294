package app.kith.dream;

import app.kith.dream.WrittenDream.WrittenNeed;
import app.kith.entry.Listing;
import app.kith.topic.TopicName;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The lists that a dreamer fills. */
enum DreamListing implements Listing {
    NEED, THEME;

    static final List<DreamListing> ALL = List.of(values());

    @Override
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String words() {
        return "dream.writing";
    }

    @Override
    public int most() {
        return 12;
    }

    @Override
    public int longest() {
        return TopicName.LONGEST;
    }

    @Override
    public boolean topics() {
        return true;
    }

    @Override
    public Optional<Aside> aside() {
        return this == NEED ? Optional.of(new Aside("purpose", WrittenNeed.LONGEST_PURPOSE)) : Optional.empty();
    }
}
