package app.kith.picture;

/** Reads a GIF as far as its first frame; a decoder never hears of the others, however many there are. */
final class GifFile {

    private static final int EXTENSION = 0x21, IMAGE = 0x2c, TRAILER = 0x3b, GRAPHIC_CONTROL = 0xf9;

    private final Bytes bytes;
    private final StrippedFile stripped;
    private boolean opaque = true;

    GifFile(Bytes bytes) {
        this.bytes = bytes;
        this.stripped = new StrippedFile(bytes);
    }

    Original read() throws RefusedFile {
        int width = bytes.u16le(6);
        int height = bytes.u16le(8);
        Original.check(width, height);
        int at = 13 + palette(bytes.u8(10));
        bytes.u8(at);
        stripped.keep(0, at);
        while (bytes.u8(at) == EXTENSION) {
            int end = blocks(at + 2);
            if (bytes.u8(at + 1) == GRAPHIC_CONTROL) {
                opaque &= (bytes.u8(at + 3) & 1) == 0;
                stripped.keep(at, end);
            }
            at = end;
        }
        if (bytes.u8(at) != IMAGE) throw new RefusedFile(Refusal.UNREADABLE);
        int end = frame(at, width, height);
        stripped.keep(at, end);
        stripped.endWith(TRAILER);
        return new Original(Original.Format.GIF, width, height, Orientation.UPRIGHT, opaque, 0, another(end), stripped);
    }

    /** Whether a frame follows; what is broken behind the first is nobody's concern. */
    private boolean another(int at) {
        try {
            while (bytes.u8(at) == EXTENSION) at = blocks(at + 2);
            return bytes.u8(at) == IMAGE;
        } catch (RefusedFile broken) {
            return false;
        }
    }

    private int frame(int at, int width, int height) throws RefusedFile {
        int frameWidth = bytes.u16le(at + 5);
        int frameHeight = bytes.u16le(at + 7);
        if (bytes.u16le(at + 1) + frameWidth > width || bytes.u16le(at + 3) + frameHeight > height) {
            throw new RefusedFile(Refusal.UNREADABLE); // larger than what it said first
        }
        opaque &= frameWidth == width && frameHeight == height;
        return blocks(at + 10 + palette(bytes.u8(at + 9)) + 1);
    }

    private static int palette(int flags) {
        return (flags & 0x80) == 0 ? 0 : 3 << (flags & 7) + 1;
    }

    /** Where a row of blocks ends that begins here. */
    private int blocks(int at) throws RefusedFile {
        for (int length = bytes.u8(at); length != 0; length = bytes.u8(at)) at += 1 + length;
        return at + 1;
    }
}
