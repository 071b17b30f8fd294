package app.kith.console;

import app.kith.settings.CannotStart;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The folder of everything that lasts, held by one site at a time. The hold is the system's lock on a file, which
 * ends with the process however that ends; what stands in the file is for the reader only.
 */
final class DataFolder {

    /** In megabytes: the programs of the database, the database, and its journal; then the journal alone. */
    private static final int NEEDED_FIRST = 256;
    private static final int NEEDED_LATER = 48;

    private static final String LOCK = "kith.lock";

    /**
     * What this JVM holds, until it ends. Nothing else refers to these channels once the site runs, and one that is
     * garbage is closed, and its lock gone.
     */
    private static final Map<Path, FileChannel> HELD = new HashMap<>();

    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** Makes the folder if there is none, and holds it until the JVM ends. */
    static DataFolder hold(Path data) {
        return holdIfFree(data).orElseThrow(() -> taken(data));
    }

    /** Holds the folder unless a site runs on it. */
    static Optional<DataFolder> holdIfFree(Path data) {
        try {
            var path = Files.createDirectories(data).toRealPath();
            checkRoom(path);
            var lock = lock(path);
            if (lock.isEmpty()) return Optional.empty();
            var folder = new DataFolder(path, lock.get());
            folder.note("process " + ProcessHandle.current().pid());
            return Optional.of(folder);
        } catch (IOException e) {
            throw new CannotStart("Kith cannot write to its data folder %s (%s): make room or give the folder to the user who starts Kith, or choose another with KITH_DATA."
                    .formatted(data.toAbsolutePath(), reason(e)), e);
        }
    }

    /** A database that runs out of room in its first minute stops in the middle of things, and says so less clearly. */
    private static void checkRoom(Path path) throws IOException {
        var needed = Files.isDirectory(path.resolve("database")) ? NEEDED_LATER : NEEDED_FIRST;
        var free = Files.getFileStore(path).getUsableSpace() >> 20;
        if (free < needed) throw new CannotStart(
                "The disk is full: %s MB are free where %s lies, and Kith needs %s MB to start.".formatted(free, path, needed));
    }

    /** A file that this JVM holds is not even opened: to close any channel to it is to let go of it, by the rules of POSIX. */
    private static Optional<FileChannel> lock(Path path) throws IOException {
        synchronized (HELD) {
            if (HELD.containsKey(path)) return Optional.empty();
            var channel = FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                channel.close();
                return Optional.empty();
            }
            HELD.put(path, channel);
            return Optional.of(channel);
        }
    }

    private static CannotStart taken(Path data) {
        try {
            var path = data.toRealPath();
            // Read only where somebody else holds it: see lock.
            var who = heldHere(path) ? "process " + ProcessHandle.current().pid() : Files.readString(path.resolve(LOCK)).strip();
            return new CannotStart("Kith already runs on the data in %s (%s).".formatted(path, who));
        } catch (IOException unreadable) {
            return new CannotStart("Kith already runs on the data in %s.".formatted(data), unreadable);
        }
    }

    private static boolean heldHere(Path path) {
        synchronized (HELD) {
            return HELD.containsKey(path);
        }
    }

    private static String reason(IOException failure) {
        if (failure instanceof FileSystemException file && file.getReason() != null) return file.getReason();
        return failure.getClass().getSimpleName().equals("IOException") ? String.valueOf(failure.getMessage()) : failure.getClass().getSimpleName();
    }

    Path path() {
        return path;
    }

    /** What a second start reads. */
    void note(String text) throws IOException {
        lock.truncate(0);
        lock.write(ByteBuffer.wrap((text + "\n").getBytes()), 0);
    }
}
