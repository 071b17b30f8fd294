package app.kith.id;

import java.security.SecureRandom;
import java.util.UUID;

/**
 * Makes the keys of all rows: UUIDs of version 7 (RFC 9562, section 5.7), whose first 48 bits are the time in
 * milliseconds, so that new rows stand together in an index, and whose other 74 bits cannot be guessed.
 */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    public static UUID next() {
        long time = System.currentTimeMillis() << 16;
        long version = 0x7000L | RANDOM.nextInt(0x1000);
        long variant = 0x8000_0000_0000_0000L;
        return new UUID(time | version, variant | RANDOM.nextLong() >>> 2);
    }
}
