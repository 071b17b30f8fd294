package app.kith.picture;

import java.util.Arrays;

/**
 * Makes a part of a picture smaller. It makes fewer rows of the rows there are and lays each down as a column; doing
 * that twice makes both sides smaller and the picture stand again. Of the source it holds only the few rows that count
 * for the row being made. The inner loops run along arrays of numbers, which the compiler turns into vector
 * instructions: along a row there is no quicker way, across a picture there is none at all.
 */
final class Resampling {

    private final Pixels source;
    private final int left;
    private final int wide;
    private final int planes;
    private final Weights weights;

    /** The rows that count, each as planes of red, green, blue (and alpha); row {@code y} at {@code y % taps}. */
    private final float[][] ring;
    private final int[] argb;

    private Resampling(Pixels source, int left, int wide, Weights weights) {
        this.source = source;
        this.left = left;
        this.wide = wide;
        this.weights = weights;
        planes = source.opaque() ? 3 : 4;
        ring = new float[weights.taps()][planes * wide];
        argb = new int[source.width()];
    }

    /** The part of the source at (x, y), w by h of its pixels, as a sheet of this size, which is smaller or as large. */
    static Sheet of(Pixels source, double x, double y, double w, double h, int width, int height) {
        Weights columns = Weights.of(source.width(), x, w, width);
        int left = columns.first()[0];
        int wide = columns.first()[width - 1] + columns.taps() - left;
        Weights rows = Weights.of(source.height(), y, h, height);
        Sheet lying = new Resampling(source, left, wide, rows).run();
        return new Resampling(lying, 0, height, columns.from(left)).run();
    }

    private Sheet run() {
        int count = weights.first().length;
        int[] made = new int[count * wide];
        int[] pixels = new int[wide];
        float[] sums = new float[planes * wide];
        int read = weights.first()[0];
        for (int y = 0; y < count; y++) {
            for (int end = weights.first()[y] + weights.taps(); read < end; read++) unpack(read);
            sum(y, sums);
            pack(sums, pixels);
            for (int x = 0, at = y; x < wide; x++, at += count) made[at] = pixels[x];
        }
        return new Sheet(count, wide, source.opaque(), made);
    }

    private void unpack(int y) {
        source.row(y, argb);
        float[] row = row(y);
        for (int plane = 0; plane < planes; plane++) plane(argb, left, 24 - 8 * ((plane + 1) & 3), row, plane * wide, wide);
    }

    private static void plane(int[] argb, int from, int shift, float[] row, int to, int count) {
        for (int i = 0; i < count; i++) row[to + i] = argb[from + i] >>> shift & 0xff;
    }

    private float[] row(int y) {
        return ring[y % ring.length];
    }

    /** Adds up the rows that count for row {@code y}, four at a time. */
    private void sum(int y, float[] sums) {
        Arrays.fill(sums, 0.5f); // so that cutting off rounds
        int first = weights.first()[y];
        int taps = weights.taps();
        float[] w = weights.weight();
        int at = y * taps;
        int k = 0;
        for (; k + 4 <= taps; k += 4, at += 4) {
            four(sums, row(first + k), w[at], row(first + k + 1), w[at + 1], row(first + k + 2), w[at + 2], row(first + k + 3), w[at + 3]);
        }
        for (; k < taps; k++, at++) one(sums, row(first + k), w[at]);
    }

    private static void four(float[] to, float[] a, float wa, float[] b, float wb, float[] c, float wc, float[] d, float wd) {
        for (int i = 0; i < to.length; i++) to[i] += a[i] * wa + b[i] * wb + c[i] * wc + d[i] * wd;
    }

    private static void one(float[] to, float[] from, float weight) {
        for (int i = 0; i < to.length; i++) to[i] += from[i] * weight;
    }

    private void pack(float[] sums, int[] pixels) {
        if (planes == 4) packWithAlpha(sums, pixels, wide);
        else pack(sums, pixels, wide);
    }

    /** Lanczos overshoots at edges, so numbers are kept within a byte. */
    private static void pack(float[] sums, int[] pixels, int wide) {
        for (int i = 0; i < wide; i++) {
            int red = Math.min(Math.max((int) sums[i], 0), 255);
            int green = Math.min(Math.max((int) sums[wide + i], 0), 255);
            int blue = Math.min(Math.max((int) sums[2 * wide + i], 0), 255);
            pixels[i] = 0xff000000 | red << 16 | green << 8 | blue;
        }
    }

    /** No colour may be brighter than what covers it. */
    private static void packWithAlpha(float[] sums, int[] pixels, int wide) {
        for (int i = 0; i < wide; i++) {
            int alpha = Math.min(Math.max((int) sums[3 * wide + i], 0), 255);
            int red = Math.min(Math.max((int) sums[i], 0), alpha);
            int green = Math.min(Math.max((int) sums[wide + i], 0), alpha);
            int blue = Math.min(Math.max((int) sums[2 * wide + i], 0), alpha);
            pixels[i] = alpha << 24 | red << 16 | green << 8 | blue;
        }
    }
}
