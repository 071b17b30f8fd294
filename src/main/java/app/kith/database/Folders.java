package app.kith.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is done to folders so that a crash at any moment leaves either the old or the new. */
final class Folders {

    private static final Logger LOG = LoggerFactory.getLogger(Folders.class);

    private Folders() {}

    static void rename(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        sync(to.getParent());
    }

    static void sync(Path path) throws IOException {
        try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /**
     * Deletes what interrupted starts and older versions left behind, as far as it goes: an orphaned program may still
     * be at work in it, and the next start finds the rest.
     */
    static void sweep(Path folder, String beginning, Path kept) throws IOException {
        try (var found = Files.newDirectoryStream(folder, beginning + "*")) {
            for (var path : found) if (!path.equals(kept)) delete(path);
        }
    }

    private static void delete(Path folder) {
        try (var all = Files.walk(folder)) {
            for (var path : all.toList().reversed()) Files.deleteIfExists(path);
        } catch (IOException | UncheckedIOException e) {
            LOG.info("{} could not be deleted yet: {}", folder, e.toString());
        }
    }
}
