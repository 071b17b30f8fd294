package app.kith.picture;

import app.kith.picture.ledger.StoredFile;
import app.kith.picture.store.Stores;
import app.kith.settings.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Where a browser gets a rendition: from the site or, where the store that was chosen is open to everybody, from there.
 * What still lies in another store comes from the site.
 */
@Component
class Addresses {

    private final Optional<URI> open;
    private final Stores stores;

    Addresses(Settings settings, Stores stores) {
        this.open = Optional.ofNullable(settings.picturesUrl());
        this.stores = stores;
    }

    /** On the site itself. */
    static String here(PictureId picture, int width) {
        return "/pictures/" + picture + "/" + width;
    }

    String of(PictureId picture, int width, StoredFile file) {
        if (open.isEmpty() || file.store() != stores.chosen()) return here(picture, width);
        try {
            return open.get() + "/" + stores.of(file.store()).path(file.key(), file.contentType());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
