package app.kith.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The server process that {@code postmaster.pid} in a cluster names. After a crash the file may name a process that
 * is long gone, or one of somebody else's that has its number now: nothing is done to a process before it is known.
 */
record Postmaster(long pid, Path cluster) {

    static final String FILE = "postmaster.pid";

    /** Who has the number now. */
    enum Found { OURS, ANOTHER_POSTGRES, NOT_A_POSTGRES }

    static Optional<Postmaster> named(Path cluster) throws IOException {
        try (var lines = Files.lines(cluster.resolve(FILE))) {
            return lines.findFirst().filter(line -> line.matches("\\d+")).map(line -> new Postmaster(Long.parseLong(line), cluster));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** The server that works on a cluster whatever its file says: of all its processes, the one that started the others. */
    static Optional<ProcessHandle> workingOn(Path cluster) {
        return ProcessHandle.allProcesses().filter(process -> new Postmaster(process.pid(), cluster).runs()).findFirst();
    }

    boolean runs() {
        return found() == Found.OURS;
    }

    Found found() {
        var words = commandLine();
        if (words.isEmpty() || !words.getFirst().endsWith("/postgres")) return Found.NOT_A_POSTGRES;
        return words.contains(cluster.toString()) ? Found.OURS : Found.ANOTHER_POSTGRES;
    }

    /** Empty when nobody has the number, and when its process is dead but not yet buried. */
    private List<String> commandLine() {
        try {
            if (Files.isDirectory(Path.of("/proc/self")))
                return Arrays.asList(Files.readString(Path.of("/proc", Long.toString(pid), "cmdline")).split("\0"));
        } catch (IOException e) {
            return List.of();
        }
        return ProcessHandle.of(pid).flatMap(process -> process.info().commandLine()).map(line -> line.split(" ")).map(Arrays::asList).orElse(List.of());
    }
}
