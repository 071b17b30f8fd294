package app.kith.picture;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Keeps renditions in a folder, as {@code <content type>/<key>}: the file's name has no extension, and yet a mere copy
 * of the folder knows what everything in it is. A file is there whole or not at all, whatever happens meanwhile.
 */
final class FolderStore implements Store {

    private static final List<String> TYPES = List.of("image/webp", "image/jpeg", "image/png");

    /** Begins the name of what is still being written. */
    private static final String UNFINISHED = ".";

    /** No write takes so long; what is older was left by one that a crash ended. */
    private static final Duration LONGEST_WRITE = Duration.ofHours(1);

    private final Path folder;

    FolderStore(Path folder) throws IOException {
        this.folder = folder;
        for (String type : TYPES) {
            Files.createDirectories(folder.resolve(type));
            tidy(folder.resolve(type));
        }
    }

    private static void tidy(Path types) throws IOException {
        Instant oldest = Instant.now().minus(LONGEST_WRITE);
        try (var files = Files.newDirectoryStream(types, UNFINISHED + "*")) {
            for (Path file : files) if (Files.getLastModifiedTime(file).toInstant().isBefore(oldest)) Files.deleteIfExists(file);
        }
    }

    @Override
    public void put(Key key, String contentType, byte[] bytes) throws IOException {
        if (!TYPES.contains(contentType)) throw new IllegalArgumentException("not kept here: " + contentType);
        Path types = folder.resolve(contentType);
        Path unfinished = types.resolve(UNFINISHED + UUID.randomUUID());
        try {
            write(unfinished, bytes);
            Files.move(unfinished, types.resolve(key.toString()), StandardCopyOption.ATOMIC_MOVE);
            settle(types);
        } catch (IOException | RuntimeException failed) {
            Files.deleteIfExists(unfinished);
            throw failed;
        }
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (var left = ByteBuffer.wrap(bytes); left.hasRemaining(); ) channel.write(left);
            channel.force(true);
        }
    }

    /** Makes the disk remember the names in a folder, too. */
    private static void settle(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    @Override
    public Optional<Stored> get(Key key) throws IOException {
        for (String type : TYPES) {
            try {
                return Optional.of(new Stored(type, Files.readAllBytes(folder.resolve(type).resolve(key.toString()))));
            } catch (NoSuchFileException elsewhere) {
                // perhaps it is of another type
            }
        }
        return Optional.empty();
    }

    @Override
    public void delete(Key key) throws IOException {
        for (String type : TYPES) {
            Path types = folder.resolve(type);
            if (Files.deleteIfExists(types.resolve(key.toString()))) settle(types);
        }
    }

    @Override
    public Stream<Key> list() throws IOException {
        Stream<Path> files = Stream.empty();
        for (String type : TYPES) files = Stream.concat(files, Files.list(folder.resolve(type)));
        return files.map(file -> Key.of(file.getFileName().toString())).flatMap(Optional::stream);
    }
}
