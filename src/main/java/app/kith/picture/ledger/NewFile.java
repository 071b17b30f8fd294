package app.kith.picture.ledger;

import app.kith.picture.store.Key;
import app.kith.picture.store.StoreName;
import java.util.Optional;

/** A file that is about to be put into a store. */
public record NewFile(Key key, String contentType, byte[] content) {

    StoredFile in(StoreName store) {
        return new StoredFile(store, key, contentType, content.length, Optional.of(Checksum.of(content)));
    }
}
