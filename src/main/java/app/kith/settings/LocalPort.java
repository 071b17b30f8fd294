package app.kith.settings;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Ports of this machine that nobody listens on, from 20000 to 31999. They lie below the ranges from which systems take
 * ports for calls that go out (from 32768 or 49152 on): there, whoever calls somebody may be given one in the moment
 * between its choice and its use, or while a server that has it is started again.
 */
public final class LocalPort {

    private static final int FIRST = 20_000;
    private static final int END = 32_000;

    private LocalPort() {}

    public static int any() {
        while (true) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, END);
            if (isFree(port)) return port;
        }
    }

    public static boolean isFree(int port) {
        try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
