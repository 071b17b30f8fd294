package app.kith.picture;

import java.util.List;

/** A decoded JPEG: how bright it is, and its two colours, which are often coarser. */
record JpegPlanes(List<Plane> planes) {

    /** @param across how many samples there are for each of the original's pixels, as a fraction */
    record Plane(Planes samples, double across, double down) {}

    /** What lies there in the original, in this size. */
    PixelBuffer buffer(Area area, int width, int height) {
        var parts = planes.stream()
                .map(plane -> Resampling.Part.of(plane.samples, area, plane.across, plane.down))
                .toArray(Resampling.Part[]::new);
        return Resampling.of(parts.length == 1 ? Paint.GREY : Paint.BRIGHT_BLUER_REDDER, width, height, parts);
    }
}
