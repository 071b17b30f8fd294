package app.kith.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.kith.Visitor;
import app.kith.console.SiteProcess;
import app.kith.settings.LocalPort;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The real site, killed while people press the last button of joining, and before the letters of those who have joined have left. */
@Timeout(600)
class KilledDeliveryTest {

    /** A try that nobody ends is taken up after some seconds here, and after two minutes elsewhere. */
    private static final String QUICK = """
            {"kith": {"mail-retry": "500ms"}, "db-scheduler": {"heartbeat-interval": "1s", "missed-heartbeats-limit": 4, "polling-interval": "500ms"}}""";

    private static final List<String> EMAILS = List.of("waits@example.org", "half@example.org", "answerless@example.org");

    @TempDir
    Path data;

    private final int port = LocalPort.any();

    @Test
    void whoeverPressesCheckWhileTheSiteIsKilledIsAMemberOrNoneAndTheirLetterArrivesOnce() throws Exception {
        try (var office = new PostOffice(Optional.empty()); var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            int closed = LocalPort.any();
            Visitor half;
            try (var site = SiteProcess.on(data, settings(closed)).ready(); var database = site.connect()) {
                join(site.address(), "waits@example.org");
                assertThat(count(database, "select count(*) from letter")).as("committed, and not delivered").isOne();
                half = atCheck(site.address(), "half@example.org");
                // The account and its member are written; before the letter, one waits in the queue of the address.
                count(database, "select count(pg_advisory_lock(hashtextextended('half@example.org', 0)))");
                presses(half, hands);
                await().until(() -> waiting(database));
                site.kill9();
            }
            office.silent();
            Visitor answerless;
            try (var site = SiteProcess.on(data, settings(office.port())).ready(); var database = site.connect()) {
                assertThat(count(database, account("half@example.org"))).as("no half account").isZero();
                assertThat(count(database, "select count(*) from member")).isOne();
                assertThat(half.opens("/join/check").path()).as("nothing that was answered is lost").isEqualTo("/join/check");
                assertThat(half.form().enter().path()).isEqualTo("/welcome");

                await().until(() -> count(database, "select count(*) from scheduled_tasks where task_name = 'deliver-letter' and picked") > 0);
                answerless = atCheck(site.address(), "answerless@example.org");
                // The account is committed, but no session can begin.
                database.setAutoCommit(false);
                try (var statement = database.createStatement()) {
                    statement.execute("lock table spring_session in share row exclusive mode");
                }
                presses(answerless, hands);
                await().until(() -> count(database, account("answerless@example.org")) == 1 && waiting(database));
                site.kill9();
            }
            office.contentAgain();
            try (var site = SiteProcess.on(data, settings(office.port())).ready(); var database = site.connect()) {
                for (String email : EMAILS) assertThat(count(database, account(email))).as(email).isOne();
                assertThat(count(database, "select count(*) from member")).isEqualTo(EMAILS.size());
                assertThat(answerless.form().enter().path()).as("whoever got no answer signs in").isEqualTo("/sign-in");
                assertThat(answerless.text()).contains("Your account has been made");
                await().atMost(Duration.ofMinutes(2)).until(() -> count(database,
                        "select count(*) from scheduled_tasks where task_name = 'deliver-letter'") == 0);
                assertThat(count(database, "select count(*) from letter")).isZero();
                assertThat(count(database, "select count(*) from account")).isEqualTo(EMAILS.size());
            }
            for (String email : EMAILS) assertThat(office.taken).as(email).filteredOn(letter -> letter.contains("To: " + email)).hasSize(1);
        }
    }

    /** The same port again, so that browsers send it their cookies. */
    private Map<String, String> settings(int mail) {
        return new HashMap<>(Map.of("KITH_PORT", "" + port, "KITH_MAIL_URL", "smtp://127.0.0.1:" + mail, "SPRING_APPLICATION_JSON", QUICK));
    }

    private static Visitor atCheck(String site, String email) {
        return new Visitor(site).opens("/join/you").form()
                .fill("firstName", "Ada").fill("email", email).fill("password", "a warm loaf of bread").enter()
                .form().press("do", "continue").form().press("do", "continue");
    }

    private static void join(String site, String email) {
        var newcomer = atCheck(site, email).form().enter();
        assertThat(newcomer.path()).as(newcomer.text()).isEqualTo("/welcome");
    }

    /** In another tab: this one goes on with what it shows. */
    private static void presses(Visitor newcomer, ExecutorService hands) {
        var pressed = newcomer.tab().opens("/join/check").form();
        hands.submit(pressed::enter);
    }

    /** Whether the site stands before the lock that this connection holds. */
    private static boolean waiting(Connection database) throws SQLException {
        return count(database, "select count(*) from pg_stat_activity where pg_backend_pid() = any(pg_blocking_pids(pid))") > 0;
    }

    private static String account(String email) {
        return "select count(*) from account where email = '" + email + "'";
    }

    private static long count(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement(); var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
