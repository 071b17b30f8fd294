package app.kith.console;

import static org.awaitility.Awaitility.await;

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
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The real site in a JVM of its own, as {@code java -jar kith.jar} runs it: what it prints, and how it ends. */
public final class SiteProcess implements AutoCloseable {

    private final Path data;
    private final Path said;
    private final Process process;

    private SiteProcess(Path data, Path said, Process process) {
        this.data = data;
        this.said = said;
        this.process = process;
    }

    public static SiteProcess on(Path data, Map<String, String> environment, String... words) throws IOException {
        Files.createDirectories(Path.of("target/test-data"));
        var said = Files.createTempFile(Path.of("target/test-data"), "said-", ".txt");
        var java = Path.of(System.getProperty("java.home"), "bin/java").toString();
        var command = Stream.concat(
                Stream.of(java, "-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED",
                        "-cp", classPath(), "app.kith.Kith"),
                Arrays.stream(words)).toList();
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("KITH_"));
        builder.environment().putAll(Map.of("KITH_DATA", data.toString(), "KITH_PORT", "0"));
        builder.environment().putAll(environment);
        return new SiteProcess(data, said, builder.start());
    }

    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(":"))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(":"));
    }

    public SiteProcess ready() {
        await().atMost(Duration.ofMinutes(3)).until(() -> {
            if (!process.isAlive()) throw new AssertionError("it ended: " + said());
            return said().contains("Kith is ready: ");
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
            return Files.readString(said);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    public List<String> lines() {
        return said().lines().toList();
    }

    long pid() {
        return process.pid();
    }

    public int end() throws InterruptedException {
        if (!process.waitFor(3, TimeUnit.MINUTES)) throw new AssertionError("it does not end: " + said());
        return process.exitValue();
    }

    SiteProcess signal(String name) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(pid())).start().waitFor();
        return this;
    }

    public void kill9() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Into its own database, as its own role. */
    public Connection connect() throws IOException, SQLException {
        var port = Files.readAllLines(data.resolve("database/postmaster.pid")).get(3);
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/kith", "kith", Files.readString(data.resolve("database/kith.password")));
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(1, TimeUnit.MINUTES)) kill9();
        said.toFile().delete();
    }
}
