package app.kith.picture.store;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps renditions in a folder, as {@code <content type>/<key>}: the file's name has no extension, and yet a mere copy
 * of the folder knows what everything in it is. A file is there whole or not at all, whatever happens meanwhile.
 */
public final class FolderStore implements Store {

    private static final Logger LOG = LoggerFactory.getLogger(FolderStore.class);

    private static final List<String> TYPES = List.of("image/webp", "image/jpeg", "image/png");

    /** Begins the name of what is still being written. */
    private static final String UNFINISHED = ".";

    /** No write takes so long; what is older was left by one that a crash ended. */
    private static final Duration LONGEST_WRITE = Duration.ofHours(1);

    private final Path folder;

    public FolderStore(Path folder) throws IOException {
        this(folder, false);
    }

    /**
     * @param begun whether files lie in it already. Then it is not made where it is not there: its disk is not mounted, and an
     *     empty folder would be taken for it. Nothing can be put, read or deleted until it is back
     */
    FolderStore(Path folder, boolean begun) throws IOException {
        this.folder = folder;
        if (begun && TYPES.stream().map(folder::resolve).noneMatch(Files::isDirectory)) {
            LOG.warn("The pictures are not in {}: is its disk mounted? Until they are, none is shown, taken or deleted. To begin without them, make the folder {}.",
                    folder.toAbsolutePath(), folder.toAbsolutePath().resolve(TYPES.getFirst()));
            return;
        }
        for (String type : TYPES) Files.createDirectories(folder.resolve(type));
        tidy();
    }

    @Override
    public void tidy() throws IOException {
        for (String type : TYPES) if (Files.isDirectory(folder.resolve(type))) tidy(folder.resolve(type));
    }

    private static void tidy(Path types) throws IOException {
        Instant oldest = Instant.now().minus(LONGEST_WRITE);
        try (var files = Files.newDirectoryStream(types, UNFINISHED + "*")) {
            for (Path file : files) if (old(file, oldest)) Files.deleteIfExists(file);
        }
    }

    private static boolean old(Path file, Instant oldest) throws IOException {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(oldest);
        } catch (NoSuchFileException finished) {
            return false;
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
        } catch (IOException failed) {
            boolean full = full(types, bytes.length);
            Files.deleteIfExists(unfinished);
            throw full ? new StoreFull("the disk of " + types + " is full", failed) : failed;
        } catch (RuntimeException failed) {
            Files.deleteIfExists(unfinished);
            throw failed;
        }
    }

    /** Asked of the disk, for what a failure says of it depends on the machine's language. */
    private static boolean full(Path types, int bytes) {
        try {
            return Files.getFileStore(types).getUsableSpace() < bytes;
        } catch (IOException away) {
            return false;
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
        checkPresent();
        return Optional.empty();
    }

    /** A folder that is not mounted holds nothing either, but that says nothing of its files. */
    private void checkPresent() throws IOException {
        for (String type : TYPES) if (!Files.isDirectory(folder.resolve(type))) throw new NoSuchFileException(folder.resolve(type).toString());
    }

    @Override
    public void delete(Key key) throws IOException {
        for (String type : TYPES) {
            Path types = folder.resolve(type);
            if (Files.deleteIfExists(types.resolve(key.toString()))) settle(types);
        }
        checkPresent();
    }

    @Override
    public OptionalLong length(Key key) throws IOException {
        for (String type : TYPES) {
            try {
                return OptionalLong.of(Files.size(folder.resolve(type).resolve(key.toString())));
            } catch (NoSuchFileException elsewhere) {
                // perhaps it is of another type
            }
        }
        checkPresent();
        return OptionalLong.empty();
    }

    /** One folder after the other, each read as it is asked for. */
    @Override
    public Stream<Found> list() {
        return TYPES.stream().flatMap(type -> found(folder.resolve(type)));
    }

    private static Stream<Found> found(Path types) {
        try {
            return Files.list(types).filter(file -> !file.getFileName().toString().startsWith(UNFINISHED)).flatMap(file -> Stream.ofNullable(seen(file)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static @Nullable Found seen(Path file) {
        try {
            return new Found(file.getFileName().toString(), Files.size(file));
        } catch (NoSuchFileException gone) {
            return null;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public String path(Key key, String contentType) {
        return contentType + "/" + key;
    }
}
