package app.kith.upload;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A body that lets others go first now and then. Where it arrives as quickly as it is read its thread has nothing to wait for, and
 * fifty such would keep all pages, and all connections to the database, waiting for their turn on the few processors there are.
 */
final class Unhurried extends FilterInputStream {

    private static final int STRETCH = 16 << 10;

    private int read;

    Unhurried(InputStream body) {
        super(body);
    }

    @Override
    public int read(byte[] into, int at, int most) throws IOException {
        int count = super.read(into, at, most);
        read += Math.max(count, 0);
        if (read >= STRETCH) {
            read = 0;
            Thread.yield();
        }
        return count;
    }
}
