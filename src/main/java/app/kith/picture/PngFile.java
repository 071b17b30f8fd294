package app.kith.picture;

import java.util.Set;

/** Reads how a PNG is built, from chunk to chunk to its end; a decoder sees the picture and its colours only. */
final class PngFile {

    private static final Set<String> WANTED =
            Set.of("IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "cICP");

    private final Bytes bytes;
    private final StrippedFile stripped;
    private Orientation orientation = Orientation.UPRIGHT;
    private boolean opaque;
    private boolean moves;

    PngFile(Bytes bytes) {
        this.bytes = bytes;
        this.stripped = new StrippedFile(bytes);
    }

    Original read() throws RefusedFile {
        stripped.keep(0, 8);
        if (!bytes.text(12, 4).equals("IHDR")) throw new RefusedFile(Refusal.UNREADABLE);
        long width = bytes.u32(16);
        long height = bytes.u32(20);
        Original.check(width, height);
        int colours = bytes.u8(25);
        opaque = colours != 4 && colours != 6;
        boolean pixels = false;
        int at = 8;
        for (String chunk = ""; !chunk.equals("IEND"); ) {
            chunk = bytes.text(at + 4, 4);
            long end = at + 12 + bytes.u32(at);
            if (end > bytes.length()) throw new RefusedFile(Refusal.TRUNCATED);
            pixels |= chunk.equals("IDAT");
            chunk(chunk, at, (int) end);
            at = (int) end;
        }
        if (!pixels) throw new RefusedFile(Refusal.UNREADABLE);
        // Deep colours take two bytes each until they are converted.
        long heavy = bytes.u8(24) == 16 ? 4 * width * height : 0;
        return new Original(
                Original.Format.PNG, (int) width, (int) height, orientation, opaque, heavy, moves, stripped);
    }

    private void chunk(String chunk, int at, int end) throws RefusedFile {
        if (chunk.equals("tRNS")) opaque = false;
        if (chunk.equals("acTL")) moves = true;
        if (chunk.equals("eXIf")) orientation = Exif.orientation(bytes, at + 8, end - 4);
        if (WANTED.contains(chunk)) stripped.keep(at, end);
    }
}
