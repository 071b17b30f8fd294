package app.kith.picture;

import java.util.Set;

/** Reads a BMP's headers, and whether all of its pixels are there; files within it (JPEG, PNG) are nobody's picture. */
final class BmpFile {

    private static final Set<Integer> DEPTHS = Set.of(1, 4, 8, 16, 24, 32);
    private static final int RGB = 0, RLE8 = 1, RLE4 = 2, MASKS = 3, MASKS_WITH_ALPHA = 6;

    /** The oldest header, OS/2's, and the first that says where the alpha is. */
    private static final int OLD = 12, WITH_ALPHA = 56;
    /** Behind the header may stand the masks of four colours and a palette of 256, of four bytes each. */
    private static final int MOST_BEHIND_HEADER = 4 * 4 + 256 * 4;

    private static final Set<Integer> HEADERS = Set.of(OLD, 40, 52, WITH_ALPHA, 64, 108, 124);

    private final Bytes bytes;

    BmpFile(Bytes bytes) {
        this.bytes = bytes;
    }

    /** Two letters are soon found in any text: the length of the header, too, must be one that there is. */
    static boolean is(Bytes bytes) {
        return bytes.startsWith(0, 'B', 'M') && HEADERS.stream().anyMatch(length -> bytes.startsWith(14, length, 0, 0, 0));
    }

    Original read() throws RefusedFile {
        long header = bytes.u32le(14);
        boolean old = header == OLD;
        long width = old ? bytes.u16le(18) : bytes.u32le(18);
        long height = Math.abs(old ? bytes.u16le(20) : (int) bytes.u32le(22)); // a picture that begins above is less than nothing high
        Original.check(width, height);
        int depth = bytes.u16le(old ? 24 : 28);
        int packing = old ? RGB : (int) bytes.u32le(30);
        if (!DEPTHS.contains(depth)) throw new RefusedFile(Refusal.UNREADABLE);
        long from = bytes.u32le(10);
        if (from < 14 + header) throw new RefusedFile(Refusal.UNREADABLE);
        long end = switch (packing) {
            case RGB, MASKS, MASKS_WITH_ALPHA -> from + (width * depth + 31) / 32 * 4 * height;
            case RLE8, RLE4 -> packed(from, packing == RLE4);
            default -> throw new RefusedFile(Refusal.UNREADABLE);
        };
        if (end > bytes.length()) throw new RefusedFile(Refusal.TRUNCATED);
        var stripped = new StrippedFile(bytes);
        long wanted = Math.min(14 + header + MOST_BEHIND_HEADER, from);
        stripped.keep(0, (int) wanted);
        stripped.blank((int) wanted, (int) from);
        stripped.keep((int) from, (int) end);
        boolean alpha = packing != RGB && (packing < MASKS || header >= WITH_ALPHA && bytes.u32le(66) != 0); // packed ones may leave gaps
        return new Original(Original.Format.BMP, (int) width, (int) height, Orientation.UPRIGHT, !alpha, 0, false, stripped);
    }

    /** Where the codes of a packed picture end, by their own word for it. */
    private long packed(long from, boolean four) throws RefusedFile {
        for (long at = from; ; at += 2) {
            if (at > bytes.length()) throw new RefusedFile(Refusal.TRUNCATED);
            int count = bytes.u8((int) at);
            int code = bytes.u8((int) at + 1);
            if (count != 0) continue;
            if (code == 1) return at + 2;
            if (code == 2) at += 2;
            if (code > 2) at += ((four ? (code + 1) / 2 : code) + 1) / 2 * 2;
        }
    }
}
