package app.kith.picture;

/** What turns files into pixels and back, and draws. All between (turning, cropping, resizing) is the same for every engine. */
interface Engine {

    /**
     * Decodes the first frame to sRGB.
     *
     * @param eighths the least scale that is good enough, in eighths of the original's size; what comes may be larger
     */
    Pixels decode(Original original, int eighths) throws RefusedFile;

    /** Makes sRGB of colours that are meant as an ICC profile says; one that is none counts for nothing. */
    PixelBuffer toSrgb(PixelBuffer buffer, byte[] profile);

    /** Encodes pixels with nothing besides them: no metadata, no profile. */
    Encoded encode(PixelBuffer buffer);

    /** Something to draw on. */
    Surface surface(int width, int height);

    /** How many bytes the pixels of a decoded picture take. */
    long pixelBytes(Original original, int eighths);
}
