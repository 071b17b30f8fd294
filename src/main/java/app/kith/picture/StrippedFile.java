package app.kith.picture;

import java.util.ArrayList;
import java.util.List;

/** The parts of a file that a decoder gets to see. They are copied once, when all are known and wanted: the files are large. */
final class StrippedFile {

    private record Part(int from, int to, boolean blank) {}

    /** A megabyte can hold a hundred thousand segments, and each part costs memory before it is anybody's turn. */
    private static final int MOST_PARTS = 10_000;

    private final byte[] file;
    private final List<Part> parts = new ArrayList<>();
    private int[] end = {};
    private int length;
    private boolean blanks;
    private boolean leftOut;

    StrippedFile(Bytes file) {
        this.file = file.all();
    }

    /** Keeps a part, which lies behind those kept before. */
    void keep(int from, int to) throws RefusedFile {
        add(from, to, false);
    }

    /** Keeps the place of a part, filled with zeros, where what lies behind it is found by where it stands. */
    void blank(int from, int to) throws RefusedFile {
        if (from < to) add(from, to, true);
    }

    private void add(int from, int to, boolean blank) throws RefusedFile {
        boolean follows = !parts.isEmpty() && parts.getLast().to == from && parts.getLast().blank == blank;
        if (!follows && parts.size() == MOST_PARTS) throw new RefusedFile(Refusal.UNREADABLE);
        parts.add(new Part(follows ? parts.removeLast().from : from, to, blank));
        length += to - from;
        blanks |= blank;
    }

    /** Says that there are bytes between the parts that belong to nothing: whoever walks through the file would stumble over them. */
    void leaveOut() {
        leftOut = true;
    }

    void endWith(int... bytes) {
        end = bytes;
    }

    byte[] bytes() {
        if (length == file.length && end.length == 0 && !blanks) return file;
        byte[] bytes = new byte[length + end.length];
        int at = 0;
        for (Part part : parts) {
            if (!part.blank) System.arraycopy(file, part.from, bytes, at, part.to - part.from);
            at += part.to - part.from;
        }
        for (int last : end) bytes[at++] = (byte) last;
        return bytes;
    }

    /** The whole file, for those who pass over what is not kept; without what they could not pass over. */
    Bytes file() {
        return new Bytes(leftOut ? bytes() : file);
    }
}
