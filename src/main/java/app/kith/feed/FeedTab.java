package app.kith.feed;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A way of choosing from the board. Each runs strictly from the newest on. */
public enum FeedTab {
    /** All dreams. */
    LATEST,
    /** Dreams about what the member is interested in or follows. */
    FOR_YOU,
    /** Dreams that need what the member can do. */
    CAN_HELP,
    /** Dreams that the member follows, and those of members whom they follow. */
    FOLLOWING;

    public static final List<FeedTab> ALL = List.of(values());

    /** What an address says; the latest when it says nothing that is known. */
    static FeedTab of(@Nullable String key) {
        return ALL.stream().filter(tab -> tab.key().equals(key)).findFirst().orElse(LATEST);
    }

    /** As it stands in addresses and in keys of words. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String href() {
        return "/feed?tab=" + key();
    }
}
