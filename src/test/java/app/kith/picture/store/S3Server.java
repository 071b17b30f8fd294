package app.kith.picture.store;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.springframework.util.FileSystemUtils;

/** A real S3 server with a bucket for each class of tests that wants one, in a process of its own: one for all tests of a run, since it takes a while to start. */
public final class S3Server {

    private static S3Server only;

    private final int port;

    private S3Server(int port) {
        this.port = port;
    }

    public static synchronized S3Server runs() throws IOException {
        if (only == null) only = start();
        return only;
    }

    private static S3Server start() throws IOException {
        var temporary = Files.createTempDirectory("s3-");
        var said = temporary.resolve("said");
        var process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Xmx160m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData", "-Djava.io.tmpdir=" + temporary, "-jar", "target/servers/s3mock.jar",
                "--com.adobe.testing.s3mock.http-port=0", "--server.port=0", "--com.adobe.testing.s3mock.store.initial-buckets=kith,upkeep,killed")
                .redirectErrorStream(true).redirectOutput(said.toFile()).start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process, temporary)));
        var ports = Pattern.compile("Tomcat started on ports \\d+ \\(https\\), (\\d+) \\(http\\)");
        await().atMost(Duration.ofMinutes(3)).until(() -> {
            if (!process.isAlive()) throw new AssertionError("it ended: " + Files.readString(said));
            return ports.matcher(Files.readString(said)).find();
        });
        var found = ports.matcher(Files.readString(said));
        found.find();
        return new S3Server(Integer.parseInt(found.group(1)));
    }

    /** What it keeps lies in its temporary folder, which goes with it. */
    private static void end(Process process, Path temporary) {
        process.destroyForcibly().onExit().join();
        try {
            FileSystemUtils.deleteRecursively(temporary);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String address() {
        return "http://localhost:" + port;
    }
}
