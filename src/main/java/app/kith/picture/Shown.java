package app.kith.picture;

import java.io.IOException;
import java.util.Optional;

/** Where the files of pictures come from that are drawn into other pictures. */
@FunctionalInterface
interface Shown {

    /** The file of a picture at one of its widths; empty when it is gone. */
    Optional<byte[]> bytes(PictureId id, int width) throws IOException;
}
