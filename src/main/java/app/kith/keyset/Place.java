package app.kith.keyset;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place in a list that runs by time: after the one that began then. It stays where it is while
 * others are added, or when that one goes.
 */
public record Place(Instant at, UUID id) {

    /** Where every list begins; the year is one that nothing of ours will see. */
    public static final Place BEFORE_ALL = new Place(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1, -1));

    /** Where a list begins that runs from the oldest on. */
    public static final Place FIRST = new Place(Instant.EPOCH, new UUID(0, 0));

    private static final Pattern FORM = Pattern.compile("([0-9]{1,16})-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    /** What an address names as a place; empty when it names none. */
    public static Optional<Place> read(@Nullable String address) {
        if (address == null) return Optional.empty();
        Matcher place = FORM.matcher(address);
        if (!place.matches()) return Optional.empty();
        Instant at = Instant.EPOCH.plus(Long.parseLong(place.group(1)), ChronoUnit.MICROS);
        return Optional.of(new Place(at, UUID.fromString(place.group(2))));
    }

    /** As it stands in an address: microseconds, which is as fine as the database knows it. */
    @Override
    public String toString() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at) + "-" + id;
    }
}
