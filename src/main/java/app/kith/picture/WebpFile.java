package app.kith.picture;

import java.util.Set;

/**
 * Reads how a WebP is built, simple or extended, from chunk to chunk to its end. A decoder sees the picture and its colours only;
 * of other chunks nothing is left but their place, since the file says how long it is.
 */
final class WebpFile {

    private static final Set<String> WANTED = Set.of("VP8X", "VP8 ", "VP8L", "ALPH", "ANIM", "ANMF", "ICCP");

    private final Bytes bytes;
    private final StrippedFile stripped;
    private Orientation orientation = Orientation.UPRIGHT;
    private boolean opaque = true;
    private boolean frames;
    private boolean moves;
    private long width;
    private long height;

    WebpFile(Bytes bytes) {
        this.bytes = bytes;
        this.stripped = new StrippedFile(bytes);
    }

    Original read() throws RefusedFile {
        long end = 8 + bytes.u32le(4);
        if (end > bytes.length()) throw new RefusedFile(Refusal.TRUNCATED);
        stripped.keep(0, 12);
        boolean extended = bytes.text(12, 4).equals("VP8X");
        long at = 12;
        while (at + 8 <= end) {
            int start = (int) at + 8;
            long length = bytes.u32le((int) at + 4);
            if (start + length > end) throw new RefusedFile(Refusal.TRUNCATED);
            String chunk = bytes.text((int) at, 4);
            chunk(chunk, start, (int) length, extended);
            at = Math.min(start + length + (length & 1), end);
            keep(chunk, start, (int) at);
        }
        if (!frames) throw new RefusedFile(Refusal.UNREADABLE);
        stripped.blank((int) at, (int) end);
        long heavy = 4 * width * height;
        return new Original(
                Original.Format.WEBP, (int) width, (int) height, orientation, opaque, heavy, moves, stripped);
    }

    private void keep(String chunk, int start, int end) throws RefusedFile {
        boolean wanted = WANTED.contains(chunk);
        stripped.keep(start - 8, wanted ? end : start);
        if (!wanted) stripped.blank(start, end);
    }

    private void chunk(String chunk, int at, int length, boolean extended) throws RefusedFile {
        switch (chunk) {
            case "VP8X" -> {
                if ((bytes.u8(at) & 0x12) != 0) opaque = false; // it has alpha, or frames that may leave gaps
                size(1 + bytes.u24le(at + 4), 1 + bytes.u24le(at + 7));
            }
            case "VP8 " -> {
                if (!bytes.startsWith(at + 3, 0x9d, 0x01, 0x2a)) throw new RefusedFile(Refusal.UNREADABLE);
                frame(bytes.u16le(at + 6) & 0x3fff, bytes.u16le(at + 8) & 0x3fff, extended);
            }
            case "VP8L" -> {
                if (bytes.u8(at) != 0x2f) throw new RefusedFile(Refusal.UNREADABLE);
                long bits = bytes.u32le(at + 1);
                if ((bits >> 28 & 1) != 0) opaque = false;
                frame((bits & 0x3fff) + 1, (bits >> 14 & 0x3fff) + 1, extended);
            }
            case "ANMF" -> {
                long right = 2L * bytes.u24le(at) + bytes.u24le(at + 6) + 1;
                long bottom = 2L * bytes.u24le(at + 3) + bytes.u24le(at + 9) + 1;
                if (right > width || bottom > height) throw new RefusedFile(Refusal.UNREADABLE);
                moves = frames;
                frames = true;
            }
            case "EXIF" -> {
                int tiff = bytes.text(at, 6).equals("Exif\0\0") ? at + 6 : at;
                orientation = Exif.orientation(bytes, tiff, at + length);
            }
            default -> {}
        }
    }

    private void frame(long frameWidth, long frameHeight, boolean extended) throws RefusedFile {
        if (extended && (frameWidth != width || frameHeight != height)) throw new RefusedFile(Refusal.UNREADABLE);
        size(frameWidth, frameHeight);
        frames = true;
    }

    private void size(long wide, long high) throws RefusedFile {
        Original.check(wide, high);
        width = wide;
        height = high;
    }
}
