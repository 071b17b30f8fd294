package app.kith.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import app.kith.database.SharedPrograms;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.StringJoiner;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Starts the site as a person does, and ends it as persons, machines and accidents do. */
class StartTest {

    /** One for all tests, which therefore also find what the others left. */
    @TempDir
    static Path shared;

    /** With what may stand in an environment and is not meant for Kith. */
    @Nested
    class WhileOneRuns {

        private static final Map<String, String> STRANGERS =
                Map.of("DEBUG", "1", "SERVER_PORT", "1", "PGPORT", "1", "SPRING_MAIN_BANNER_MODE", "console");

        private static SiteProcess site;

        @BeforeAll
        static void start(@TempDir Path data) throws Exception {
            site = SiteProcess.on(data, STRANGERS).says("Ctrl-C stops it.");
        }

        @AfterAll
        static void stop() throws Exception {
            site.close();
        }

        @Test
        void itSaysWhereTheDataLiesAndWhereItIsReady() throws Exception {
            assertThat(site.lines()).filteredOn(line -> !line.matches("\\d\\d:\\d\\d:\\d\\d (WARN|ERROR) .*"))
                    .startsWith("Kith is starting. Your data lies in " + site.data().toRealPath(), "Kith is ready: " + site.address());
            assertThat(site.lines()).as("the administrator's link")
                    .anyMatch(line -> line.startsWith("  " + site.address() + "/join/administrator/"));
            assertThat(status(site.address())).isPositive();
        }

        /** A lock is lost when its channel is garbage; the first round only sees to it that the second closes what was. */
        @Test
        void aSecondStartOnTheSameDataSaysWhoHasItAlsoLongAfterTheFirst() throws Exception {
            var server = postmaster(site.data());
            site.collectsGarbage().collectsGarbage();

            try (var second = SiteProcess.on(site.data(), Map.of())) {
                assertThat(second.end()).isEqualTo(1);
                assertThat(second.lines()).containsExactly("Kith already runs on the data in %s (process %d, %s)."
                        .formatted(site.data().toRealPath(), site.pid(), site.address()));
            }
            assertThat(postmaster(site.data())).isEqualTo(server);
            assertThat(alive(server)).isTrue();
            assertThat(status(site.address())).isPositive();
        }

        /** Held by a lock on what it needs next: before it is ready, and while it tells the administrator's link. */
        @ParameterizedTest
        @ValueSource(strings = {"flyway_schema_history", "administrator_invitation"})
        void aStopOfAnotherOnTheSameDatabaseIsQuietWhereverItsStartIs(String needed, @TempDir Path data) throws Exception {
            try (var connection = site.connect(); var statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                statement.execute("lock table " + needed + " in access exclusive mode");
                try (var other = SiteProcess.on(data, Map.of("KITH_DATABASE_URL", site.databaseUrl()))) {
                    await().atMost(Duration.ofMinutes(3)).until(() -> {
                        try (var waiting = statement.executeQuery("select from pg_locks where not granted and relation = '" + needed + "'::regclass")) {
                            return waiting.next();
                        }
                    });
                    other.signal("TERM").says("Kith is stopping.");
                    connection.rollback();

                    assertThat(other.end()).isEqualTo(143);

                    assertThat(other.lines()).filteredOn(line -> !line.startsWith("Kith is ready: "))
                            .containsExactly("Kith is starting. Your data lies in " + data.toRealPath(), "Kith is stopping.");
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"TERM, 143, tr", "HUP, 129, th"})
    void whateverTheLanguageOfTheMachineItIsReadyAndAStopStopsTheDatabaseToo(String signal, int status, String language) throws Exception {
        try (var site = SiteProcess.on(shared, speaking(language)).says("Ctrl-C stops it.")) {
            var server = postmaster(shared);
            assertThat(site.address()).matches("http://localhost:[0-9]+");
            assertThat(status(site.address())).isEqualTo(200);
            assertThat(Files.readString(shared.resolve("database/postgresql.conf"))).containsPattern("port = [0-9]+");

            assertThat(site.signal(signal).end()).isEqualTo(status);

            assertThat(site.lines()).endsWith("Ctrl-C stops it.", "Kith is stopping.");
            assertThat(alive(server)).isFalse();
            assertThat(shared.resolve("database/postmaster.pid")).doesNotExist();
        }
    }

    private static Map<String, String> speaking(String language) {
        return Map.of("JAVA_TOOL_OPTIONS", "-Duser.language=" + language + " -Duser.country=");
    }

    /** The server is held where it has written its postmaster.pid and reads on: by a pipe in the place of a file. */
    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143"})
    void aStopWhileTheDatabaseStartsIsQuietAndLeavesNoneBehind(String signal, int status) throws Exception {
        var read = shared.resolve("database/pg_ident.conf");
        if (!Files.exists(read)) SiteProcess.on(shared, Map.of()).ready().close();
        Files.delete(read);
        assertThat(run("mkfifo", read.toString())).isZero();
        try (var site = SiteProcess.on(shared, Map.of())) {
            try (var _ = opened(read)) {
                assertThat(shared.resolve("database/postmaster.pid")).exists();
                site.signal(signal).says("Kith is stopping.");
            }

            assertThat(site.end()).isEqualTo(status);

            assertThat(site.lines()).containsExactly("Kith is starting. Your data lies in " + shared.toRealPath(), "Kith is stopping.");
            assertThat(shared.resolve("database/postmaster.pid")).doesNotExist();
        } finally {
            Files.delete(read);
            Files.createFile(read);
            assertThat(run("chown", "--reference=" + shared.resolve("database/pg_hba.conf"), read.toString())).isZero();
        }
    }

    /** As soon as somebody reads; whoever waits for that in vain cannot be interrupted, and is let go. */
    private static OutputStream opened(Path pipe) throws Exception {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return Files.newOutputStream(pipe);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }, task -> Thread.ofPlatform().daemon().start(task)).get(3, TimeUnit.MINUTES);
    }

