package app.kith.dream;

import app.kith.id.Ids;
import java.util.UUID;

/** Which dream; it never changes. */
public record DreamId(UUID value) {

    public static DreamId next() {
        return new DreamId(Ids.next());
    }
}
