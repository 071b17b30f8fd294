package app.kith.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.kith.Node;
import app.kith.Visitor;
import app.kith.joining.Newcomers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.FileSystemUtils;

/** A site that was updated: a database as an earlier version left it, and this version on top. */
class EarlierVersionsTest {

    private static final Path DUMPS = Path.of("src/test/resources/database");

    /** A folder of its own, for its database is emptied each time. */
    private static final Path DATA = Path.of("target/test-data/earlier");

    private static EmbeddedDatabase database;

    @BeforeAll
    static void start() throws IOException {
        SharedPrograms.bringTo(DATA);
        database = EmbeddedDatabase.in(DATA);
        FileSystemUtils.deleteRecursively(DATA.resolve("outbox"));
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    static List<String> dumps() throws IOException {
        try (Stream<Path> files = Files.list(DUMPS)) {
            var dumps = files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".sql")).sorted().toList();
            assertThat(dumps).hasSizeGreaterThanOrEqualTo(3);
            return dumps;
        }
    }

    @ParameterizedTest
    @MethodSource("dumps")
    void afterAnUpdateEverybodyAndEverythingIsStillThere(String dump) throws Exception {
        restore(Files.readString(DUMPS.resolve(dump)));
        var people = all("select '/@' || slug from member_slug order by 1");
        var letters = all("select id || '.eml' from letter");
        var pictures = all("select picture_id from picture_rendition order by 1");
        var sessions = all("select primary_id from spring_session");
        assertThat(List.of(people, letters, pictures, sessions)).as("what this dump is kept for").noneMatch(List::isEmpty);
        execute("update draft set touched_at = now()"); // nothing of it is swept yet
        execute("update spring_session set expiry_time = extract(epoch from now() + interval '1 day') * 1000"); // and they are signed in
        var signedIn = all("select session_id from spring_session join spring_session_attributes on session_primary_id = primary_id where attribute_name = 'device'");

        Files.createDirectories(DATA.resolve("pictures/image/webp")); // files are not kept with the dumps

        try (var node = Node.startsOn(DATA.toString(), "--db-scheduler.polling-interval=100ms")) {
            assertThat(all("select '/@' || slug from member_slug order by 1")).isEqualTo(people);
            assertThat(all("select picture_id from picture_rendition order by 1")).isEqualTo(pictures);
            assertThat(all("select line from draft_entry join draft on draft.id = draft_id where first_name = 'Dora' order by position"))
                    .containsExactly("singing", "accounting", "baking", "Sang in three choirs");
            for (String path : people) assertOpens(node, path);
            for (String path : all("select '/dreams/' || slug from dream")) assertOpens(node, path);
            assertThat(new Visitor(node.site()).opens("/@mira-quill").text())
                    .contains("Mira Quill", "Carpentry", "knot reading", "Built a footbridge");
            var mira = signedIn(node);
            assertThat(mira.opens("/settings/profile").form().value("lastName")).isEqualTo("Quill");
            for (String session : signedIn) {
                var member = new Visitor(node.site());
                member.sends(member.to("/settings/sessions").header("Cookie", mira.cookie("kith-session").getName() + "=" + session));
                assertThat(member.page().select(".holdings li")).as("where somebody was signed in before").hasSizeGreaterThan(0);
            }
            await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> assertThat(DATA.resolve("outbox").toFile().list()).contains(letters.toArray(String[]::new)));
        }
    }

    private static void assertOpens(Node node, String path) {
        var visitor = new Visitor(node.site()).opens(path);
        assertThat(visitor.path()).isEqualTo(path);
        assertThat(visitor.status()).isEqualTo(200);
    }

    private static Visitor signedIn(Node node) {
        return new Visitor(node.site()).opens("/sign-in").form()
                .fill("email", "mira@example.org").fill("password", Newcomers.PASSWORD).enter();
    }

    private static void restore(String dump) throws SQLException {
        execute("drop schema public cascade; create schema public");
        execute(dump);
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = connect(); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> all(String query) throws SQLException {
        try (var connection = connect(); var statement = connection.createStatement(); var rows = statement.executeQuery(query)) {
            var all = new ArrayList<String>();
            while (rows.next()) all.add(rows.getString(1));
            return all;
        }
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection(database.address().url(), database.address().user(), database.address().password());
    }
}
