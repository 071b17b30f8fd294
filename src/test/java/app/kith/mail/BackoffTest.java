package app.kith.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private final Backoff backoff = new Backoff(Duration.ofMinutes(1));

    @Test
    void whereTheServerSaysNotNowEachPauseIsTwiceTheOneBeforeUpToFourHours() {
        assertThat(IntStream.range(0, 10).mapToLong(failures -> backoff.after(new Deferred(450), failures).toMinutes()))
                .containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 64L, 128L, 240L, 240L);
        assertThat(backoff.after(new Deferred(450), Integer.MAX_VALUE)).isEqualTo(Duration.ofHours(4));
    }

    @Test
    void aServerThatIsAwayIsCalledEveryMinuteSoThatLettersLeaveSoonAfterItsReturn() {
        assertThat(IntStream.of(0, 1, 100, 4000).mapToObj(failures -> backoff.after(new IllegalStateException(), failures)))
                .containsOnly(Duration.ofMinutes(1));
    }
}
