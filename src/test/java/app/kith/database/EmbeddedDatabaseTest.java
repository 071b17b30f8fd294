package app.kith.database;

import static java.nio.file.attribute.PosixFilePermission.OWNER_READ;
import static java.nio.file.attribute.PosixFilePermission.OWNER_WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import app.kith.Logged;
import app.kith.settings.Build;
import app.kith.settings.CannotStart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server of its own, since these tests kill it. */
class EmbeddedDatabaseTest {

    private static final Path DATA = Path.of("target/test-data/embedded");

    /** Of a server that runs only when a test starts it. */
    private static final Path STOPPED = Path.of("target/test-data/port");

    private static EmbeddedDatabase database;

    @BeforeAll
    static void start() {
        SharedPrograms.bringTo(DATA);
        SharedPrograms.bringTo(STOPPED);
        database = EmbeddedDatabase.in(DATA);
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    void itsPasswordIsForTheOwnerOfTheFilesAlone() throws IOException {
        var password = DATA.resolve("database/kith.password");

        assertThat(Files.readString(password)).hasSizeGreaterThanOrEqualTo(32);
        assertThat(Files.getPosixFilePermissions(password)).containsExactlyInAnyOrder(OWNER_READ, OWNER_WRITE);
    }

    @Test
    void nobodyIsTrustedWithoutAPassword() throws IOException {
        assertThat(Files.readString(DATA.resolve("database/pg_hba.conf")).lines().filter(line -> !line.startsWith("#")))
                .containsExactly("host  kith  kith  127.0.0.1/32  scram-sha-256");
        assertThatThrownBy(() -> connect("kith", "")).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> connect("kith", "wrong")).hasMessageContaining("password authentication failed");
    }

    @Test
    void nobodyIsItsSuperuser() {
        assertThatThrownBy(() -> connect("postgres", database.address().password())).hasMessageContaining("no pg_hba.conf entry");
    }

    @Test
    void itListensOnThisMachineOnly() throws Exception {
        try (var connection = connect(); var statement = connection.createStatement();
                var rows = statement.executeQuery("select inet_server_addr() = '127.0.0.1', current_setting('listen_addresses')")) {
            rows.next();
            assertThat(rows.getBoolean(1)).isTrue();
            assertThat(rows.getString(2)).isEqualTo("127.0.0.1");
        }
    }

    @Test
    void whoeverAsksForTheSameFolderSharesOneServer() throws SQLException {
        var again = EmbeddedDatabase.in(DATA);

        again.close();

        assertThat(again).isSameAs(database);
        connect().close();
    }

    @Test
    void aServerThatIsKilledComesBackByItselfAndNothingAcknowledgedIsLost() throws Exception {
        try (var connection = connect(); var statement = connection.createStatement()) {
            statement.execute("create table if not exists kept (number integer primary key)");
            statement.execute("truncate kept");
        }

        try (var log = Logged.by(EmbeddedDatabase.class)) {
            var acknowledged = insertUntilItFails(() -> kill(postmaster()));

            await().ignoreExceptions().untilAsserted(() -> assertThat(count()).isGreaterThanOrEqualTo(acknowledged));
            assertThat(acknowledged).isGreaterThanOrEqualTo(200);
            await().untilAsserted(() -> assertThat(log.said()).containsExactly(
                    "WARN The database server died: starting it again", "WARN The database server runs again"));
        }
    }

    /** Every insert is its own transaction; after the first two hundred the act happens beside them. */
    private static int insertUntilItFails(Runnable act) {
        var acknowledged = 0;
        try (var connection = connect(); var insert = connection.prepareStatement("insert into kept values (?)")) {
            while (true) {
                insert.setInt(1, acknowledged);
                insert.executeUpdate();
                acknowledged++;
                if (acknowledged == 200) Thread.startVirtualThread(act);
            }
        } catch (SQLException e) {
            return acknowledged;
        }
    }

