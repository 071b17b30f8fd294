package app.kith.picture;

import java.util.Set;

/**
 * Reads of a HEIC or AVIF file what is needed before anybody decodes it: that its boxes are all there, and how large the
 * largest of its pictures is. Which of them is shown, and how it is turned, the decoder tells.
 */
final class HeifFile {

    private static final Set<String> BRANDS = Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1", "avif", "avis");
    private static final Set<String> NESTED = Set.of("meta", "iprp", "ipco");
    /** What calls itself so is a film, of which a picture is shown. */
    private static final Set<String> FILMS = Set.of("hevc", "hevx", "msf1", "avis");

    private static final int DEEPEST = 4;
    private static final int MOST_BOXES = 10_000;

    private final Bytes bytes;
    private long width;
    private long height;
    private int boxes;

    HeifFile(Bytes bytes) {
        this.bytes = bytes;
    }

    static boolean is(Bytes bytes) {
        return bytes.startsWith(4, 'f', 't', 'y', 'p') && BRANDS.contains(bytes.text(8, 4));
    }

    Original read() throws RefusedFile {
        boxes(0, bytes.length(), 0);
        if (width == 0) throw new RefusedFile(Refusal.HEIC); // no picture in it, but that is what it calls itself
        var stripped = new StrippedFile(bytes);
        stripped.keep(0, bytes.length());
        return new Original(Original.Format.HEIF, (int) width, (int) height, Orientation.UPRIGHT, false, 0, FILMS.contains(bytes.text(8, 4)), stripped);
    }

    private void boxes(long from, long end, int depth) throws RefusedFile {
        if (depth > DEEPEST) throw new RefusedFile(Refusal.UNREADABLE);
        for (long at = from; at < end; ) {
            if (++boxes > MOST_BOXES) throw new RefusedFile(Refusal.UNREADABLE);
            long length = bytes.u32((int) at);
            int header = 8;
            if (length == 1) {
                if (bytes.u32((int) at + 8) != 0) throw new RefusedFile(Refusal.TRUNCATED); // beyond 4 GB
                length = bytes.u32((int) at + 12);
                header = 16;
            }
            if (length == 0) length = end - at;
            if (length < header) throw new RefusedFile(Refusal.UNREADABLE);
            if (at + length > end) throw new RefusedFile(depth == 0 ? Refusal.TRUNCATED : Refusal.UNREADABLE);
            box(bytes.text((int) at + 4, 4), at + header, at + length, depth);
            at += length;
        }
    }

    private void box(String box, long at, long end, int depth) throws RefusedFile {
        if (NESTED.contains(box)) boxes(box.equals("meta") ? at + 4 : at, end, depth + 1);
        if (!box.equals("ispe")) return;
        long wide = bytes.u32((int) at + 4);
        long high = bytes.u32((int) at + 8);
        Original.check(wide, high);
        if (wide * high > width * height) {
            width = wide;
            height = high;
        }
    }
}
