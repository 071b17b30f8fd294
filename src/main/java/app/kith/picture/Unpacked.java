package app.kith.picture;

/** Pixels, taken apart into their samples: red, green and blue, and where something may shine through, alpha. */
final class Unpacked implements Rows {

    private final Pixels pixels;
    private final int[] argb;

    Unpacked(Pixels pixels) {
        this.pixels = pixels;
        argb = new int[pixels.width()];
    }

    @Override
    public int width() {
        return pixels.width();
    }

    @Override
    public int height() {
        return pixels.height();
    }

    @Override
    public int planes() {
        return pixels.opaque() ? 3 : 4;
    }

    @Override
    public void row(int y, int left, int wide, float[] into) {
        pixels.row(y, argb);
        for (int plane = 0; plane < planes(); plane++) plane(argb, left, 24 - 8 * (plane + 1 & 3), into, plane * wide, wide);
    }

    private static void plane(int[] argb, int from, int shift, float[] into, int to, int count) {
        for (int i = 0; i < count; i++) into[to + i] = argb[from + i] >>> shift & 0xff;
    }
}
