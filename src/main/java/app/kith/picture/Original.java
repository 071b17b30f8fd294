package app.kith.picture;

/**
 * A file that is a picture as far as its own bytes tell, which is all that is asked: neither its name nor the type a
 * browser gave it counts. Nothing is decoded to know this.
 *
 * @param width of what is stored, which may lie on its side
 * @param heavy how many bytes of memory a decoder needs besides the pixels it hands out
 * @param moves whether frames follow the first, which is the picture
 * @param essence what of the file a decoder gets to see: the first frame, without whatever else was packed with it
 */
record Original(Format format, int width, int height, Orientation orientation, boolean opaque, long heavy, boolean moves, Essence essence) {

    /** What the file begins with decides how it is read. HEIF is HEIC and AVIF. */
    enum Format { JPEG, PNG, WEBP, GIF, BMP, HEIF }

    static final int MOST_BYTES = 15 << 20;
    static final long MOST_PIXELS = 60_000_000;

    /** What no photograph exceeds, and WebP and JPEG could not hold anyway. */
    static final int LONGEST_SIDE = 30_000;

    Original {
        if (width < 1 || height < 1) throw new IllegalArgumentException("no pixels");
    }

    static Original read(byte[] file) throws RefusedFile {
        if (file.length == 0) throw new RefusedFile(Refusal.EMPTY);
        if (file.length > MOST_BYTES) throw new RefusedFile(Refusal.TOO_LARGE);
        var bytes = new Bytes(file);
        if (bytes.startsWith(0, 0xff, 0xd8, 0xff)) return new JpegFile(bytes).read();
        if (bytes.startsWith(0, 0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a)) return new PngFile(bytes).read();
        if (bytes.startsWith(0, 'R', 'I', 'F', 'F') && bytes.startsWith(8, 'W', 'E', 'B', 'P')) return new WebpFile(bytes).read();
        if (bytes.startsWith(0, 'G', 'I', 'F', '8')) return new GifFile(bytes).read();
        if (BmpFile.is(bytes)) return new BmpFile(bytes).read();
        if (HeifFile.is(bytes)) return new HeifFile(bytes).read();
        throw new RefusedFile(Refusal.NOT_A_PICTURE);
    }

    /** The limits every format checks as soon as it knows the size. */
    static void check(long width, long height) throws RefusedFile {
        if (width == 0 || height == 0) throw new RefusedFile(Refusal.UNREADABLE);
        if (width > LONGEST_SIDE || height > LONGEST_SIDE || width * height > MOST_PIXELS) {
            throw new RefusedFile(Refusal.TOO_MANY_PIXELS);
        }
    }

    /** What a decoder gets to see, in an array of its own. */
    byte[] bytes() {
        return essence.bytes();
    }

    int uprightWidth() {
        return orientation.turned() ? height : width;
    }

    int uprightHeight() {
        return orientation.turned() ? width : height;
    }

    long pixels() {
        return (long) width * height;
    }
}
