package app.kith.dream;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who may see a dream, besides its dreamer, who always may. */
public enum Audience {
    EVERYBODY, MEMBERS, DREAMER;

    public static final List<Audience> ALL = List.of(values());

    /** As it stands in the database, in forms and in keys of words. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Audience of(String key) {
        return read(key).orElseThrow();
    }

    /** What a form says; empty when it says nothing that is known. */
    static Optional<Audience> read(@Nullable String typed) {
        return Arrays.stream(values()).filter(audience -> audience.key().equals(typed)).findFirst();
    }
}
