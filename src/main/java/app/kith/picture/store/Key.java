package app.kith.picture.store;

import app.kith.id.Ids;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What a file is called in a store. Nothing that anybody typed or uploaded is part of it, and no two files ever have the
 * same: what is made anew, or moved, gets a new one.
 *
 * @param id of all that was put together
 * @param width of the rendition, in pixels
 */
public record Key(UUID id, int width) {

    private static final Pattern TEXT = Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})-([1-9][0-9]{0,4})");

    public Key {
        if (width < 1 || width > 99_999) throw new IllegalArgumentException("no such width: " + width);
    }

    /** One that no file has yet. */
    public static Key fresh(int width) {
        return new Key(Ids.next(), width);
    }

    public static Optional<Key> of(String text) {
        var parts = TEXT.matcher(text);
        return parts.matches()
                ? Optional.of(new Key(UUID.fromString(parts.group(1)), Integer.parseInt(parts.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return id + "-" + width;
    }
}
