package app.kith.picture.store;

import java.util.Locale;
import java.util.Optional;

/** Which store: as it is chosen with {@code KITH_PICTURES} and written down in the ledger. */
public enum StoreName {
    FOLDER,
    S3,
    CLOUDINARY;

    public static Optional<StoreName> of(String text) {
        for (var name : values()) if (name.toString().equals(text)) return Optional.of(name);
        return Optional.empty();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
