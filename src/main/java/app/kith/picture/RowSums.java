package app.kith.picture;

import java.util.Arrays;

/**
 * Adds up rows to make fewer of them. Only the few that count for the one being made are held. The loops run along arrays
 * of numbers, which the compiler turns into vector instructions: along a row there is no quicker way, across a picture
 * there is none at all.
 */
final class RowSums {

    private final Rows source;
    private final int left;
    private final int wide;
    private final ResamplingKernel weights;

    /** The rows that count; row {@code y} at {@code y % taps}. */
    private final float[][] ring;

    private final float[] sums;
    private int read;

    /** @param weights what each row to be made is made of */
    RowSums(Rows source, int left, int wide, ResamplingKernel weights) {
        this.source = source;
        this.left = left;
        this.wide = wide;
        this.weights = weights;
        ring = new float[weights.taps()][source.planes() * wide];
        sums = new float[source.planes() * wide];
        read = weights.first()[0];
    }

    int wide() {
        return wide;
    }

    int planes() {
        return source.planes();
    }

    /** How many sums a row has. */
    int length() {
        return sums.length;
    }

    /** Makes row {@code y}, after those above it, half more than what it is, so that cutting off rounds. */
    float[] row(int y) {
        int first = weights.first()[y];
        int taps = weights.taps();
        for (; read < first + taps; read++) source.row(read, left, wide, held(read));
        Arrays.fill(sums, 0.5f);
        float[] w = weights.weight();
        int at = y * taps;
        int k = 0;
        for (; k + 4 <= taps; k += 4, at += 4) {
            add(sums, held(first + k), w[at], held(first + k + 1), w[at + 1], held(first + k + 2), w[at + 2], held(first + k + 3), w[at + 3]);
        }
        for (; k < taps; k++, at++) add(sums, held(first + k), w[at]);
        return sums;
    }

    private float[] held(int y) {
        return ring[y % ring.length];
    }

    private static void add(float[] to, float[] a, float wa, float[] b, float wb, float[] c, float wc, float[] d, float wd) {
        for (int i = 0; i < to.length; i++) to[i] += a[i] * wa + b[i] * wb + c[i] * wc + d[i] * wd;
    }

    private static void add(float[] to, float[] from, float weight) {
        for (int i = 0; i < to.length; i++) to[i] += from[i] * weight;
    }
}
