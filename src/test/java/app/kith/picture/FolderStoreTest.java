package app.kith.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderStoreTest {

    private static final byte[] BYTES = {1, 2, 3};

    @TempDir
    Path folder;

    private static Key key() {
        return new Key(new PictureId(UUID.randomUUID()), 160);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void whatIsPutIsThereWithItsType() throws IOException {
        var store = new FolderStore(folder);
        var key = key();

        store.put(key, "image/png", BYTES);

        var stored = store.get(key).orElseThrow();
        assertThat(stored.contentType()).isEqualTo("image/png");
        assertThat(stored.bytes()).isEqualTo(BYTES);
        assertThat(files()).singleElement().matches(file -> !file.getFileName().toString().contains("."));
        assertThat(store.get(key())).isEmpty();
    }

    @Test
    void aCopyOfTheFolderStillKnowsTheTypes() throws IOException {
        var key = key();
        new FolderStore(folder.resolve("here")).put(key, "image/webp", BYTES);
        Path copy = folder.resolve("there/image/webp");
        Files.createDirectories(copy);

        Files.write(copy.resolve(key.toString()), Files.readAllBytes(folder.resolve("here/image/webp").resolve(key.toString())));

        assertThat(new FolderStore(folder.resolve("there")).get(key).orElseThrow().contentType()).isEqualTo("image/webp");
    }

    @Test
    void whatIsDeletedIsGoneAndMayBeDeletedAgain() throws IOException {
        var store = new FolderStore(folder);
        var key = key();
        store.put(key, "image/webp", BYTES);

        store.delete(key);
        store.delete(key);

        assertThat(store.get(key)).isEmpty();
        assertThat(files()).isEmpty();
    }

    @Test
    void allIsListedButWhatIsUnfinishedOrNotOurs() throws IOException {
        var store = new FolderStore(folder);
        var one = key();
        var other = key();
        store.put(one, "image/webp", BYTES);
        store.put(other, "image/jpeg", BYTES);
        Files.write(folder.resolve("image/webp/.unfinished"), BYTES);
        Files.write(folder.resolve("image/webp/README"), BYTES);

        try (var keys = store.list()) {
            assertThat(keys).containsExactlyInAnyOrder(one, other);
        }
    }

    @Test
    void whatACrashLeftUnfinishedIsTidiedUpButNotWhatIsBeingWritten() throws IOException {
        new FolderStore(folder);
        Path old = Files.write(folder.resolve("image/webp/.old"), BYTES);
        Path fresh = Files.write(folder.resolve("image/webp/.fresh"), BYTES);
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minusSeconds(7200)));

        new FolderStore(folder);

        assertThat(files()).containsExactly(fresh);
    }

    @Test
    void aFolderThatCannotBeWrittenToIsAnErrorAndLeavesNothing() throws IOException {
        var store = new FolderStore(folder);
        Files.delete(folder.resolve("image/webp"));
        Files.write(folder.resolve("image/webp"), BYTES); // a file where the folder was: so it fails for root, too

        assertThatThrownBy(() -> store.put(key(), "image/webp", BYTES)).isInstanceOf(IOException.class);
        assertThat(files()).containsExactly(folder.resolve("image/webp"));
    }

    @Test
    void onlyOurOwnKeysAreKeys() {
        assertThat(Key.of("0197a1b2-0000-7000-8000-000000000000-640")).isPresent();
        for (String text : List.of("", "..", "../../etc/passwd", "0197a1b2-0000-7000-8000-000000000000", "0197A1B2-0000-7000-8000-000000000000-640",
                "0197a1b2-0000-7000-8000-000000000000-640.svg", "0197a1b2-0000-7000-8000-000000000000-0", "0197a1b2-0000-7000-8000-000000000000-640\n")) {
            assertThat(Key.of(text)).as(text).isEmpty();
        }
    }
}
