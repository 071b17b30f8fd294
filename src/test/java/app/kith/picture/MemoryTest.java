package app.kith.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** What many pictures at once do to the machine. */
@EnabledOnOs(OS.LINUX)
class MemoryTest {

    private static long megabytes(String of) throws Exception {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith(of + ":"))
                .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst().orElseThrow();
    }

    @Test
    void fiftyBombsAtOnceFindRoomOneAfterTheOtherOrAreSentAway() throws Exception {
        byte[] bomb = Oddities.pngOfZeros(7700, 7700); // 237 MB each, once unpacked
        try (var workers = new Workers(2, 8, 256, Duration.ofSeconds(20));
                var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            var development = new Development(new Darkroom(new SkiaEngine()), workers);
            long before = megabytes("VmRSS");
            Files.writeString(Path.of("/proc/self/clear_refs"), "5"); // forget the highest mark

            var sent = new ArrayList<Future<Development.Outcome>>();
            for (int i = 0; i < 50; i++) sent.add(senders.submit(() -> development.square(bomb, Optional.empty())));
            int made = 0;
            for (var one : sent) {
                switch (one.get()) {
                    case Development.Done(var developed) -> made++;
                    case Development.Busy() -> {}
                    case Development.Refused(var why) -> throw new AssertionError(why);
                }
            }

            assertThat(made).isPositive().isLessThan(50);
            assertThat(megabytes("VmHWM") - before).isLessThan(400);
        }
    }
}
