package app.kith.console;

import static org.awaitility.Awaitility.await;

import app.kith.database.SharedPrograms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** The real site in a JVM of its own, as {@code java -jar kith.jar} runs it: what it prints, and how it ends. */
public final class SiteProcess implements AutoCloseable {

    private final Path data;
    private final Path temporary;
    private final Process process;

    private SiteProcess(Path data, Path temporary, Process process) {
        this.data = data;
        this.temporary = temporary;
        this.process = process;
    }

    /** On a data folder as it is, or as after a first start where there is nothing yet: that takes seconds, each time. */
    public static SiteProcess on(Path data, Map<String, String> environment, String... words) throws IOException {
        furnish(data);
        return onNothing(data, environment, words);
    }

    /** What a first start leaves, where there is nothing yet. */
    public static void furnish(Path data) throws IOException {
        SharedPrograms.bringTo(data);
        bringDatabase(data);
    }

    /** At a console of its own, for {@link #ctrlC}. */
    static SiteProcess atAConsole(Path data, Map<String, String> environment) throws IOException {
        return start(Stream.of("setsid"), data, environment);
    }

    private static void bringDatabase(Path data) throws IOException {
        var made = Rehearsed.database();
        var database = data.resolve("database");
        if (made.isEmpty() || Files.exists(database)) return;
        Files.createDirectories(data);
        // With its owner, who is not always whoever runs the tests.
        var copying = new ProcessBuilder("cp", "-Rp", made.get().toString(), database.toString()).inheritIO().start();
        try {
            if (copying.waitFor() != 0) throw new IOException("The database was not copied to " + database);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** Like the very first start, which unpacks and makes all that it needs. */
    public static SiteProcess onNothing(Path data, Map<String, String> environment, String... words) throws IOException {
        return start(Stream.empty(), data, environment, words);
    }

    private static SiteProcess start(Stream<String> before, Path data, Map<String, String> environment, String... words) throws IOException {
        // What it unpacks is removed with it: a site that is killed tidies nothing up.
        var temporary = Files.createTempDirectory("site-");
        var java = Path.of(System.getProperty("java.home"), "bin/java").toString();
        var command = Stream.of(
                before,
                hearing(),
                // A hash costs nothing here: what it costs elsewhere is not what these tests are about.
                Stream.of(java, "-Djava.io.tmpdir=" + temporary, "-Dkith.password-memory=64"),
                Rehearsed.flags().stream(),
                Stream.of("app.kith.Kith"),
                Arrays.stream(words)).flatMap(Function.identity()).toList();
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(temporary.resolve("said").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("KITH_"));
        builder.environment().putAll(Map.of("KITH_DATA", data.toString(), "KITH_PORT", "0"));
        builder.environment().putAll(environment);
        return new SiteProcess(data, temporary, builder.start());
    }

    /** A shell without job control starts what runs in its background deaf to SIGINT, and every child inherits that. */
    private static Stream<String> hearing() {
        return System.getProperty("os.name").equals("Linux") ? Stream.of("env", "--default-signal=INT,TERM,HUP") : Stream.empty();
    }

    public SiteProcess ready() {
        return says("Kith is ready: ");
    }

    SiteProcess says(String words) {
        await().atMost(Duration.ofMinutes(3)).until(() -> {
            boolean alive = process.isAlive(); // asked first: whoever ends may still have said it
            if (said().contains(words)) return true;
            if (!alive) throw new AssertionError("it ended: " + said());
            return false;
        });
        return this;
    }

    public String address() {
        var line = Pattern.compile("Kith is ready: (\\S+)").matcher(said());
        if (!line.find()) throw new AssertionError(said());
        return line.group(1);
    }

    public String said() {
        try {
            return Files.readString(temporary.resolve("said"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    public List<String> lines() {
        return said().lines().toList();
    }

    Path data() {
        return data;
    }

    long pid() {
        return process.pid();
    }

    public int end() throws InterruptedException {
        if (!process.waitFor(3, TimeUnit.MINUTES)) throw new AssertionError("it does not end: " + said());
        return process.exitValue();
    }

    SiteProcess signal(String name) throws IOException, InterruptedException {
        Signals.send(name, Long.toString(pid()));
        return this;
    }

    /** As a console sends it: to the site and to whatever it has started there. */
    SiteProcess ctrlC() throws IOException, InterruptedException {
        Signals.send("INT", "-" + pid());
        return this;
    }

    /** What nobody refers to any more is gone when this returns, or on its way out. */
    SiteProcess collectsGarbage() throws IOException, InterruptedException {
        var jcmd = Path.of(System.getProperty("java.home"), "bin/jcmd").toString();
        var collecting = new ProcessBuilder(jcmd, Long.toString(pid()), "GC.run").redirectErrorStream(true).start();
        var said = new String(collecting.getInputStream().readAllBytes());
        if (collecting.waitFor() != 0) throw new AssertionError(said);
        return this;
    }

    public void kill9() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Into its own database, as its own role. */
    public Connection connect() throws IOException, SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + databasePort() + "/kith", "kith", databasePassword());
    }

    /** How another site is told to use its database. */
    String databaseUrl() throws IOException {
        return "postgresql://kith:" + databasePassword() + "@127.0.0.1:" + databasePort() + "/kith";
    }

    private String databasePort() throws IOException {
        return Files.readAllLines(data.resolve("database/postmaster.pid")).get(3);
    }

    private String databasePassword() throws IOException {
        return Files.readString(data.resolve("database/kith.password"));
    }

    @Override
    public void close() throws InterruptedException, IOException {
        process.destroy();
        if (!process.waitFor(2, TimeUnit.MINUTES)) kill9();
        FileSystemUtils.deleteRecursively(temporary);
    }
}
