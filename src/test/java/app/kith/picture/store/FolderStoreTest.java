package app.kith.picture.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderStoreTest extends StoreContract {

    private static final byte[] BYTES = {1, 2, 3};

    @TempDir
    Path folder;

    @Override
    Store store() throws IOException {
        return new FolderStore(folder);
    }

    private static Key key() {
        return Key.fresh(160);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void noFileHasAnExtension() throws IOException {
        store().put(key(), "image/png", BYTES);
        assertThat(files()).singleElement().matches(file -> !file.getFileName().toString().contains("."));
    }

    /** A small disk of our own, where we may make one. */
    @Test
    void onAFullDiskNothingIsLeftOfWhatFoundNoRoom(@TempDir Path disk) throws Exception {
        assumeThat(run("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", disk.toString())).isZero();
        try {
            var store = new FolderStore(disk.resolve("pictures"));
            var kept = key();
            store.put(kept, "image/webp", BYTES);
            assertThatThrownBy(() -> store.put(key(), "image/webp", new byte[100_000])).isInstanceOf(IOException.class);
            try (Stream<Path> all = Files.walk(disk)) {
                assertThat(all.filter(Files::isRegularFile)).singleElement().matches(file -> file.endsWith(kept.toString()));
            }
            assertThat(store.get(kept).orElseThrow().bytes()).isEqualTo(BYTES);
        } finally {
            run("umount", disk.toString());
        }
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
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
    void allIsListedButWhatIsUnfinished() throws IOException {
        var store = new FolderStore(folder);
        var one = key();
        var other = key();
        store.put(one, "image/webp", BYTES);
        store.put(other, "image/jpeg", BYTES);
        Files.write(folder.resolve("image/webp/.unfinished"), BYTES);
        Files.write(folder.resolve("image/webp/README"), BYTES);

        try (var found = store.list()) {
            assertThat(found).containsExactlyInAnyOrder(
                    new Store.Found(one.toString(), 3), new Store.Found(other.toString(), 3), new Store.Found("README", 3));
        }
    }

    @Test
    void whatACrashLeftUnfinishedIsTidiedUpButNotWhatIsBeingWritten() throws IOException {
        var store = new FolderStore(folder);
        Path old = Files.write(folder.resolve("image/webp/.old"), BYTES);
        Path fresh = Files.write(folder.resolve("image/webp/.fresh"), BYTES);
        FileTime earlier = FileTime.from(Instant.now().minusSeconds(7200));
        Files.setLastModifiedTime(old, earlier);
        store.tidy();
        assertThat(files()).containsExactly(fresh);

        Files.setLastModifiedTime(fresh, earlier);
        new FolderStore(folder);
        assertThat(files()).isEmpty();
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
