package app.kith.console;

import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A stop that comes from outside (Ctrl-C, SIGTERM) at whatever moment of a start or of a day. It is heard at once, which
 * the console says; from then on whatever fails does so because of it and is not worth a word. The status is the
 * system's own: 130 for SIGINT, 143 for SIGTERM.
 */
final class Stop {

    private static final AtomicBoolean OURSELVES = new AtomicBoolean();

    private static final AtomicBoolean HEARD = new AtomicBoolean();

    private Stop() {}

    /** From now on the console says when a stop was heard. */
    static void listen() {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            if (!OURSELVES.get()) hear();
        }));
    }

    private static synchronized void hear() {
        HEARD.set(true);
        System.out.println("Kith is stopping.");
    }

    /** Says a line of a start, which may go on for a moment when a stop was heard: then it is nothing any more. */
    static synchronized void sayUnlessHeard(String line) {
        if (!HEARD.get()) System.out.println(line);
    }

    /** Whether the JVM is on its way out. It alone knows from the first moment: its hooks begin in any order. */
    static boolean underWay() {
        var nothing = new Thread();
        try {
            Runtime.getRuntime().addShutdownHook(nothing);
            Runtime.getRuntime().removeShutdownHook(nothing);
            return false;
        } catch (IllegalStateException shuttingDown) {
            return true;
        }
    }

    /** Ends the JVM for a reason that was already told. */
    static void ourselves(int status) {
        OURSELVES.set(true);
        System.exit(status);
    }
}
