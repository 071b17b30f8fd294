package app.kith.picture;

import java.util.Arrays;

/**
 * Makes a part of a picture smaller, first down its columns, then along its rows. It reads the picture once from above
 * and holds only the few rows that count for the row it makes. The inner loops run over plain arrays of numbers, which
 * the compiler turns into vector instructions.
 */
final class Resampling {

    /** So many rows go through the second step side by side. */
    private static final int BAND = 16;

    private final Pixels source;
    private final int left;
    private final int wide;
    private final int planes;
    private final Weights columns;
    private final Weights rows;
    private final int width;
    private final int height;

    /** The rows that count, each as planes of red, green, blue (and alpha); row {@code y} at {@code y % taps}. */
    private final float[][] ring;
    private final int[] argb;

    private Resampling(Pixels source, double x, double y, double w, double h, int width, int height) {
        this.source = source;
        this.width = width;
        this.height = height;
        columns = Weights.of(source.height(), y, h, height);
        Weights all = Weights.of(source.width(), x, w, width);
        left = all.first()[0];
        wide = all.first()[width - 1] + all.taps() - left;
        rows = all;
        planes = source.opaque() ? 3 : 4;
        ring = new float[columns.taps()][planes * wide];
        argb = new int[source.width()];
    }

    /** The part of the source at (x, y), w by h of its pixels, as a sheet of this size, which is smaller or as large. */
    static Sheet of(Pixels source, double x, double y, double w, double h, int width, int height) {
        return new Resampling(source, x, y, w, h, width, height).run();
    }

    private Sheet run() {
        int[] made = new int[width * height];
        float[] line = new float[planes * wide];
        float[] band = new float[planes * wide * BAND];
        float[] sums = new float[planes * BAND];
        int read = columns.first()[0];
        for (int y = 0; y < height; y++) {
            int end = columns.first()[y] + columns.taps();
            for (; read < end; read++) unpack(read);
            down(y, line);
            int lane = y % BAND;
            for (int i = 0; i < line.length; i++) band[i * BAND + lane] = line[i];
            if (lane == BAND - 1 || y == height - 1) along(band, sums, made, y - lane, lane + 1);
        }
        return new Sheet(width, height, source.opaque(), made);
    }

    private void unpack(int y) {
        source.row(y, argb);
        float[] row = ring[y % ring.length];
        for (int plane = 0; plane < planes; plane++) {
            int shift = plane == 3 ? 24 : 16 - 8 * plane;
            int to = plane * wide;
            for (int i = 0; i < wide; i++) row[to + i] = argb[left + i] >>> shift & 0xff;
        }
    }

    /** Adds up the rows that count for row {@code y}, four at a time. */
    private void down(int y, float[] line) {
        Arrays.fill(line, 0);
        int taps = columns.taps();
        int first = columns.first()[y];
        float[] w = columns.weight();
        int k = 0;
        for (; k + 4 <= taps; k += 4) {
            int at = y * taps + k;
            four(line, row(first + k), w[at], row(first + k + 1), w[at + 1], row(first + k + 2), w[at + 2], row(first + k + 3), w[at + 3]);
        }
        for (; k < taps; k++) one(line, row(first + k), w[y * taps + k]);
    }

    private float[] row(int y) {
        return ring[y % ring.length];
    }

    private static void four(float[] to, float[] a, float wa, float[] b, float wb, float[] c, float wc, float[] d, float wd) {
        for (int i = 0; i < to.length; i++) to[i] += a[i] * wa + b[i] * wb + c[i] * wc + d[i] * wd;
    }

    private static void one(float[] to, float[] from, float weight) {
        for (int i = 0; i < to.length; i++) to[i] += from[i] * weight;
    }

    /** Adds up, for the rows of a band together, the columns that count for each pixel. */
    private void along(float[] band, float[] sums, int[] made, int top, int count) {
        int taps = rows.taps();
        for (int x = 0; x < width; x++) {
            int first = rows.first()[x] - left;
            for (int plane = 0; plane < planes; plane++) {
                sum(sums, plane * BAND, band, (plane * wide + first) * BAND, rows.weight(), x * taps, taps);
            }
            for (int lane = 0; lane < count; lane++) made[(top + lane) * width + x] = pixel(sums, lane);
        }
    }

    private static void sum(float[] sums, int to, float[] band, int from, float[] weight, int at, int taps) {
        for (int lane = 0; lane < BAND; lane++) sums[to + lane] = 0;
        for (int k = 0; k < taps; k++) {
            float w = weight[at + k];
            for (int lane = 0; lane < BAND; lane++) sums[to + lane] += band[from + k * BAND + lane] * w;
        }
    }

    /** Lanczos overshoots at edges: no colour may be brighter than what covers it. */
    private int pixel(float[] sums, int lane) {
        int alpha = planes == 4 ? whole(sums[3 * BAND + lane], 255) : 255;
        return alpha << 24
                | whole(sums[lane], alpha) << 16
                | whole(sums[BAND + lane], alpha) << 8
                | whole(sums[2 * BAND + lane], alpha);
    }

    private static int whole(float value, int most) {
        return Math.min(Math.max((int) (value + 0.5f), 0), most);
    }
}
