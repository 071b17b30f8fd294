package app.kith.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** What is done to folders so that a crash at any moment leaves either the old or the new. */
final class Folders {

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

    /** Deletes what an interrupted start left behind. */
    static void deleteLike(Path folder, String beginning) throws IOException {
        try (var found = Files.newDirectoryStream(folder, beginning + "*")) {
            for (var path : found) delete(path);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (var path : all.toList().reversed()) Files.deleteIfExists(path);
        } catch (NoSuchFileException e) {
            // A program that was orphaned with its folder is still at work in it: the next start finds the rest.
        }
    }
}
