package app.kith;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports for servers that a test stops and starts again at the same address. They lie below the range from which systems
 * take ports for calls that go out (from 32768 on, or 49152): there, whoever calls somebody meanwhile may be given the port.
 */
public final class Ports {

    private static final int FIRST = 20_000;
    private static final int END = 32_000;

    private Ports() {}

    /** One that nobody listens on. */
    public static int free() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, END);
            try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return port;
            } catch (BindException taken) {
                // Somebody else's; there are others.
            } catch (IOException none) {
                throw new UncheckedIOException(none);
            }
        }
    }
}
