package app.kith.picture;

import java.util.UUID;

/** Which picture: what its owner holds. */
public record PictureId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
