package app.kith.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.kith.Visitor;
import app.kith.console.SiteProcess;
import app.kith.picture.ledger.FilesUnderWay;
import app.kith.settings.LocalPort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The real site, killed while several people send pictures: what is shown is there, and nothing else is. A sample: {@code bin/soak kills} goes on for longer. */
@Timeout(600)
class KilledUploadTest {

    /** A deletion that nobody ends is taken up after some seconds here, and after two minutes elsewhere. */
    private static final String QUICK = """
            {"kith": {"picture-turn": "1m"}, "db-scheduler": {"heartbeat-interval": "1s", "missed-heartbeats-limit": 4, "polling-interval": "500ms"}}""";

    private static final byte[] PHOTOGRAPH = Photograph.jpeg(1600, 1200);

    @TempDir
    Path data;

    @Test
    void killedInTheMiddleNothingShownIsMissingAndNothingIsLeftOver() throws Exception {
        var settings = Map.of("KITH_PORT", "" + LocalPort.any(), "SPRING_APPLICATION_JSON", QUICK);
        List<Visitor> newcomers;
        try (var site = SiteProcess.on(data, settings).ready(); var database = site.connect()) {
            newcomers = IntStream.range(0, 4).mapToObj(number -> atPicture(site.address(), number)).toList();
            killWhen(site, newcomers, () -> unfinished().findAny().isPresent() && FilesUnderWay.hold(database) > 0);
        }
        try (var site = SiteProcess.on(data, settings).ready(); var database = site.connect()) {
            anHourLater();
            sweep(database);

            newcomers.forEach(KilledUploadTest::assertShown);
            await().until(() -> unfinished().findAny().isEmpty());
            assertThat(files()).isEqualTo(keys(database, "select key from picture_rendition join draft using (picture_id)"));
            assertThat(files()).isEqualTo(keys(database, "select key from stored_file where state <> 'deleted'"));
            for (var newcomer : newcomers) assertThat(send(newcomer).form().press("do", "continue").path()).isEqualTo("/join/check");
        }
    }

    private static Visitor atPicture(String site, int number) {
        var newcomer = new Visitor(site).opens("/join/you").form()
                .fill("firstName", "Ada").fill("email", "ada-" + number + "@example.org").fill("password", "a warm loaf of bread").enter()
                .form().press("do", "continue");
        return send(newcomer);
    }

    private static Visitor send(Visitor newcomer) {
        newcomer.form().attach("picture", "me.jpg", PHOTOGRAPH).press("do", "upload");
        assertThat(newcomer.status()).as(newcomer.text()).isEqualTo(200);
        return newcomer;
    }

    /** Everybody sends one picture after the other, and the site is killed as soon as this is so, and while it stays so. */
    private static void killWhen(SiteProcess site, List<Visitor> newcomers, Callable<Boolean> moment) throws Exception {
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var newcomer : newcomers) senders.submit(() -> sendUntilItIsGone(newcomer));
            await().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(1)).until(moment);
            site.kill9();
        }
    }

    private static void sendUntilItIsGone(Visitor newcomer) {
        try {
            while (true) send(newcomer);
        } catch (UncheckedIOException gone) {
            // killed
        }
    }

    /** A draft goes on where it was, with a picture that is there in all its sizes. */
    private static void assertShown(Visitor newcomer) {
        newcomer.opens("/join/picture");
        assertThat(newcomer.path()).isEqualTo("/join/picture");
        var shown = newcomer.page().select("form img").attr("src");
        for (int width : new int[] {160, 320, 640}) {
            newcomer.opens(shown.substring(0, shown.lastIndexOf('/') + 1) + width);
            assertThat(newcomer.status()).isEqualTo(200);
            assertThat(newcomer.answer().headers().firstValue("Content-Type")).hasValue("image/webp");
        }
        newcomer.opens("/join/picture");
    }

    /** Whatever the kill has left of a file, and a part that it certainly has. */
    private void anHourLater() throws Exception {
        Files.write(data.resolve("pictures/image/webp/.cut-off"), new byte[100]);
        var earlier = FileTime.from(Instant.now().minus(Duration.ofMinutes(61)));
        for (var file : unfinished().toList()) Files.setLastModifiedTime(file, earlier);
    }

    /** An hour passes, and the site's own sweep comes round. */
    private static void sweep(Connection database) {
        var jdbc = JdbcClient.create(new SingleConnectionDataSource(database, true));
        jdbc.sql("update picture set created_at = created_at - interval '61 minutes'").update();
        jdbc.sql("update stored_file set since = since - interval '61 minutes'").update();
        jdbc.sql("update scheduled_tasks set execution_time = now() where task_name in ('sweep-pictures', 'delete-file')").update();
        await().until(() -> !has(database, "select from stored_file where state in ('pending', 'to delete')"));
    }

    private Stream<Path> all() throws IOException {
        try (var all = Files.list(data.resolve("pictures/image/webp"))) {
            return all.toList().stream();
        }
    }

    private Stream<Path> unfinished() throws IOException {
        return all().filter(file -> file.getFileName().toString().startsWith("."));
    }

    private Set<String> files() throws IOException {
        return all().map(file -> file.getFileName().toString()).filter(name -> !name.startsWith(".")).collect(Collectors.toSet());
    }

    private static Set<String> keys(Connection database, String sql) {
        return JdbcClient.create(new SingleConnectionDataSource(database, true)).sql(sql)
                .query((row, number) -> row.getString(1)).set();
    }

    private static boolean has(Connection database, String sql) {
        return JdbcClient.create(new SingleConnectionDataSource(database, true)).sql("select exists (" + sql + ")").query(Boolean.class).single();
    }
}
