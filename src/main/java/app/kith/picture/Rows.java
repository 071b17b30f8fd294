package app.kith.picture;

/** Something that has rows of samples from 0 to 255, a few to each pixel: every kind of sample has its plane. */
interface Rows {

    int width();

    int height();

    /** How many samples a pixel has. */
    int planes();

    /** Copies a part of row {@code y}, plane after plane. */
    void row(int y, int left, int wide, float[] into);
}
