package app.kith.database;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.KithTest;
import com.github.kagkarlsson.scheduler.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tasks are due, and given up for dead, by one clock, whatever a node's own says. */
@KithTest
class TaskClockTest {

    /** What stands between two readings, generously; the clocks differ by ten minutes. */
    private static final Duration SPARE = Duration.ofMinutes(4);

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(longs = {-600, 0, 600})
    void itIsTheDatabasesThoughTheNodesIsTenMinutesOff(long seconds) {
        var ofANode = new TaskClock(this::databaseNow, () -> Instant.now().plusSeconds(seconds));
        Instant before = databaseNow();
        assertThat(ofANode.now()).isBetween(before.minus(SPARE), databaseNow().plus(SPARE));
    }

    @Test
    void itIsWhatTheSchedulerGoesBy() {
        assertThat(clock).isInstanceOf(TaskClock.class);
    }

    @Test
    void whileTheDatabaseIsAwayTheNodesOwnHelps() {
        Supplier<Instant> away = () -> {
            throw new DataAccessResourceFailureException("away");
        };
        var own = new AtomicReference<>(Instant.parse("2026-05-03T17:20:00Z"));
        var ofANode = new TaskClock(away, (InstantSource) own::get);
        assertThat(ofANode.now()).isEqualTo(own.get());
    }

    /** Else a letter that is due now would be due a moment later on the node that has written it. */
    @Test
    void whatAnAnswerTakesIsNoDifference() {
        Instant now = Instant.parse("2026-05-03T17:20:00Z");
        assertThat(new TaskClock(() -> now.minusMillis(400), InstantSource.fixed(now)).now()).isEqualTo(now);
    }

    private Instant databaseNow() {
        return jdbc.sql("select clock_timestamp()").query((row, n) -> row.getTimestamp(1).toInstant()).single();
    }
}
