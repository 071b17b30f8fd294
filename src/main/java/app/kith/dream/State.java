package app.kith.dream;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How far a dream has come. */
public enum State {
    HOPING, UNDER_WAY, COME_TRUE, LET_GO;

    public static final List<State> ALL = List.of(values());

    /** As it stands in the database and in keys of words. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether help is of use. */
    public boolean going() {
        return this == HOPING || this == UNDER_WAY;
    }

    static State of(String key) {
        return read(key).orElseThrow();
    }

    /** What a form says; empty when it says nothing that is known. */
    static Optional<State> read(@Nullable String typed) {
        return ALL.stream().filter(state -> state.key().equals(typed)).findFirst();
    }
}
