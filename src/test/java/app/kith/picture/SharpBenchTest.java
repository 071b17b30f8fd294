package app.kith.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How {@code bin/bench pictures} measures sharp; here a package stands for it that makes nothing. */
class SharpBenchTest {

    private static final String NOTHING = """
            const image = { rotate: () => image, resize: () => image, webp: () => image, raw: () => image, clone: () => image,
                toBuffer: async (all) => all ? { data: Buffer.alloc(3), info: { width: 1, height: 1, channels: 3 } } : Buffer.alloc(3) };
            module.exports = Object.assign(() => image, { concurrency() {}, cache() {} });
            """;

    @TempDir
    Path folder;

    /** As its help says: {@code npm install --prefix target/bench sharp}. */
    @Test
    void sharpIsFoundInAFolderBelowThisOneAndMakesAllRenditionsTogether() throws Exception {
        assumeTrue(nodeIsHere(), "Node");
        Path sharp = Files.createDirectories(folder.resolve("target/bench/node_modules/sharp"));
        Files.writeString(sharp.resolve("index.js"), NOTHING);
        Files.write(folder.resolve("me.jpg"), new byte[] {1});

        String said = said(List.of("node", Path.of("bin/lib/bench-sharp.mjs").toAbsolutePath().toString(), "target/bench", "me.jpg", "made", "1", "1280", "640"));

        assertThat(said.lines().map(line -> line.split(" ")[0])).containsExactly("1280", "640", "together");
        assertThat(folder.resolve("made-640.webp")).hasSize(3);
    }

    private static boolean nodeIsHere() throws InterruptedException {
        try {
            return new ProcessBuilder("node", "--version").redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
        } catch (IOException notInstalled) {
            return false;
        }
    }

    private String said(List<String> command) throws Exception {
        var process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }
}
