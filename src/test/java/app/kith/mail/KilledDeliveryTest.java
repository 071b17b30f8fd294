package app.kith.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.kith.Visitor;
import app.kith.console.SiteProcess;
import app.kith.settings.LocalPort;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The real site, killed after somebody has joined and before their letter has left. */
@Timeout(600)
class KilledDeliveryTest {

    /** A try that nobody ends is taken up after some seconds here, and after two minutes elsewhere. */
    private static final String QUICK = """
            {"kith": {"mail-retry": "500ms"}, "db-scheduler": {"heartbeat-interval": "1s", "missed-heartbeats-limit": 4, "polling-interval": "500ms"}}""";

    @TempDir
    Path data;

    @Test
    void theLetterOfSomebodyWhoJoinedBeforeTheSiteWasKilledArrivesOnce() throws Exception {
        try (var office = new PostOffice(Optional.empty())) {
            int closed = LocalPort.any();
            try (var site = SiteProcess.on(data, settings(closed)).ready(); var database = site.connect()) {
                join(site.address(), "waits@example.org");
                assertThat(count(database, "select count(*) from letter")).as("committed, and not delivered").isOne();
                site.kill9();
            }
            office.silent();
            try (var site = SiteProcess.on(data, settings(office.port())).ready(); var database = site.connect()) {
                join(site.address(), "held@example.org");
                await().until(() -> count(database,
                        "select count(*) from scheduled_tasks where task_name = 'deliver-letter' and picked") > 0);
                site.kill9();
            }
            office.contentAgain();
            try (var site = SiteProcess.on(data, settings(office.port())).ready(); var database = site.connect()) {
                await().atMost(Duration.ofMinutes(2)).until(() -> count(database,
                        "select count(*) from scheduled_tasks where task_name = 'deliver-letter'") == 0);
                assertThat(count(database, "select count(*) from letter")).isZero();
            }
            for (String email : new String[] {"waits@example.org", "held@example.org"}) {
                assertThat(office.taken).as(email).filteredOn(letter -> letter.contains("To: " + email)).hasSize(1);
            }
        }
    }

    private static Map<String, String> settings(int port) {
        return new HashMap<>(Map.of("KITH_MAIL_URL", "smtp://127.0.0.1:" + port, "SPRING_APPLICATION_JSON", QUICK));
    }

    private static void join(String site, String email) {
        var newcomer = new Visitor(site).opens("/join/you").form()
                .fill("firstName", "Ada").fill("email", email).fill("password", "a warm loaf of bread").enter()
                .form().press("do", "continue").form().press("do", "continue").form().enter();
        assertThat(newcomer.path()).as(newcomer.text()).isEqualTo("/welcome");
    }

    private static long count(Connection database, String sql) throws java.sql.SQLException {
        try (var statement = database.createStatement(); var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
