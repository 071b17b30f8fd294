package app.kith.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports of this machine that nobody listens on. They lie below the range from which systems take ports for calls that go
 * out (from 32768 on, or 49152): a server that stops for a moment would find its own gone to whoever called somebody meanwhile.
 */
final class LocalPort {

    private static final int FIRST = 20_000;
    private static final int END = 32_000;

    private LocalPort() {}

    static boolean isFree(int port) {
        try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    static int any() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, END);
            if (isFree(port)) return port;
        }
    }
}
