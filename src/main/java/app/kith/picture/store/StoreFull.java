package app.kith.picture.store;

import java.io.IOException;

/** A file was not put because the disk is full: somebody has to make room. The message names the disk. */
public final class StoreFull extends IOException {

    StoreFull(String message, IOException failure) {
        super(message, failure);
    }
}
