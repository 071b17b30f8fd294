package app.kith.outward.sitemap;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What has pages of its own that everybody may see. */
enum Kind {
    DREAMS, MEMBERS, TOPICS;

    static final List<Kind> ALL = List.of(values());

    /** As it stands in an address. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Kind> read(String key) {
        return ALL.stream().filter(kind -> kind.key().equals(key)).findFirst();
    }
}