    @Test
    void aPortThatIsTakenIsLeftToWhoTookIt() throws Exception {
        var before = EmbeddedDatabase.in(STOPPED);
        before.close();
        var port = port(before);

        try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            var after = EmbeddedDatabase.in(STOPPED);
            assertThat(port(after)).isNotEqualTo(port);
            after.close();
        }
    }

    @Test
    void aServerKeepsItsPort() {
        var before = EmbeddedDatabase.in(STOPPED);
        before.close();
        var after = EmbeddedDatabase.in(STOPPED);
        after.close();

        assertThat(after.address()).isEqualTo(before.address());
    }

    /** Not this JVM: PostgreSQL overlooks its own ancestors. */
    @Test
    void aPidFileThatNamesSomebodyElsesProcessIsNoServerAndTheProcessIsLeftAlone() throws IOException {
        EmbeddedDatabase.in(STOPPED).close();
        var somebody = new ProcessBuilder("sleep", "120").start();
        try {
            Files.writeString(STOPPED.resolve("database/postmaster.pid"), somebody.pid() + "\n/somewhere\n1\n1\n\n127.0.0.1\n");

            EmbeddedDatabase.in(STOPPED).close();

            assertThat(somebody.isAlive()).isTrue();
        } finally {
            somebody.destroy();
        }
    }

    /** As a full disk leaves it. */
    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "99999999"})
    void aPidFileThatWasCutIsNoServer(String rest) throws IOException {
        EmbeddedDatabase.in(STOPPED).close();
        Files.writeString(STOPPED.resolve("database/postmaster.pid"), rest);

        var database = EmbeddedDatabase.in(STOPPED);

        assertThat(Postmaster.named(STOPPED.toRealPath().resolve("database")).orElseThrow().runs()).isTrue();
        database.close();
    }

    @Test
    void aServerWhosePidFileWasCutIsFoundAllTheSame() throws IOException {
        var cluster = DATA.toRealPath().resolve("database");
        long before = postmaster();

        Files.writeString(cluster.resolve("postmaster.pid"), "");

        await().until(() -> Postmaster.named(cluster).filter(Postmaster::runs).isPresent());
        assertThat(postmaster()).isNotEqualTo(before);
        assertThat(ProcessHandle.of(before).filter(ProcessHandle::isAlive)).isEmpty();
        await().ignoreExceptions().untilAsserted(() -> connect().close());
    }

    @Test
    void theReasonThatIsGivenIsOfThisStart(@TempDir Path data) throws IOException {
        SharedPrograms.bringTo(data);
        EmbeddedDatabase.in(data).close();
        var cluster = data.resolve("database");
        Files.writeString(cluster.resolve("log/postgresql-Mon.log"), "2020-01-06 00:00:00.000 UTC [1] FATAL:  an old complaint\n");
        Files.writeString(cluster.resolve("local.conf"), "shared_buffers = many\n");

        assertThatThrownBy(() -> EmbeddedDatabase.in(data)).isInstanceOf(CannotStart.class)
                .hasMessageContaining("configuration file").hasMessageNotContaining("an old complaint");
    }

    @Test
    void whatAnInterruptedStartLeftIsBegunAnew() throws IOException {
        Files.createDirectories(STOPPED.resolve("database-unfinished-1/base"));
        Files.createDirectories(STOPPED.resolve("postgresql-unfinished-1/bin"));
        Files.createDirectories(STOPPED.resolve("postgresql-17.0/bin"));
        move(STOPPED.resolve("postgresql-" + Build.current().postgresql()), STOPPED.resolve("postgresql-unfinished-2"));
        if (Files.exists(STOPPED.resolve("database"))) move(STOPPED.resolve("database"), STOPPED.resolve("database-unfinished-2"));

        EmbeddedDatabase.in(STOPPED).close();

        try (var names = Files.list(STOPPED)) {
            assertThat(names.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder("database", "postgresql-" + Build.current().postgresql());
        }
    }

    @Test
    void aDatabaseOfAnotherMajorVersionIsOneSentence() throws IOException {
        var data = Files.createDirectories(Path.of("target/test-data/other-version"));
        Files.createDirectories(data.resolve("database"));
        Files.writeString(data.resolve("database/PG_VERSION"), "17\n");

        assertThatThrownBy(() -> EmbeddedDatabase.in(data)).isInstanceOf(CannotStart.class)
                .hasMessageMatching("The database in .*/database was written by PostgreSQL 17, and this Kith brings PostgreSQL 18: see .*\\.");
        assertThat(data.resolve("database/PG_VERSION")).hasContent("17");
    }

    @Test
    void aFolderThatIsNoDatabaseIsLeftAsItIs() throws IOException {
        var data = Files.createDirectories(Path.of("target/test-data/no-database"));
        Files.createDirectories(data.resolve("database"));
        Files.writeString(data.resolve("database/letter.txt"), "dear");

        assertThatThrownBy(() -> EmbeddedDatabase.in(data)).isInstanceOf(CannotStart.class).hasMessageContaining("holds no PostgreSQL database");
        assertThat(data.resolve("database/letter.txt")).hasContent("dear");
    }

    private static void move(Path from, Path to) throws IOException {
        if (Files.exists(from)) Files.move(from, to);
    }

    private static int port(EmbeddedDatabase database) {
        return URI.create(database.address().url().substring("jdbc:".length())).getPort();
    }

    private static Connection connect() throws SQLException {
        return connect(database.address().user(), database.address().password());
    }

    private static Connection connect(String user, String password) throws SQLException {
        return DriverManager.getConnection(database.address().url(), user, password);
    }

    private static int count() throws SQLException {
        try (var connection = connect(); var statement = connection.createStatement(); var rows = statement.executeQuery("select count(*) from kept")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static long postmaster() {
        try {
            return Postmaster.named(DATA.toRealPath().resolve("database")).orElseThrow().pid();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void kill(long pid) {
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    }
}
