package app.kith.picture;

import java.util.Arrays;

/**
 * Turns a row of a JPEG's blocks into pixels, n by n of each: the first n by n numbers of a block are the same picture at
 * n eighths of its size. All blocks of the row are done together, number by number, so that the compiler makes vector
 * instructions of it.
 */
final class Cosines {

    /** Where a block's numbers belong, in the order of the file: row and column, of three bits each. */
    private static final int[] ZIGZAG = zigzag();

    /** Zeros may lead behind a block's 64 numbers before anybody looks. */
    private static final int BEYOND = 64 + 16;

    private final int n;
    private final int kept;
    private final float[] down;
    private final float[] across;
    private final float[][] numbers;
    private final float[][] halfway;
    private final float[][] order = new float[BEYOND][];
    private final float[] sums;
    private final byte[] packed;

    /** @param steps what each of a block's numbers is to be multiplied with, in the order of the file */
    Cosines(int n, int blocks, float[] steps) {
        this.n = n;
        this.kept = kept(n);
        this.across = matrix(n);
        this.down = down(n, across, steps);
        numbers = new float[n * n][blocks];
        halfway = new float[n * n][blocks];
        sums = new float[blocks];
        packed = new byte[blocks];
        Arrays.fill(order, sums); // what is not wanted goes where it is written over
        for (int k = 0; k < kept; k++) if (wanted(k, n)) order[k] = numbers[(ZIGZAG[k] >> 3) * n + (ZIGZAG[k] & 7)];
    }

    private static int[] zigzag() {
        int[] zigzag = new int[64];
        int k = 0;
        for (int diagonal = 0; diagonal < 15; diagonal++) {
            for (int i = 0; i <= diagonal; i++) {
                int y = diagonal % 2 == 0 ? diagonal - i : i;
                int x = diagonal - y;
                if (y < 8 && x < 8) zigzag[k++] = y << 3 | x;
            }
        }
        return zigzag;
    }

    private static int kept(int n) {
        int k = 64;
        while (!wanted(k - 1, n)) k--;
        return k;
    }

    private static boolean wanted(int k, int n) {
        return ZIGZAG[k] >> 3 < n && (ZIGZAG[k] & 7) < n;
    }

    /** How much number {@code u} of a line counts for pixel {@code x}, at {@code x * n + u}. */
    private static float[] matrix(int n) {
        float[] matrix = new float[n * n];
        for (int x = 0; x < n; x++) {
            for (int u = 0; u < n; u++) {
                matrix[x * n + u] = (float) ((u == 0 ? Math.sqrt(0.125) : 0.5) * Math.cos((2 * x + 1) * u * Math.PI / (2 * n)));
            }
        }
        return matrix;
    }

    /** The same for each column, with the steps in it: those differ from column to column. */
    private static float[] down(int n, float[] matrix, float[] steps) {
        float[] down = new float[n * n * n];
        for (int k = 0; k < 64; k++) {
            int u = ZIGZAG[k] >> 3;
            int x = ZIGZAG[k] & 7;
            if (wanted(k, n)) for (int y = 0; y < n; y++) down[(y * n + x) * n + u] = matrix[y * n + u] * steps[k];
        }
        return down;
    }

    /** How many numbers of a block may be wanted. */
    int kept() {
        return kept;
    }

    /** Where the numbers go, in the order of the file: each has an array, in which every block has its place. */
    float[][] order() {
        return order;
    }

    /** Writes n rows of pixels, 128 less than what they are, and forgets the blocks. */
    void pixels(byte[] to, int at, int stride) {
        for (int y = 0; y < n; y++) {
            for (int x = 0; x < n; x++) sum(halfway[y * n + x], numbers, x, n, down, (y * n + x) * n);
        }
        for (int y = 0; y < n; y++) {
            for (int x = 0; x < n; x++) {
                sum(sums, halfway, y * n, 1, across, x * n);
                pack(sums, packed);
                spread(packed, to, at + y * stride + x, n);
            }
        }
        for (float[] all : numbers) Arrays.fill(all, 0);
    }

    /** Adds up n arrays, every {@code step}th from {@code first} on. */
    private void sum(float[] to, float[][] from, int first, int step, float[] weights, int at) {
        set(to, from[first], weights[at]);
        for (int u = 1; u < n; u++) add(to, from[first + u * step], weights[at + u]);
    }

    private static void set(float[] to, float[] from, float weight) {
        for (int i = 0; i < to.length; i++) to[i] = from[i] * weight;
    }

    private static void add(float[] to, float[] from, float weight) {
        for (int i = 0; i < to.length; i++) to[i] += from[i] * weight;
    }

    private static void pack(float[] pixels, byte[] packed) {
        for (int i = 0; i < packed.length; i++) packed[i] = (byte) ((int) Math.min(Math.max(pixels[i] + 128.5f, 0), 255) - 128);
    }

    private static void spread(byte[] packed, byte[] to, int at, int step) {
        for (int i = 0; i < packed.length; i++, at += step) to[at] = packed[i];
    }
}
