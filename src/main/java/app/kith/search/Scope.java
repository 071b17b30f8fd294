package app.kith.search;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Among what is searched. */
public enum Scope {
    DREAMS, MEMBERS;

    public static final List<Scope> ALL = List.of(values());

    /** What an address says; dreams when it says nothing that is known. */
    static Scope of(@Nullable String key) {
        return ALL.stream().filter(scope -> scope.key().equals(key)).findFirst().orElse(DREAMS);
    }

    /** As it stands in addresses and in keys of words. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
