package app.kith.picture;

import java.util.Locale;

/**
 * A file that is a picture as far as its own bytes tell, which is all that is asked: neither its name nor the type a
 * browser gave it counts. Nothing is decoded to know this.
 *
 * @param width of what is stored, which may lie on its side
 * @param heavy how many bytes of memory a decoder needs besides the pixels it hands out
 * @param moves whether frames follow the first, which is the picture
 * @param stripped what of the file a decoder gets to see: the first frame, without whatever else was packed with it
 */
record Original(Format format, int width, int height, Orientation orientation, boolean opaque, long heavy, boolean moves, StrippedFile stripped) {

    /** What the file begins with decides how it is read. HEIF is HEIC and AVIF. */
    enum Format {
        JPEG, PNG, WEBP, GIF, BMP, HEIF;

        String contentType() {
            return "image/" + name().toLowerCase(Locale.ROOT);
        }
    }

    Original {
        if (width < 1 || height < 1) throw new IllegalArgumentException("no pixels");
    }

    /** A file of too many bytes is read as well, so that whoever sent it hears at once what else is too much. */
    static Original read(byte[] file) throws RefusedFile {
        if (file.length == 0) throw new RefusedFile(Refusal.EMPTY);
        Original original;
        try {
            original = read(new Bytes(file));
        } catch (RefusedFile refused) {
            check(refused.extent().in(file));
            throw refused;
        }
        check(new Extent(file.length, original.uprightWidth(), original.uprightHeight()));
        return original;
    }

    private static Original read(Bytes bytes) throws RefusedFile {
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
        check(new Extent(0, width, height));
    }

    private static void check(Extent extent) throws RefusedFile {
        var refusal = extent.refusal();
        if (refusal.isPresent()) throw new RefusedFile(refusal.get(), extent);
    }

    /** What a decoder gets to see, in an array of its own. */
    byte[] bytes() {
        return stripped.bytes();
    }

    /** What can be kept of it. */
    Negative negative() {
        return new Negative(format.contentType(), orientation, bytes());
    }

    /** The same picture, of which it is known by what it was made of whether it moved. */
    Original madeOf(Original other) {
        return new Original(format, width, height, orientation, opaque, heavy, other.moves, stripped);
    }

    /** The same picture, of which it is known from elsewhere how it must be turned. */
    Original turned(Orientation known) {
        return new Original(format, width, height, known, opaque, heavy, moves, stripped);
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
