package app.kith.picture;

import org.jspecify.annotations.Nullable;

/**
 * Reads how a JPEG is built, from marker to marker to its very end: a decoder would fill what is missing with grey. A
 * decoder then sees the picture and its colours only; what cameras, phones and attackers add stays outside, and so does
 * what stands where nothing should.
 */
final class JpegFile {

    /** Encoders need a dozen; each costs a walk over the whole picture however few bytes it has. */
    private static final int MOST_SCANS = 64;

    /** Stray bytes behind a scan's data; more of them may be data that an invented marker tore off. */
    private static final int MOST_STRAY = 16;

    private static final int FIRST = 0xc0, SOI = 0xd8, EOI = 0xd9, SOS = 0xda, DRI = 0xdd, APP0 = 0xe0, APP1 = 0xe1, APP2 = 0xe2, APP14 = 0xee, APP15 = 0xef, COM = 0xfe;

    private final Bytes bytes;
    private final StrippedFile stripped;
    private Orientation orientation = Orientation.UPRIGHT;
    private @Nullable JpegFrame frame;
    private int interval;
    private int scans;
    private boolean strayInScan;

    JpegFile(Bytes bytes) {
        this.bytes = bytes;
        this.stripped = new StrippedFile(bytes);
    }

    Original read() throws RefusedFile {
        stripped.keep(0, 2);
        int at = next(2);
        while (bytes.u8(at + 1) != EOI) at = next(segment(at));
        if (frame == null || scans == 0) throw new RefusedFile(Refusal.UNREADABLE);
        // Only of a sequential picture it is seen later whether it is whole without what was passed over in its scans.
        if (strayInScan && frame.progressive()) throw new RefusedFile(Refusal.DAMAGED);
        stripped.keep(at, at + 2);
        return new Original(Original.Format.JPEG, frame.width(), frame.height(), orientation, true, heavy(frame), false, stripped);
    }

    /**
     * Where the next segment begins. Whatever stands before it is passed over, as libjpeg does it (next_marker in
     * jdmarker.c): cameras miscount, and browsers show their pictures all the same.
     */
    private int next(int from) throws RefusedFile {
        for (int at = bytes.next(0xff, from); at >= 0; at = bytes.next(0xff, at + 1)) {
            int marker = bytes.u8(at + 1);
            if (marker == 0xff || alone(marker)) continue;
            if (scans > 0 && at - from > MOST_STRAY) throw new RefusedFile(Refusal.DAMAGED);
            if (at > from) stripped.leaveOut();
            return at;
        }
        throw new RefusedFile(Refusal.TRUNCATED);
    }

    /** A stuffed zero, a marker that has no meaning, or one that belongs into a scan: no segment begins with it. */
    private static boolean alone(int marker) {
        return marker < FIRST || JpegRestarts.is(marker);
    }

    private int segment(int at) throws RefusedFile {
        int marker = bytes.u8(at + 1);
        if (marker == SOI) throw new RefusedFile(Refusal.UNREADABLE);
        int end = at + 2 + bytes.u16(at + 2);
        if (end < at + 4) throw new RefusedFile(Refusal.UNREADABLE);
        if (JpegFrame.begins(marker)) {
            if (frame != null) throw new RefusedFile(Refusal.UNREADABLE); // two sizes would be one too many to believe
            frame = JpegFrame.read(bytes, at, orientation);
        }
        bytes.u8(end); // a marker must follow
        if (marker == DRI) interval = bytes.u16(at + 4);
        if (marker == APP1 && bytes.text(at + 4, 6).equals("Exif\0\0")) orientation = Exif.orientation(bytes, at + 10, end);
        if (wanted(marker, at)) stripped.keep(at, end);
        return marker == SOS ? scan(at, end) : end;
    }

    /** Of what applications add, only what colours need: a profile, and Adobe's word on how they are stored. */
    private boolean wanted(int marker, int at) {
        if (marker == APP0) return bytes.text(at + 4, 5).equals("JFIF\0");
        if (marker == APP2) return bytes.text(at + 4, 12).equals("ICC_PROFILE\0");
        return marker < APP0 || marker == APP14 || marker > APP15 && marker != COM;
    }

    /** Finds the marker that ends a scan, past stuffed zeros, restarts, and markers that have no business there. */
    private int scan(int header, int from) throws RefusedFile {
        if (frame == null || ++scans > MOST_SCANS) throw new RefusedFile(Refusal.UNREADABLE);
        var restarts = new JpegRestarts(interval, frame.units(bytes, header));
        for (int at = bytes.next(0xff, from); at >= 0; at = bytes.next(0xff, at + 1)) {
            int marker = bytes.u8(at + 1);
            if (marker == 0 || marker == 0xff) continue;
            if (JpegRestarts.is(marker) && interval > 0) {
                restarts.pass(marker);
                continue;
            }
            stripped.keep(from, at);
            if (!alone(marker)) {
                restarts.end();
                return at;
            }
            from = at + 2;
            stripped.leaveOut();
            strayInScan = true;
        }
        throw new RefusedFile(Refusal.TRUNCATED);
    }

    /** A progressive picture's coefficients are all in memory until its last scan: two bytes each. */
    private long heavy(JpegFrame frame) {
        return frame.progressive() || scans > 1 ? 2L * frame.components().size() * frame.width() * frame.height() : 0;
    }
}
