package app.kith.picture;

/** Pixels in an array: rows from above, 0xAARRGGBB, premultiplied. */
record Sheet(int width, int height, boolean opaque, int[] argb) implements Pixels {

    @Override
    public void row(int y, int[] into) {
        System.arraycopy(argb, y * width, into, 0, width);
    }

    @Override
    public void close() {}
}
