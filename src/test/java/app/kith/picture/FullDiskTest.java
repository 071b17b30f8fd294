package app.kith.picture;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.KithTest;
import app.kith.Logged;
import app.kith.Visitor;
import app.kith.joining.Newcomers;
import app.kith.settings.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A disk is full: whoever sends a picture is told that there is no room, and whoever runs the site which disk it is. */
@KithTest
class FullDiskTest {

    private static final byte[] PHOTOGRAPH = Photograph.jpeg(400, 300);

    @Autowired
    Newcomers newcomers;

    @Autowired
    Settings settings;

    @Autowired
    JdbcClient jdbc;

    /** No byte of /proc is free, and no file can be written there: not even by root. */
    @ParameterizedTest
    @ValueSource(strings = {"/join/picture", "/settings/profile/picture"})
    @EnabledOnOs(OS.LINUX)
    void theDiskOfTheStore(String path, @TempDir Path full) throws Exception {
        for (String type : new String[] {"webp", "jpeg", "png"}) Files.createSymbolicLink(full.resolve(type), Path.of("/proc"));
        Path folder = settings.data().resolve("pictures/image");
        Path aside = settings.data().resolve("pictures/aside");
        Visitor sender = at(path);
        Files.move(folder, aside);
        Files.createSymbolicLink(folder, full);
        try (var log = Logged.by(Pictures.class)) {
            isToldThatThereIsNoRoom(sender, path);
            assertThat(log.said()).singleElement().asString().matches("WARN There is no room for pictures: the disk of \\S*/pictures/image/\\w+ is full");
        } finally {
            Files.delete(folder);
            Files.move(aside, folder);
        }
        isTaken(sender, path);
    }

    /** As PostgreSQL says it where a table cannot grow. */
    @ParameterizedTest
    @ValueSource(strings = {"/join/picture", "/settings/profile/picture"})
    void theDiskOfTheDatabase(String path) {
        Visitor sender = at(path);
        jdbc.sql("""
                create function full_disk() returns trigger language plpgsql as $$ begin
                    raise exception 'could not extend file "base/5/16397": No space left on device' using errcode = 'disk_full';
                end $$""").update();
        jdbc.sql("create trigger full_disk before insert on stored_file for each row execute function full_disk()").update();
        try (var log = Logged.by(Allowances.class)) {
            isToldThatThereIsNoRoom(sender, path);
            assertThat(log.said()).containsExactly("WARN There is no room for pictures: the disk of the database is full");
        } finally {
            jdbc.sql("drop function full_disk() cascade").update();
        }
        isTaken(sender, path);
    }

    private Visitor at(String path) {
        return path.startsWith("/join") ? newcomers.atPicture("Fulvia", "Full", Newcomers.address()) : newcomers.joined("Fulvia", "Full").opens(path);
    }

    private static void isToldThatThereIsNoRoom(Visitor sender, String path) {
        sends(sender, path);
        assertThat(sender.status()).isEqualTo(422);
        assertThat(sender.path()).isEqualTo(path);
        assertThat(sender.page().select("#picture-error").text()).contains("There is no room for pictures just now");
        assertThat(sender.form().value("description")).isEqualTo("Typed with care");
    }

    private static void isTaken(Visitor sender, String path) {
        sends(sender, path);
        assertThat(sender.status()).isEqualTo(200);
        assertThat(sender.page().select("main img").attr("alt")).isEqualTo("Typed with care");
    }

    private static void sends(Visitor sender, String path) {
        sender.form().attach("picture", "me.jpg", PHOTOGRAPH).fill("description", "Typed with care").press("do", path.startsWith("/join") ? "continue" : "save");
    }
}
