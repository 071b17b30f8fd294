package app.kith.database;

import com.github.kagkarlsson.scheduler.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;

/**
 * What tasks go by: the clock of the database, to the second. Those of the nodes are minutes apart; one that is ahead would take
 * what another node is at for the work of the dead, and do it once more.
 */
final class TaskClock implements Clock {

    /** So long it is believed how far the node's own is behind. */
    private static final Duration KEPT = Duration.ofMinutes(1);

    private final Supplier<Instant> database;
    private final InstantSource own;
    private volatile Duration behind = Duration.ZERO;
    private volatile long until = System.nanoTime();

    TaskClock(Supplier<Instant> database, InstantSource own) {
        this.database = database;
        this.own = own;
    }

    @Override
    public Instant now() {
        if (due()) compare();
        return own.instant().plus(behind);
    }

    private boolean due() {
        return System.nanoTime() - until >= 0;
    }

    /** Whoever comes meanwhile waits: of a node that has just started nothing is known. While the database is away, what was known holds. */
    private synchronized void compare() {
        if (!due()) return;
        try {
            Instant there = database.get();
            behind = Duration.ofSeconds(Math.round(Duration.between(own.instant(), there).toMillis() / 1000.0));
        } catch (DataAccessException away) {
            // It is asked again in a minute.
        } finally {
            until = System.nanoTime() + KEPT.toNanos();
        }
    }
}
