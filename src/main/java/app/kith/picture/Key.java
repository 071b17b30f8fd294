package app.kith.picture;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** What a rendition is called in a store. Nothing that anybody typed or uploaded is part of it. */
record Key(PictureId picture, int width) {

    private static final Pattern TEXT = Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})-([1-9][0-9]{0,4})");

    Key {
        if (width < 1 || width > 99_999) throw new IllegalArgumentException("no such width: " + width);
    }

    static Optional<Key> of(String text) {
        var parts = TEXT.matcher(text);
        return parts.matches()
                ? Optional.of(new Key(new PictureId(UUID.fromString(parts.group(1))), Integer.parseInt(parts.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return picture + "-" + width;
    }
}
