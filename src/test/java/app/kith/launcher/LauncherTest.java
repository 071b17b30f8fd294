package app.kith.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an older Java says to {@code java -jar kith.jar}. */
class LauncherTest {

    private static final Path CLASSES = Path.of("target/launcher");
    private static final String NAME = "app.kith.launcher.Launcher";

    /** JVMS 4.1: 52 is Java 8. */
    @Test
    void itIsOneClassThatJava8Reads() throws IOException {
        try (var all = Files.walk(CLASSES)) {
            var classes = all.filter(Files::isRegularFile).toList();
            assertThat(classes).containsExactly(CLASSES.resolve(NAME.replace('.', '/') + ".class"));
            try (var bytes = new DataInputStream(Files.newInputStream(classes.getFirst()))) {
                assertThat(bytes.readInt()).isEqualTo(0xCAFEBABE);
                bytes.skipBytes(2);
                assertThat(bytes.readUnsignedShort()).isEqualTo(52);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1.8, 8", "11, 11", "17, 17", "24, 24"})
    void itSaysInOneSentenceWhatToDo(String version, String release) throws Exception {
        try (var loader = new URLClassLoader(new URL[] {CLASSES.toUri().toURL()}, null)) {
            var refusal = loader.loadClass(NAME).getDeclaredMethod("refusal", String.class);
            refusal.setAccessible(true);
            assertThat(refusal.invoke(null, version).toString()).hasLineCount(1).matches("Kith needs Java 25 or newer and was started with Java " + release + ": .*\\.");
        }
    }

    /** Where this machine has one. */
    @Test
    void anOlderJavaEndsWithThatSentenceAndTheStatus1() throws Exception {
        var older = olderJavas();
        assumeThat(older).as("an older Java").isNotEmpty();
        for (Path home : older) {
            var java = new ProcessBuilder(home.resolve("bin/java").toString(), "-cp", CLASSES.toString(), NAME, "--demo").redirectErrorStream(true);
            java.environment().remove("JAVA_TOOL_OPTIONS");
            var process = java.start();
            assertThat(new String(process.getInputStream().readAllBytes())).hasLineCount(1).startsWith("Kith needs Java 25 or newer");
            assertThat(process.waitFor()).isEqualTo(1);
        }
    }

    private static List<Path> olderJavas() throws IOException {
        var places = Path.of("/usr/lib/jvm");
        if (!Files.isDirectory(places)) return List.of();
        var newer = Pattern.compile("JAVA_VERSION=\"(2[5-9]|[3-9]\\d)");
        try (Stream<Path> homes = Files.list(places)) {
            return homes.filter(home -> Files.isExecutable(home.resolve("bin/java")) && Files.isReadable(home.resolve("release")))
                    .filter(home -> !newer.matcher(read(home.resolve("release"))).find()).toList();
        }
    }

    @Test
    void itStandsFirstInTheJarAndAsksForWhatKithIsCompiledFor() {
        String pom = read(Path.of("pom.xml"));
        assertThat(pom).contains("<attribute name=\"Main-Class\" value=\"" + NAME + "\"/>", "<java.version>25</java.version>");
        assertThat(read(Path.of("bin/lib/java.sh"))).contains("readonly java_wanted=25\n");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
