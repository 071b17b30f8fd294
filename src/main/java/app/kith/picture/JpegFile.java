package app.kith.picture;

/**
 * Reads how a JPEG is built, from marker to marker to its very end: a decoder would fill what is missing with grey. A
 * decoder then sees the picture and its colours only; what cameras, phones and attackers add stays outside.
 */
final class JpegFile {

    /** Encoders need a dozen; each costs a walk over the whole picture however few bytes it has. */
    private static final int MOST_SCANS = 64;

    private static final int SOI = 0xd8, EOI = 0xd9, SOS = 0xda, APP0 = 0xe0, APP1 = 0xe1, APP2 = 0xe2, APP14 = 0xee, APP15 = 0xef, COM = 0xfe;

    private final Bytes bytes;
    private final Essence essence;
    private Orientation orientation = Orientation.UPRIGHT;
    private int width;
    private int height;
    private int frame;
    private int components;
    private int scans;

    JpegFile(Bytes bytes) {
        this.bytes = bytes;
        this.essence = new Essence(bytes);
    }

    Original read() throws RefusedFile {
        int at = 2;
        essence.keep(0, at);
        while (true) {
            while (bytes.u8(at) == 0xff && bytes.u8(at + 1) == 0xff) at++; // padding
            if (bytes.u8(at) != 0xff) throw new RefusedFile(Refusal.UNREADABLE);
            int marker = bytes.u8(at + 1);
            if (marker == EOI) break;
            at = segment(marker, at);
        }
        if (scans == 0) throw new RefusedFile(Refusal.UNREADABLE);
        essence.keep(at, at + 2);
        return new Original(Original.Format.JPEG, width, height, orientation, true, heavy(), false, essence);
    }

    private int segment(int marker, int at) throws RefusedFile {
        if (marker < 0xc0 || marker >= 0xd0 && marker <= SOI) throw new RefusedFile(Refusal.UNREADABLE);
        int end = at + 2 + bytes.u16(at + 2);
        if (end < at + 4) throw new RefusedFile(Refusal.UNREADABLE);
        if (frame(marker)) size(marker, at);
        bytes.u8(end); // a marker must follow
        if (marker == APP1 && bytes.text(at + 4, 6).equals("Exif\0\0")) orientation = Exif.orientation(bytes, at + 10, end);
        if (marker == SOS) end = scan(end);
        if (wanted(marker, at)) essence.keep(at, end);
        return end;
    }

    private static boolean frame(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }

    private void size(int marker, int at) throws RefusedFile {
        // One frame, Huffman coded, 8 bits: what every decoder reads. Two sizes would be one too many to believe.
        if (frame != 0 || marker > 0xc2 || bytes.u8(at + 4) != 8) throw new RefusedFile(Refusal.UNREADABLE);
        frame = marker;
        height = bytes.u16(at + 5);
        width = bytes.u16(at + 7);
        components = bytes.u8(at + 9);
        if (components != 1 && components != 3 && components != 4) throw new RefusedFile(Refusal.UNREADABLE);
        Original.check(width, height);
    }

    /** Finds the marker that ends a scan, past stuffed zeros and restarts. */
    private int scan(int at) throws RefusedFile {
        if (frame == 0 || ++scans > MOST_SCANS) throw new RefusedFile(Refusal.UNREADABLE);
        for (at = bytes.next(0xff, at); at >= 0; at = bytes.next(0xff, at + 1)) {
            int next = bytes.u8(at + 1);
            if (next != 0 && next != 0xff && (next < 0xd0 || next > 0xd7)) return at;
        }
        throw new RefusedFile(Refusal.TRUNCATED);
    }

    /** Of what applications add, only what colours need: a profile, and Adobe's word on how they are stored. */
    private boolean wanted(int marker, int at) {
        if (marker == APP0) return bytes.text(at + 4, 5).equals("JFIF\0");
        if (marker == APP2) return bytes.text(at + 4, 12).equals("ICC_PROFILE\0");
        return marker < APP0 || marker == APP14 || marker > APP15 && marker != COM;
    }

    /** A progressive picture's coefficients are all in memory until its last scan: two bytes each. */
    private long heavy() {
        return frame == 0xc2 || scans > 1 ? 2L * components * width * height : 0;
    }
}
