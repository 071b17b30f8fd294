package app.kith.upload;

import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * How much of what people are sending may lie in memory, of all of them together: a quarter of what the JVM may take. Half of it
 * at most goes to one network, so that nobody keeps all others out who announces much and sends it a byte at a time.
 */
@Component
class Room {

    private static final int KILOBYTE = 1 << 10;

    private final int kilobytes = (int) Math.min(Runtime.getRuntime().maxMemory() / 4 / KILOBYTE, Integer.MAX_VALUE);
    private final int most = Math.max(kilobytes / 2, Parts.LARGEST / KILOBYTE);
    private final Map<String, Integer> held = new HashMap<>();
    private int taken;

    /** Room for so many bytes, or none; whoever asks does not wait. */
    synchronized Place place(String network, long bytes) {
        int wanted = Math.clamp(Math.ceilDiv(bytes, KILOBYTE), 1, Integer.MAX_VALUE / 2);
        boolean granted = wanted <= kilobytes - taken && wanted <= most - held.getOrDefault(network, 0);
        if (granted) add(network, wanted);
        return new Place(network, granted ? wanted : 0);
    }

    private synchronized void add(String network, int more) {
        taken += more;
        held.merge(network, more, (before, change) -> before + change == 0 ? null : before + change);
    }

    /** How much of it is taken. */
    synchronized int taken() {
        return taken;
    }

    int kilobytes() {
        return kilobytes;
    }

    /** What somebody has of it, until it is closed. */
    final class Place implements AutoCloseable {

        private final String network;
        private final int size;

        private Place(String network, int size) {
            this.network = network;
            this.size = size;
        }

        boolean granted() {
            return size > 0;
        }

        @Override
        public void close() {
            if (granted()) add(network, -size);
        }
    }
}
