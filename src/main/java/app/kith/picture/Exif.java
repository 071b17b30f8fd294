package app.kith.picture;

/** The one thing that is wanted of EXIF before all of it is thrown away: how the picture is turned. */
final class Exif {

    private static final int ORIENTATION = 0x0112;

    private Exif() {}

    /**
     * Reads the orientation from the TIFF structure that begins at {@code start}. Broken EXIF is no reason to refuse a
     * picture: it stays as it is stored.
     */
    static Orientation orientation(Bytes bytes, int start, int end) {
        try {
            boolean little = bytes.startsWith(start, 'I', 'I', 42, 0);
            if (!little && !bytes.startsWith(start, 'M', 'M', 0, 42)) return Orientation.UPRIGHT;
            long directory = start + (little ? bytes.u32le(start + 4) : bytes.u32(start + 4));
            if (directory > end - 2) return Orientation.UPRIGHT;
            int at = (int) directory;
            int entries = little ? bytes.u16le(at) : bytes.u16(at);
            for (at += 2; entries-- > 0 && at + 12 <= end; at += 12) {
                if ((little ? bytes.u16le(at) : bytes.u16(at)) == ORIENTATION) {
                    return Orientation.of(little ? bytes.u16le(at + 8) : bytes.u16(at + 8));
                }
            }
        } catch (RefusedFile cutShort) {
            // as if it said nothing
        }
        return Orientation.UPRIGHT;
    }
}