    /** While PostgreSQL makes the database, which hears of it as every program at that console does. */
    @Test
    void ctrlCDuringAFirstStartIsAsQuiet(@TempDir Path data) throws Exception {
        SharedPrograms.bringTo(data);
        try (var site = SiteProcess.atAConsole(data, Map.of())) {
            await().pollInterval(Duration.ofMillis(5)).until(() -> exists(data, "database-unfinished-"));

            assertThat(site.ctrlC().says("Kith is stopping.").end()).isEqualTo(130);

            assertThat(site.lines()).containsExactly("Kith is starting. Your data lies in " + data.toRealPath(), "Kith is stopping.");
            assertThat(data.resolve("database/postmaster.pid")).doesNotExist();
        }
    }

    /** The server is held where it ought to stop, so that the second comes while the site waits for it. */
    @Test
    void aSecondCtrlCChangesNothing(@TempDir Path data) throws Exception {
        SiteProcess.furnish(data);
        try (var site = SiteProcess.atAConsole(data, speaking("ar")).says("Ctrl-C stops it.")) {
            var server = postmaster(data);
            assertThat(site.address()).matches("http://localhost:[0-9]+");
            assertThat(Files.readString(data.resolve("database/postgresql.conf"))).containsPattern("port = [0-9]+");
            Signals.send("STOP", "" + server);
            try {
                site.ctrlC().says("Kith is stopping.");
                var stopping = data.toRealPath() + "/postgresql-";
                await().atMost(Duration.ofMinutes(3)).until(() -> ProcessHandle.allProcesses().map(process -> process.info().commandLine().orElse(""))
                        .anyMatch(words -> words.startsWith(stopping) && words.contains("pg_ctl stop")));
                site.ctrlC();
            } finally {
                Signals.send("CONT", "" + server);
            }
            assertThat(site.end()).isEqualTo(130);

            assertThat(alive(server)).isFalse();
            assertThat(said(server, data)).contains("received fast shutdown request").doesNotContain("immediate shutdown request");
            assertThat(data.resolve("log/kith.log")).content().doesNotContain("does not stop");
        }
    }

    private static String said(long server, Path data) throws IOException {
        var said = new StringJoiner("\n");
        try (var logs = Files.list(data.resolve("database/log"))) {
            for (var log : logs.toList()) Files.readAllLines(log).stream().filter(line -> line.contains("[" + server + "]")).forEach(said::add);
        }
        return said.toString();
    }

    @Test
    void afterKill9AndAfterThePowerFailsForTheDatabaseTooNothingAcknowledgedIsLost() throws Exception {
        int acknowledged;
        try (var site = SiteProcess.on(shared, Map.of()).ready()) {
            var server = postmaster(shared);
            acknowledged = insert(300, site);
            site.kill9();
            assertThat(alive(server)).as("the orphan, without which this proves nothing").isTrue();
        }
        try (var again = SiteProcess.on(shared, Map.of()).ready()) {
            assertThat(count(again)).isEqualTo(acknowledged);
            acknowledged = insert(300, again);
            ProcessHandle.of(postmaster(shared)).orElseThrow().destroyForcibly();
            again.kill9();
        }
        try (var onceMore = SiteProcess.on(shared, Map.of()).ready()) {
            assertThat(count(onceMore)).isEqualTo(acknowledged);
        }
    }

