package app.kith.picture;

/**
 * The square of a picture that is to be seen, in fractions of the upright picture, so that whoever chose it need not
 * know how large the picture is. Numbers that leave the picture are moved inside; numbers that make no square mean its
 * middle.
 *
 * @param x the left edge, of the width
 * @param y the upper edge, of the height
 * @param size the side, of the shorter side
 */
public record Crop(double x, double y, double size) {

    /** The largest square in the middle of a picture of this size. */
    static Area middle(int width, int height) {
        int side = Math.min(width, height);
        return new Area((width - side) / 2, (height - side) / 2, side, side);
    }

    /** The same with numbers that a square can have; one that makes none is the whole of a square picture. */
    Crop within() {
        boolean square = Double.isFinite(x) && Double.isFinite(y) && Double.isFinite(size) && size > 0;
        return square ? new Crop(Math.clamp(x, 0, 1), Math.clamp(y, 0, 1), Math.min(size, 1)) : new Crop(0, 0, 1);
    }

    /** This square in the pixels of an upright picture of this size. */
    Area of(int width, int height) {
        if (!Double.isFinite(x) || !Double.isFinite(y) || !Double.isFinite(size) || size <= 0) return middle(width, height);
        int shorter = Math.min(width, height);
        int side = Math.clamp(Math.round(size * shorter), 1, shorter);
        return new Area(
                Math.clamp(Math.round(x * width), 0, width - side),
                Math.clamp(Math.round(y * height), 0, height - side),
                side,
                side);
    }
}
