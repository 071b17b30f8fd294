package app.kith.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Makes the renditions of an original: one decode for all of them, and each from the next larger one. */
final class Renderer {

    private static final long SMALL = 1_000_000;

    private final Engine engine;

    Renderer(Engine engine) {
        this.engine = engine;
    }

    /**
     * What came out of a file.
     *
     * @param still whether it is the first frame of something that moves
     * @param glimpse what it leaves from very far, as a PNG in Base64
     * @param renditions the narrowest first
     */
    record Rendered(String colour, boolean still, Optional<String> glimpse, List<Encoded> renditions) {}

    /**
     * @param area what of the upright picture is to be seen, in its pixels
     * @param widths the wanted ones, in pixels; those the area does not have come down to its own
     */
    Rendered render(Original original, Area area, int... widths) throws RefusedFile {
        int[] made = Arrays.stream(widths).map(width -> Math.min(width, area.width())).distinct().sorted().toArray();
        PixelBuffer buffer = largest(original, area, made[made.length - 1]);
        var renditions = new ArrayList<Encoded>();
        for (int i = made.length - 1; ; i--) {
            renditions.addFirst(engine.encode(buffer));
            if (i == 0) break;
            int height = height(area, made[i - 1]);
            buffer = Resampling.of(Paint.of(buffer), made[i - 1], height, Resampling.Part.all(new Unpacked(buffer)));
        }
        return new Rendered(Colour.of(buffer), original.moves(), Glimpse.of(buffer), renditions);
    }

    private PixelBuffer largest(Original original, Area area, int width) throws RefusedFile {
        Orientation orientation = original.orientation();
        Area stored = orientation.stored(area, original.width(), original.height());
        int height = height(area, width);
        int w = orientation.turned() ? height : width;
        int h = orientation.turned() ? width : height;
        return orientation.upright(part(original, stored, eighths(original, area, width), w, h));
    }

    private PixelBuffer part(Original original, Area area, int eighths, int width, int height) throws RefusedFile {
        var plain = PlainJpeg.of(original);
        if (plain.isPresent()) return buffer(plain.get(), area, eighths, width, height);
        try (var pixels = engine.decode(original, eighths)) {
            double across = (double) pixels.width() / original.width();
            double down = (double) pixels.height() / original.height();
            return Resampling.of(Paint.of(pixels), width, height, Resampling.Part.of(new Unpacked(pixels), area, across, down));
        }
    }

    private PixelBuffer buffer(PlainJpeg jpeg, Area area, int eighths, int width, int height) throws RefusedFile {
        PixelBuffer buffer = jpeg.decode(eighths).buffer(area, width, height);
        return jpeg.profile().map(profile -> engine.toSrgb(buffer, profile)).orElse(buffer);
    }

    /** How many bytes this will take at its worst moment, besides the file itself. */
    long memory(Original original, Area area, int... widths) {
        int widest = Math.min(Arrays.stream(widths).max().orElseThrow(), area.width());
        return original.heavy() + engine.pixelBytes(original, eighths(original, area, widest)) + 16L * widest * height(area, widest);
    }

    /**
     * A decoder's own scaling is quick but coarse: a seventh of the size is left to do well, and all of it where there is
     * little to save. Seven eighths take a decoder as long as all eight.
     */
    private static int eighths(Original original, Area area, int width) {
        if (original.pixels() < SMALL) return 8;
        int eighths = Math.ceilDiv(8 * width * 8, area.width() * 7);
        return eighths < 7 ? eighths : 8;
    }

    private static int height(Area area, int width) {
        return Math.max(1, (int) Math.round((double) width * area.height() / area.width()));
    }
}
