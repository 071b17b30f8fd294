package app.kith.picture;

/** A decoded picture in sRGB, premultiplied, wherever its memory lies; that memory is free again once it is closed. */
interface Pixels extends AutoCloseable {

    int width();

    int height();

    boolean opaque();

    /** Copies row {@code y} as 0xAARRGGBB. */
    void row(int y, int[] argb);

    @Override
    void close();
}
