package app.kith.picture;

/** Finds the colour that a picture leaves from afar. */
final class Colour {

    /** Colours that agree in their first three bits count as one. */
    private static final int KINDS = 1 << 9;

    private Colour() {}

    /** The middle of the most frequent kind of colour; of nothing but glass, white. */
    static String of(PixelBuffer buffer) {
        long[] weight = new long[KINDS];
        long[] red = new long[KINDS];
        long[] green = new long[KINDS];
        long[] blue = new long[KINDS];
        int most = 0;
        for (int argb : buffer.argb()) {
            int alpha = argb >>> 24;
            if (alpha == 0) continue;
            int r = bare(argb >> 16 & 0xff, alpha);
            int g = bare(argb >> 8 & 0xff, alpha);
            int b = bare(argb & 0xff, alpha);
            int kind = r >> 5 << 6 | g >> 5 << 3 | b >> 5;
            weight[kind] += alpha;
            red[kind] += (long) r * alpha;
            green[kind] += (long) g * alpha;
            blue[kind] += (long) b * alpha;
            if (weight[kind] > weight[most]) most = kind;
        }
        if (weight[most] == 0) return "#ffffff";
        return "#%02x%02x%02x".formatted(red[most] / weight[most], green[most] / weight[most], blue[most] / weight[most]);
    }

    /** What covers wholly is the rule, and divisions are slow. */
    private static int bare(int premultiplied, int alpha) {
        return alpha == 255 ? premultiplied : premultiplied * 255 / alpha;
    }
}
