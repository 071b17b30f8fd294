package app.kith.leaving.export;

import java.io.OutputStream;
import java.util.Arrays;

/** Writes a file into the database as it is made, so that no node holds it whole: each write becomes a part. */
final class Parts extends OutputStream {

    /** How large a part is, for whoever collects bytes before they are written: a quarter of a megabyte. */
    static final int SIZE = 1 << 18;

    private final Exports exports;
    private final Exports.Attempt attempt;
    private int position;
    private long written;

    Parts(Exports exports, Exports.Attempt attempt) {
        this.exports = exports;
        this.attempt = attempt;
    }

    @Override
    public void write(int single) {
        write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        exports.add(attempt, position++, Arrays.copyOfRange(bytes, from, from + length));
        written += length;
    }

    long written() {
        return written;
    }
}
