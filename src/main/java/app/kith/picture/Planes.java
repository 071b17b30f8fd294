package app.kith.picture;

/**
 * Samples in an array: plane after plane, each row after row, 128 less than what they are.
 *
 * @param stride how long a row is; it may go on where the picture ends
 */
record Planes(int width, int height, int planes, int stride, byte[] samples) implements Rows {

    @Override
    public void row(int y, int left, int wide, float[] into) {
        for (int plane = 0; plane < planes; plane++) copy(samples, (plane * height + y) * stride + left, into, plane * wide, wide);
    }

    private static void copy(byte[] samples, int from, float[] into, int to, int count) {
        for (int i = 0; i < count; i++) into[to + i] = samples[from + i] + 128f;
    }
}
