package app.kith.console;

import java.io.IOException;

/** Sends signals with the machine's own program, in the language that it was written in: some know neither HUP nor CONT in Turkish. */
final class Signals {

    private Signals() {}

    /** @param target the number of a process, or that of a group with a minus before it */
    static void send(String name, String target) throws IOException, InterruptedException {
        var kill = new ProcessBuilder("kill", "-s", name, "--", target).redirectErrorStream(true);
        kill.environment().put("LC_ALL", "C");
        var sending = kill.start();
        var said = new String(sending.getInputStream().readAllBytes());
        if (sending.waitFor() != 0) throw new AssertionError(said);
    }
}
