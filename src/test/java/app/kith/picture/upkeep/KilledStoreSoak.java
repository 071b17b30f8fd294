package app.kith.picture.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.kith.Visitor;
import app.kith.console.SiteProcess;
import app.kith.picture.Photograph;
import app.kith.picture.ledger.FilesUnderWay;
import app.kith.picture.store.CloudinaryServer;
import app.kith.picture.store.S3Server;
import app.kith.settings.LocalPort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The real site with each store, killed at any instant while people choose pictures, replace them, take them away, join
 * with them and leave for good: after the sweep an audit finds nothing missing and nothing left over. {@code bin/soak kills}
 * runs it; the suite has {@code KilledUploadTest}, of the same kind.
 */
@Timeout(7200)
class KilledStoreSoak {

    private static final int KILLS = Integer.getInteger("kith.kills", 100);

    /** Of the instants of chance and of what people choose, so that a run can be had again as far as threads allow: it is printed. */
    private static final long SEED = Long.getLong("kith.seed", ThreadLocalRandom.current().nextLong(1_000_000));

    private static final byte[] PHOTOGRAPH = Photograph.jpeg(900, 700);
    private static final String PASSWORD = "a warm loaf of bread";

    @TempDir
    Path data;

    private int people;

    @ParameterizedTest
    @ValueSource(strings = {"folder", "s3", "cloudinary"})
    void whateverInstantItIsKilledAtTheAuditFindsNothing(String store) throws Exception {
        System.out.println(store + ": -Dkith.seed=" + SEED);
        var instants = new Random(SEED);
        var settings = settings(store);
        List<Visitor> choosing = new ArrayList<>();
        int interrupted = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            try (var site = SiteProcess.on(data, settings).ready(); var database = site.connect()) {
                interrupted += count(database, "select count(*) from stored_file where state in ('pending', 'to delete')");
                if (choosing.isEmpty()) IntStream.range(0, 3).forEach(number -> choosing.add(atPicture(site.address())));
                interrupted += killWhile(site, choosing, database, kill % 2 == 0 ? OptionalLong.empty() : OptionalLong.of(instants.nextLong(6000)));
            }
        }
        try (var site = SiteProcess.on(data, settings).ready(); var database = site.connect()) {
            interrupted += count(database, "select count(*) from stored_file where state in ('pending', 'to delete')");
            assertThat(interrupted).as("what was interrupted, without which this proves nothing").isPositive();
            anHourLater();
            sweep(database);
            await().until(() -> unfinished().findAny().isEmpty());
            try (var audit = SiteProcess.on(data, settings, "pictures", "audit", "--thorough")) {
                assertThat(audit.end()).as(audit.said()).isZero();
                assertThat(audit.said()).containsPattern(store + ": [\\d,]+ files of pictures.* 0 missing, 0 altered, 0 unreferenced\\.");
                int left = count(database, "select count(*) from member_slug where member_id is null");
                if (KILLS > 9) assertThat(left).as("members who are gone").isPositive();
                System.out.println("%s: %d kills, %d files in between, %d members gone%n%s".formatted(store, KILLS, interrupted, left, audit.said()));
            }
        }
    }

    private static Map<String, String> settings(String store) throws IOException {
        var settings = new HashMap<String, String>();
        settings.put("KITH_PORT", "" + LocalPort.any());
        settings.put("KITH_PICTURES", store);
        settings.put("SPRING_APPLICATION_JSON", """
                {"kith": {"picture-turn": "1m", "picture-patience": "1m", "pictures-an-hour": 100000}}""");
        if (store.equals("s3")) settings.putAll(Map.of("KITH_S3_ENDPOINT", S3Server.runs().address(), "KITH_S3_BUCKET", "killed",
                "KITH_S3_KEY", "key", "KITH_S3_SECRET", "secret", "KITH_S3_STYLE", "path"));
        if (store.equals("cloudinary")) settings.put("KITH_CLOUDINARY_URL", CloudinaryServer.runs().url("s3cret"));
        return settings;
    }

    private Visitor atPicture(String site) {
        return new Visitor(site).opens("/join/you").form()
                .fill("firstName", "Ada").fill("email", "ada-" + people++ + "@example.org").fill("password", PASSWORD).enter()
                .form().press("do", "continue");
    }

    /**
     * @param later so many milliseconds after somebody has chosen a picture; empty for an instant at which files are on their
     *     way, as one of chance rarely is with a quick store
     * @return how many files were on their way at that instant
     */
    private int killWhile(SiteProcess site, List<Visitor> choosing, Connection connection, OptionalLong later) throws Exception {
        var database = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            int before = count(connection, "select count(*) from stored_file");
            for (var newcomer : choosing) {
                var random = new Random(SEED + choosing.indexOf(newcomer));
                hands.submit(() -> untilItIsGone(() -> chooses(newcomer, random)));
            }
            hands.submit(() -> untilItIsGone(() -> joinsAndLeaves(site.address())));
            hands.submit(() -> untilItIsGone(() -> {
                database.sql("update member set leaving_at = now() - interval '15 days' where leaving_at is not null").update();
                database.sql("update scheduled_tasks set execution_time = now() where task_name = 'complete-departures' and not picked").update();
                pause(150);
            }));
            try (var holding = site.connect(); var watching = site.connect()) {
                try {
                    await().until(() -> count(watching, "select count(*) from stored_file") > before);
                    later.ifPresent(KilledStoreSoak::pause);
                    return later.isPresent() ? 0 : FilesUnderWay.hold(holding);
                } finally { // before what holds them lets go; else nobody would end
                    site.kill9();
                    hands.shutdownNow(); // the database outlives the site
                }
            }
        }
    }

    private static void pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static void untilItIsGone(Runnable act) {
        try {
            while (true) act.run();
        } catch (RuntimeException | AssertionError gone) {
            // killed
        }
    }

    /** One picture after the other, and now and then none. */
    private static void chooses(Visitor newcomer, Random random) {
        newcomer.opens("/join/picture");
        boolean shown = !newcomer.page().select("form img").isEmpty();
        if (shown && random.nextInt(3) == 0) newcomer.form().press("do", "remove");
        else newcomer.form().attach("picture", "me.jpg", PHOTOGRAPH).press("do", "upload");
        if (newcomer.status() >= 500) throw new UncheckedIOException(new IOException("gone"));
    }

    private void joinsAndLeaves(String site) {
        var member = atPicture(site);
        member.form().attach("picture", "me.jpg", PHOTOGRAPH).press("do", "continue");
        member.form().enter();
        member.opens("/settings/leaving");
        member.form("form[action=/settings/leaving]").fill("password", PASSWORD).enter();
    }

    /** What the folder was writing at the instant of a kill; the other stores leave nothing here. */
    private Stream<Path> unfinished() throws IOException {
        try (var all = Files.list(data.resolve("pictures/image/webp"))) {
            return all.filter(file -> file.getFileName().toString().startsWith(".")).toList().stream();
        }
    }

    private void anHourLater() throws IOException {
        var earlier = FileTime.from(Instant.now().minus(Duration.ofMinutes(61)));
        for (var file : unfinished().toList()) Files.setLastModifiedTime(file, earlier);
    }

    /** An hour passes, and the site's own sweep comes round. */
    private static void sweep(Connection connection) {
        var database = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        database.sql("update picture set created_at = created_at - interval '61 minutes'").update();
        database.sql("update stored_file set since = since - interval '61 minutes'").update();
        database.sql("update scheduled_tasks set picked = false, execution_time = now() where task_name in ('sweep-pictures', 'delete-file')").update();
        await().atMost(Duration.ofMinutes(2)).until(() -> count(connection, "select count(*) from stored_file where state in ('pending', 'to delete')") == 0);
    }

    private static int count(Connection connection, String sql) {
        return JdbcClient.create(new SingleConnectionDataSource(connection, true)).sql(sql).query(Integer.class).single();
    }
}
