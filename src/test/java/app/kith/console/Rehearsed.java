package app.kith.console;

import app.kith.database.SharedPrograms;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * How a JVM runs the site in a process of its own: with what it learnt of the classes in a rehearsal (JEP 514), as
 * {@code bin/run} does it. That is made once for all sites of a run of the tests, and takes half of the processor's time
 * from each of their starts. Such a cache knows classes in jars only, so those of the site are brought into one. What the
 * rehearsal leaves is a data folder as after a first start, for all whom a first start does not interest.
 */
public final class Rehearsed {

    /** Of this run alone; of another the classes may be others. */
    private static final Path FOLDER = Path.of("target/test-data/rehearsed", System.getProperty("kith.tests")).toAbsolutePath();
    private static final Path JAR = FOLDER.resolve("kith.jar");
    private static final Path CACHE = FOLDER.resolve("kith.aot");

    /** Whatever decides what the cache is good for. */
    private static final List<String> FLAGS = List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData",
            "--enable-native-access=ALL-UNNAMED", "-cp", classPath());

    /** Whoever asks first learns. */
    private static final class Learning {

        static final boolean LEARNT = learnt();
    }

    private Rehearsed() {}

    /** Learns while Maven still compiles the tests, if all of them are to be run. */
    public static void main(String... words) {
        learnt();
    }

    /** Whether somebody of this run learns or has learnt, so that what comes of it costs no more than waiting. */
    public static boolean begun() {
        return Files.exists(FOLDER);
    }

    /** The database as a first start leaves it, where a rehearsal has made one. */
    static Optional<Path> database() {
        return Learning.LEARNT ? Optional.of(FOLDER.resolve("data/database")) : Optional.empty();
    }

    static List<String> flags() {
        return Learning.LEARNT ? with("-XX:AOTCache=" + CACHE, "-Xlog:aot=off", "-Xlog:cds=off") : FLAGS;
    }

    private static List<String> with(String... more) {
        return Stream.concat(Arrays.stream(more), FLAGS.stream()).toList();
    }

    /** As the site has it: nothing of the tests. */
    private static String classPath() {
        try {
            return JAR + ":" + Files.readString(Path.of("target/site-classpath"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whoever of the JVMs of this run comes first learns, and the others wait for it. */
    private static boolean learnt() {
        var all = FOLDER.getParent();
        try {
            Files.createDirectories(all);
            try (var door = FileChannel.open(all.resolveSibling("rehearsed.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    var _ = door.lock()) {
                if (!Files.exists(FOLDER)) {
                    FileSystemUtils.deleteRecursively(all);
                    Files.createDirectories(FOLDER);
                    pack(Path.of("target/classes"), JAR);
                    if (!learns()) Files.deleteIfExists(CACHE);
                }
                return Files.exists(CACHE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pack(Path classes, Path jar) throws IOException {
        try (OutputStream file = Files.newOutputStream(jar); var packed = new JarOutputStream(file); var all = Files.walk(classes)) {
            for (var one : all.sorted().toList()) {
                var name = classes.relativize(one).toString();
                if (name.isEmpty()) continue;
                // Folders too: what is looked for in them is found by their entries.
                packed.putNextEntry(new JarEntry(Files.isDirectory(one) ? name + "/" : name));
                if (!Files.isDirectory(one)) Files.copy(one, packed);
                packed.closeEntry();
            }
        }
    }

    private static boolean learns() throws IOException {
        var command = Stream.of(
                Optional.of(Path.of(System.getProperty("java.home"), "bin/java").toString()).stream(),
                with("-XX:AOTCacheOutput=" + CACHE).stream(),
                Stream.of("app.kith.Kith", "--rehearsal")).flatMap(words -> words).toList();
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(FOLDER.resolve("said").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("KITH_"));
        builder.environment().put("KITH_DATA", FOLDER.resolve("data").toString());
        builder.environment().put("KITH_PORT", "0");
        SharedPrograms.bringTo(FOLDER.resolve("data"));
        var process = builder.start();
        try {
            // Without a cache sites start all the same, only slower.
            boolean ended = process.waitFor(5, TimeUnit.MINUTES);
            if (!ended) process.destroy();
            return ended && process.exitValue() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
