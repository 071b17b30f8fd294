package app.kith.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a database has run is never written anew: Flyway refuses to go on from another text, and the update does not start. */
class MigrationsTest {

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

    /** As {@code sha256sum} writes it, in the order in which they were published. */
    private static final Path PUBLISHED = Path.of("src/test/resources/database/migrations.sha256");

    @Test
    void noPublishedMigrationIsEditedOrRemoved() throws IOException {
        var now = migrations();
        published().forEach((name, checksum) -> assertThat(now.get(name))
                .withFailMessage("%s was published as it was: put it back, and write what should change as a migration of its own.", name)
                .isEqualTo(checksum));
    }

    @Test
    void everyMigrationIsOnTheListOfThePublishedOnes() throws IOException {
        var published = published();
        migrations().forEach((name, checksum) -> assertThat(published)
                .withFailMessage("%s is new: once it is as it should be for good, add the line \"%s  %s\" at the end of %s.", name, checksum, name, PUBLISHED)
                .containsKey(name));
    }

    /** A database that has run the later one never runs the earlier. */
    @Test
    void aNewMigrationHasAHigherNumberThanAnyBefore() throws IOException {
        assertThat(List.copyOf(published().keySet())).isSorted().allMatch(name -> name.matches("V\\d{3}__[a-z0-9_]+\\.sql"));
    }

    private static Map<String, String> published() throws IOException {
        Map<String, String> published = new LinkedHashMap<>();
        for (String line : Files.readAllLines(PUBLISHED)) published.put(line.substring(66), line.substring(0, 64));
        assertThat(published).hasSizeGreaterThan(30);
        return published;
    }

    private static Map<String, String> migrations() throws IOException {
        Map<String, String> migrations = new LinkedHashMap<>();
        for (Path file : files()) migrations.put(file.getFileName().toString(), checksum(Files.readAllBytes(file)));
        return migrations;
    }

    private static List<Path> files() throws IOException {
        try (var files = Files.list(MIGRATIONS)) {
            return files.filter(file -> file.getFileName().toString().matches("[VR].*")).sorted().toList();
        }
    }

    private static String checksum(byte[] text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
