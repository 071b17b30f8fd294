package app.kith.picture.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressTest {

    @Test
    void itSaysHowFarHowQuicklyAndHowLongAndNotTooOften() {
        var clock = new AtomicLong();
        var progress = new Progress(1000, clock::get);

        for (int step = 1; step < 100; step++) assertThat(progress.step(50_000)).isEmpty();
        clock.set(2_000_000_000L);
        assertThat(progress.step(50_000)).contains("100 of 1,000   10 %  50 a second, 2.5 MB/s  about 18 s left");
        assertThat(progress.step(50_000)).isEmpty();
    }

    @Test
    void theLastStepIsAlwaysSaid() {
        var progress = new Progress(1, () -> 0);
        assertThat(progress.step(1).orElseThrow()).startsWith("1 of 1  100 %").endsWith("done");
    }
}
