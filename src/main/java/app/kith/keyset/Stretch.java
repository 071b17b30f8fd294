package app.kith.keyset;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A stretch of a long list.
 *
 * @param more where the next one begins; empty at the end of the list
 */
public record Stretch<T>(List<T> shown, Optional<Place> more) {

    /** @param found one more than are shown, where there are more */
    public static <T> Stretch<T> of(List<T> found, int most, Function<T, Place> place) {
        var shown = found.subList(0, Math.min(most, found.size()));
        return new Stretch<>(shown, found.size() > most ? Optional.of(place.apply(shown.getLast())) : Optional.empty());
    }
}
