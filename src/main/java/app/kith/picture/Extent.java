package app.kith.picture;

import java.util.Optional;

/**
 * How large a file and the picture in it are, which is held against the limits before anything is decoded. Whoever sends
 * something larger is told these numbers.
 *
 * @param bytes of the file; 0 where nobody has counted them
 * @param width in pixels, of the upright picture where its turn is known by then; 0 where the file has not said it
 * @param height the same
 */
public record Extent(long bytes, long width, long height) {

    /** Fifteen megabytes, of 1,048,576 bytes each. */
    public static final int MOST_BYTES = 15 << 20;

    public static final long MOST_PIXELS = 60_000_000;

    /** In pixels: what no photograph exceeds, and WebP could not hold anyway. */
    public static final int LONGEST_SIDE = 30_000;

    static final Extent UNKNOWN = new Extent(0, 0, 0);

    Extent in(byte[] file) {
        return new Extent(file.length, width, height);
    }

    /** Which limit is exceeded; who exceeds two hears of both. */
    Optional<Refusal> refusal() {
        boolean many = (double) width * height > MOST_PIXELS; // a header may promise more than a long holds
        boolean large = many || width > LONGEST_SIDE || height > LONGEST_SIDE;
        if (bytes > MOST_BYTES) return Optional.of(large ? Refusal.TOO_LARGE_BOTH_WAYS : Refusal.TOO_LARGE);
        if (many) return Optional.of(Refusal.TOO_MANY_PIXELS);
        return large ? Optional.of(Refusal.TOO_LONG) : Optional.empty();
    }

    /** For words, names and values in turn. */
    Object[] numbers() {
        double pixels = (double) width * height;
        return new Object[] {"megabytes", tenths(bytes / (double) (1 << 20)), "width", width, "height", height, "megapixels", tenths(pixels / 1e6)};
    }

    /** Upwards: what is barely too much must not look like the limit itself. */
    private static double tenths(double number) {
        return Math.ceil(number * 10) / 10;
    }
}
