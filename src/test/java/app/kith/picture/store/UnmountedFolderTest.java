package app.kith.picture.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kith.KithTest;
import app.kith.Logged;
import app.kith.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The site starts while the disk of its pictures is not mounted: an empty folder is not taken for it. */
@KithTest
class UnmountedFolderTest {

    private static final StoreSettings FOLDER = new StoreSettings("folder", null, "us-east-1", null, null, null, "host", null, Duration.ofMinutes(1));

    @Autowired
    JdbcClient jdbc;

    private final Key key = Key.fresh(160);

    private Store starts(Path data) throws IOException {
        return new StoreConfiguration().stores(new Settings(0, data, null, null, null, null), FOLDER, jdbc).of(StoreName.FOLDER);
    }

    @Test
    void whereFilesShouldLieNothingIsPutReadOrDeletedUntilTheyAreBack(@TempDir Path data) throws IOException {
        jdbc.sql("insert into stored_file (store, key, bytes, state) values ('folder', :key, 1, 'quarantined')").param("key", key.toString()).update();
        try (var log = Logged.by(FolderStore.class)) {
            Store store = starts(data);

            StoreContract.assertFails(store, "no secret is needed");
            assertThatThrownBy(() -> store.list().count()).hasRootCauseInstanceOf(IOException.class);
            store.tidy();
            assertThat(data).isEmptyDirectory();
            assertThat(log.said()).singleElement().asString().startsWith("WARN The pictures are not in " + data + "/pictures: is its disk mounted?");

            Files.createDirectories(data.resolve("pictures/image/webp")); // mounted, or begun anew by hand
            Store back = starts(data);
            back.put(key, "image/png", new byte[1]);
            assertThat(back.get(key)).isPresent();
        } finally {
            jdbc.sql("delete from stored_file where key = :key").param("key", key.toString()).update();
        }
    }
}
