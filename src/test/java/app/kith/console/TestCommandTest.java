package app.kith.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.FileSystemUtils;

/** The script {@code bin/test} in a folder of its own, in which another script stands for Maven. */
@EnabledOnOs(OS.LINUX)
class TestCommandTest {

    /** {@code report <class> <elements in its test case>} writes what Surefire does. */
    private static final String REPORT = """
            #!/usr/bin/env bash
            set -euo pipefail
            if [ "$1" = --version ]; then ! rm far 2> /dev/null; exit; fi
            mkdir -p target/surefire-reports
            report() {
                printf '%s\\n' '<?xml version="1.0" encoding="UTF-8"?>' '<testsuite version="3.0.2" name="app.kith.'$1'" time="1,234.5" tests="1">' \\
                    '  <testcase name="holds" classname="app.kith.'$1'" time="0.1">' "    ${2:-}" '  </testcase>' '</testsuite>' > target/surefire-reports/TEST-app.kith.$1.xml
            }
            """;

    @TempDir
    Path folder;

    private Process process;

    @BeforeEach
    void copy() throws IOException {
        FileSystemUtils.copyRecursively(Path.of("bin"), folder.resolve("bin"));
    }

    @AfterEach
    void nothingIsLeft() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        assertThat(folder.resolve("target/tmp")).doesNotExist();
        assertThat(folder.resolve("target/test.pipe")).doesNotExist();
    }

    @Test
    void aRedTestIsNamedInTheLastLines() throws Exception {
        maven("""
                report RedTest '<failure message="1 &lt; 2"><![CDATA[at line 1]]></failure><rerunFailure message="again"/>'
                report BrokenTest '<error type="java.io.IOException"/>'
                report TalkingTest '<system-out><![CDATA[
                <failure>: so it said
                <flakyFailure>: and so]]></system-out>'
                exit 1""");

        assertThat(end("bin/test")).isEqualTo(1);
        assertThat(lines()).endsWith("Failed:", "  app.kith.BrokenTest#holds", "  app.kith.RedTest#holds");
        assertThat(said()).doesNotContain("Flakes");
    }

    @Test
    void whatPassesOnlyWhenItIsRunAgainIsNamedLast() throws Exception {
        maven("""
                report SteadyTest
                report FlakyTest '<flakyFailure message="once"><stackTrace><![CDATA[at line 1]]></stackTrace></flakyFailure>'
                report OddTest '<flakyError message="once"/><flakyError message="twice"/>'""");

        assertThat(end("bin/test")).isZero();
        assertThat(lines()).contains("  1234.5 app.kith.SteadyTest").endsWith(
                "Flakes: passed only when they were run again; each is a defect to mend:", "  app.kith.FlakyTest#holds", "  app.kith.OddTest#holds");
    }

    @Test
    void reportsOfAnEarlierRunAreForgotten() throws Exception {
        maven("report \"$(basename \"${1:-}\")\" '<failure/>'; exit 1");
        end("bin/test", "OldTest");
        maven("report NewTest");

        assertThat(end("bin/test")).isZero();
        assertThat(said()).contains("app.kith.NewTest").doesNotContain("OldTest");
    }

    @Test
    void greenIsGreenHoweverLongTheListsAre() throws Exception {
        maven("for number in {1..4000}; do report Long${number}Test '<flakyFailure/>'; done");

        assertThat(end("bin/test")).isZero();
        assertThat(lines()).endsWith("  and 3900 more");
    }

    /** Of the second kind is a class without a test of that name. */
    @ParameterizedTest
    @ValueSource(strings = {"echo '[ERROR] No tests matching pattern \"Nonesuch\" were executed! (Set …)'; exit 1", "exit 0"})
    void aFilterThatMatchesNothingIsOneSentence(String ending) throws Exception {
        maven(ending);

        assertThat(end("bin/test", "Nonesuch")).isEqualTo(1);
        assertThat(lines().getLast()).startsWith("No test matches «Nonesuch»: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"exit 1", "exit 0"})
    void aRunWithoutTestsIsNotGreen(String ending) throws Exception {
        maven(ending);

        assertThat(end("bin/test")).isEqualTo(1);
        assertThat(lines().getLast()).startsWith("No test ran: ");
    }

    @Test
    void aDownloadThatBreaksOffIsTriedAgain() throws Exception {
        maven("""
                rmdir target/surefire-reports
                echo try >> tries
                [ $(wc -l < tries) = 3 ] || { echo '[ERROR] Could not transfer artifact a:b:jar:1: Premature end'; exit 1; }
                mkdir target/surefire-reports
                report LateTest""");

        assertThat(end("bin/test")).isZero();
        assertThat(Files.readAllLines(folder.resolve("tries"))).hasSize(3);
    }

    @Test
    void mavenItselfIsFetchedAgain() throws Exception {
        maven("report FarTest");
        Files.createFile(folder.resolve("far"));

        assertThat(end("bin/test")).isZero();
        assertThat(said()).contains("trying again (2 of 3)");
    }

    @Test
    void whatIsLeftIsNamedAndEndedAndRed() throws Exception {
        maven("""
                report UntidyTest
                setsid sleep 1000 > "$TMPDIR/a file" &
                echo $! > pids""");

        assertThat(end("bin/test")).isEqualTo(1);
        assertThat(lines()).contains("  a file").last().asString().endsWith("sleep 1000");
        assertThat(pids()).isNotEmpty().noneMatch(TestCommandTest::alive);
    }

    /** One child is in the group of Maven, one has left it, and one, as a database does, has left the environment too. */
    @ParameterizedTest
    @ValueSource(strings = {"INT to all", "TERM to it"})
    void aStopEndsAllThatItStarted(String signal) throws Exception {
        maven("""
                mkdir -p target/test-data
                sleep 1000 & one=$!
                setsid sleep 1000 & two=$!
                (cd target/test-data && exec env -i setsid sleep 1000) & three=$!
                touch "$TMPDIR/file"
                echo $one $two $three > pids.new
                mv pids.new pids
                wait""");
        start("bin/test");
        await().atMost(Duration.ofMinutes(1)).until(() -> Files.exists(folder.resolve("pids")));
        assertThat(pids()).hasSize(3).allMatch(TestCommandTest::alive);

        var name = signal.substring(0, signal.indexOf(' '));
        Signals.send(name, (signal.endsWith("all") ? "-" : "") + process.pid());

        assertThat(end()).as(said()).isEqualTo(name.equals("INT") ? 128 + 2 : 128 + 15);
        assertThat(pids()).noneMatch(TestCommandTest::alive);
    }

    private void maven(String script) throws IOException {
        var wrapper = Files.writeString(folder.resolve("mvnw"), REPORT + script + "\n");
        assertThat(wrapper.toFile().setExecutable(true)).isTrue();
    }

    private int end(String... words) throws Exception {
        start(words);
        return end();
    }

    private int end() throws InterruptedException {
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("it ends").isTrue();
        return process.exitValue();
    }

    /** As a terminal starts it: a group of its own, and the signals as they are by nature, which who runs us may have changed. */
    private void start(String... words) throws IOException {
        var command = new ArrayList<>(List.of("env", "--default-signal=INT,TERM,HUP", "setsid"));
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).redirectOutput(folder.resolve("said").toFile());
        builder.environment().putAll(Map.of("CHROMIUM", "/bin/true", "JAVA_HOME", System.getProperty("java.home"),
                "KITH_PATIENCE", "1", "KITH_DOWNLOAD_PAUSE", "0"));
        process = builder.start();
    }

    private String said() throws IOException {
        return Files.readString(folder.resolve("said"));
    }

    private List<String> lines() throws IOException {
        return said().lines().toList();
    }

    private List<Long> pids() throws IOException {
        return Arrays.stream(Files.readString(folder.resolve("pids")).strip().split(" ")).map(Long::valueOf).toList();
    }

    /** A process that is dead but not yet buried counts as dead. */
    private static boolean alive(long pid) {
        try {
            return !Files.readString(Path.of("/proc/" + pid + "/cmdline")).isEmpty();
        } catch (IOException e) {
            return false;
        }
    }
}
