package app.kith.picture;

/**
 * Lays rows down as columns, eight together: a column is written where nothing near it was written before, and that takes
 * as long for eight samples as for one.
 */
final class Columns {

    static final int TOGETHER = 8;

    private Columns() {}

    /** @param x the first of the columns, in a picture so wide; fewer than eight where it ends */
    static void lay(byte[][] rows, int length, int x, int width, byte[] picture) {
        if (x + TOGETHER > width) {
            for (int i = 0; x + i < width; i++) for (int y = 0; y < length; y++) picture[y * width + x + i] = rows[i][y];
            return;
        }
        byte[] a = rows[0], b = rows[1], c = rows[2], d = rows[3], e = rows[4], f = rows[5], g = rows[6], h = rows[7];
        for (int y = 0, at = x; y < length; y++, at += width) {
            picture[at] = a[y];
            picture[at + 1] = b[y];
            picture[at + 2] = c[y];
            picture[at + 3] = d[y];
            picture[at + 4] = e[y];
            picture[at + 5] = f[y];
            picture[at + 6] = g[y];
            picture[at + 7] = h[y];
        }
    }

    static void lay(int[][] rows, int length, int x, int width, int[] picture) {
        if (x + TOGETHER > width) {
            for (int i = 0; x + i < width; i++) for (int y = 0; y < length; y++) picture[y * width + x + i] = rows[i][y];
            return;
        }
        int[] a = rows[0], b = rows[1], c = rows[2], d = rows[3], e = rows[4], f = rows[5], g = rows[6], h = rows[7];
        for (int y = 0, at = x; y < length; y++, at += width) {
            picture[at] = a[y];
            picture[at + 1] = b[y];
            picture[at + 2] = c[y];
            picture[at + 3] = d[y];
            picture[at + 4] = e[y];
            picture[at + 5] = f[y];
            picture[at + 6] = g[y];
            picture[at + 7] = h[y];
        }
    }
}