    /** Killed while it unpacks, while it makes the database, and while it fills it for the first time. */
    @Test
    void aFirstStartThatIsKilledAtAnyMomentIsBegunAnew(@TempDir Path data) throws Exception {
        killWhen(data, () -> exists(data, "postgresql-unfinished-"));
        killWhen(data, () -> exists(data, "database-unfinished-"));
        killWhen(data, () -> Files.exists(data.resolve("database")));
        killWhen(data, () -> Files.exists(data.resolve("database/postmaster.pid")));

        try (var site = SiteProcess.onNothing(data, Map.of()).ready()) {
            assertThat(exists(data, "postgresql-unfinished-")).isFalse();
            assertThat(exists(data, "database-unfinished-")).isFalse();
            try (var connection = site.connect(); var statement = connection.createStatement();
                    var rows = statement.executeQuery("select bool_and(success) from flyway_schema_history")) {
                rows.next();
                assertThat(rows.getObject(1)).isNotEqualTo(false);
            }
        }
    }

    private static void killWhen(Path data, Callable<Boolean> moment) throws Exception {
        try (var site = SiteProcess.onNothing(data, Map.of())) {
            await().pollInterval(Duration.ofMillis(5)).until(moment);
            site.kill9();
        }
    }

    @Test
    void aDatabaseOfAnotherVersionIsOneSentence() throws Exception {
        var data = Files.createDirectories(Path.of("target/test-data/version"));
        Files.createDirectories(data.resolve("database"));
        Files.writeString(data.resolve("database/PG_VERSION"), "16\n");

        assertRefused(data, Map.of(), "The database in .* was written by PostgreSQL 16, and this Kith brings PostgreSQL 18: see .*");
    }

    @Test
    void aPortThatIsTakenIsOneSentence() throws Exception {
        try (var taken = new ServerSocket(0)) {
            assertRefused(shared, Map.of("KITH_PORT", "" + taken.getLocalPort()),
                    "Port %d is taken by another program: .*".formatted(taken.getLocalPort()));
        }
    }

    @Test
    void aDataFolderThatCannotBeMadeIsOneSentence() throws Exception {
        assertRefused(Path.of("/dev/null/data"), Map.of(), "Kith cannot write to its data folder /dev/null/data .*");
    }

    /** A small disk of our own, where we may make one. */
    @Test
    void aFullDiskIsOneSentence(@TempDir Path disk) throws Exception {
        assumeThat(run("mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", disk.toString())).isZero();
        try {
            assertRefused(disk.resolve("data"), Map.of(), "The disk is full: 8 MB are free where .* lies, and Kith needs 256 MB to start\\.");
        } finally {
            run("umount", disk.toString());
        }
    }

    @Test
    void aBadValueIsOneSentence() throws Exception {
        assertRefused(shared, Map.of("KITH_PORT", "abc"), "KITH_PORT must be .*");
    }

    @Test
    void anOutsideDatabaseWithAWrongAddressIsOneSentence() throws Exception {
        assertRefused(shared, Map.of("KITH_DATABASE_URL", "mysql://me:secret@host/db"), "KITH_DATABASE_URL must look like .*");
    }

    private static void assertRefused(Path data, Map<String, String> environment, String sentence) throws Exception {
        try (var site = SiteProcess.onNothing(data, environment)) {
            assertThat(site.end()).isEqualTo(1);
            assertThat(site.lines()).filteredOn(line -> !line.startsWith("Kith is starting.")).singleElement().asString().matches(sentence);
        }
    }

    /** How many there are then, each of them acknowledged. */
    private static int insert(int many, SiteProcess site) throws IOException, SQLException {
        try (var connection = site.connect(); var statement = connection.createStatement()) {
            statement.execute("create table if not exists kept (number serial primary key)");
            for (var number = 0; number < many; number++) statement.execute("insert into kept default values");
        }
        return count(site);
    }

    private static int count(SiteProcess site) throws IOException, SQLException {
        try (var connection = site.connect(); var statement = connection.createStatement(); var rows = statement.executeQuery("select count(*) from kept")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static long postmaster(Path data) throws IOException {
        return Long.parseLong(Files.readAllLines(data.resolve("database/postmaster.pid")).getFirst());
    }

    /** A process that is dead but not yet buried counts as dead. */
    private static boolean alive(long pid) {
        try {
            return !Files.readString(Path.of("/proc/" + pid + "/cmdline")).isEmpty();
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean exists(Path folder, String beginning) throws IOException {
        if (!Files.isDirectory(folder)) return false;
        try (var names = Files.newDirectoryStream(folder, beginning + "*")) {
            return names.iterator().hasNext();
        }
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
    }

    private static int status(String address) throws IOException {
        return ((HttpURLConnection) URI.create(address).toURL().openConnection()).getResponseCode();
    }
}
