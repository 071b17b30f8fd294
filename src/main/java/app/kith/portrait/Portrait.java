package app.kith.portrait;

import app.kith.picture.Picture;
import java.util.Optional;
import java.util.UUID;

/**
 * How a member looks on a page: the picture they chose or, without one, a drawing that is always the same for them and
 * like nobody else's.
 *
 * @param seed what the drawing is made from: the member's id, which was their draft's before
 * @param name whom it shows
 */
public record Portrait(UUID seed, String name, Optional<Picture> picture) {}
