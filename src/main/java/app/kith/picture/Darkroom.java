package app.kith.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Where renditions are made of an original: one decode for all of them, and each from the next larger one. */
final class Darkroom {

    private static final long SMALL = 1_000_000;

    private final Engine engine;

    Darkroom(Engine engine) {
        this.engine = engine;
    }

    /**
     * What came out of a file.
     *
     * @param renditions the narrowest first
     */
    record Developed(String colour, List<Encoded> renditions) {}

    /** @param area what of the upright picture is to be seen
     * @param widths the wanted ones; those the area does not have come down to its own */
    Developed develop(Original original, Area area, int... widths) throws RefusedFile {
        int[] made = Arrays.stream(widths).map(width -> Math.min(width, area.width())).distinct().sorted().toArray();
        Sheet sheet = largest(original, area, made[made.length - 1]);
        var renditions = new ArrayList<Encoded>();
        for (int i = made.length - 1; ; i--) {
            renditions.addFirst(engine.encode(sheet));
            if (i == 0) break;
            int height = height(area, made[i - 1]);
            sheet = Resampling.of(sheet, 0, 0, sheet.width(), sheet.height(), made[i - 1], height);
        }
        return new Developed(Colour.of(sheet), renditions);
    }

    private Sheet largest(Original original, Area area, int width) throws RefusedFile {
        Orientation orientation = original.orientation();
        Area stored = orientation.stored(area, original.width(), original.height());
        int height = height(area, width);
        int w = orientation.turned() ? height : width;
        int h = orientation.turned() ? width : height;
        try (var pixels = engine.decode(original, eighths(original, area, width))) {
            double across = (double) pixels.width() / original.width();
            double down = (double) pixels.height() / original.height();
            return orientation.upright(Resampling.of(
                    pixels, stored.x() * across, stored.y() * down, stored.width() * across, stored.height() * down, w, h));
        }
    }

    /** How many bytes this will take at its worst moment, besides the file itself. */
    long memory(Original original, Area area, int... widths) {
        int widest = Math.min(Arrays.stream(widths).max().orElseThrow(), area.width());
        return original.heavy() + engine.pixelBytes(original, eighths(original, area, widest)) + 12L * widest * height(area, widest);
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
