package app.kith.picture;

/**
 * Makes a part of a picture smaller. It makes fewer rows of the rows there are and lays each down as a column; doing
 * that twice makes both sides smaller and the picture stand again. Planes of different sizes meet the second time.
 */
final class Resampling {

    /** What is wanted of some planes of a picture, or of all: what lies there, in samples. */
    record Part(Rows rows, double x, double y, double width, double height) {

        static Part all(Rows rows) {
            return new Part(rows, 0, 0, rows.width(), rows.height());
        }

        /** Where there are more or fewer samples than pixels: how many for each, as a fraction. */
        static Part of(Rows rows, Area area, double across, double down) {
            return new Part(rows, area.x() * across, area.y() * down, area.width() * across, area.height() * down);
        }

        /** What will be this part's columns. */
        private RowSums columns(int width, int height) {
            ResamplingKernel columns = ResamplingKernel.of(rows.width(), x, this.width, width);
            int left = columns.first()[0];
            int wide = columns.first()[width - 1] + columns.taps() - left;
            var sums = new RowSums(rows, left, wide, ResamplingKernel.of(rows.height(), y, this.height, height));
            return new RowSums(lying(sums, height), 0, height, columns.from(left));
        }
    }

    private Resampling() {}

    /** A picture of this size, which is smaller than its parts or as large. */
    static PixelBuffer of(Paint paint, int width, int height, Part... parts) {
        var columns = new RowSums[parts.length];
        int length = 0;
        for (int i = 0; i < parts.length; i++) {
            columns[i] = parts[i].columns(width, height);
            length += columns[i].length();
        }
        float[] samples = new float[length];
        int[][] sheaf = new int[Columns.TOGETHER][height];
        int[] made = new int[width * height];
        for (int x = 0; x < width; x++) {
            int at = 0;
            for (var part : columns) {
                System.arraycopy(part.row(x), 0, samples, at, part.length());
                at += part.length();
            }
            int last = x % Columns.TOGETHER;
            paint.mix(samples, height, sheaf[last]);
            if (last == Columns.TOGETHER - 1 || x == width - 1) Columns.lay(sheaf, height, x - last, width, made);
        }
        return new PixelBuffer(width, height, paint != Paint.RED_GREEN_BLUE_ALPHA, made);
    }

    /** So many rows, laid down. */
    private static Planes lying(RowSums rows, int count) {
        int length = rows.length();
        byte[][] sheaf = new byte[Columns.TOGETHER][length];
        byte[] made = new byte[count * length];
        for (int y = 0; y < count; y++) {
            int last = y % Columns.TOGETHER;
            pack(rows.row(y), sheaf[last], length);
            if (last == Columns.TOGETHER - 1 || y == count - 1) Columns.lay(sheaf, length, y - last, count, made);
        }
        return new Planes(count, rows.wide(), rows.planes(), count, made);
    }

    /** Lanczos overshoots at edges, so numbers are kept within a byte. */
    private static void pack(float[] row, byte[] packed, int length) {
        for (int i = 0; i < length; i++) packed[i] = (byte) ((int) Math.min(Math.max(row[i], 0), 255) - 128);
    }
}
