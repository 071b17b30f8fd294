package app.kith.picture;

/**
 * Pixels in an array, in sRGB.
 *
 * @param width in pixels, as {@code height}
 * @param opaque whether every alpha is 255
 * @param argb row by row from above, each pixel 0xAARRGGBB with its colours premultiplied by alpha
 */
record PixelBuffer(int width, int height, boolean opaque, int[] argb) implements Pixels {

    @Override
    public void row(int y, int[] into) {
        System.arraycopy(argb, y * width, into, 0, width);
    }

    @Override
    public void close() {}
}
