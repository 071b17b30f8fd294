package app.kith.picture.upkeep;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongSupplier;

/** How far something has come, how quickly, and how long it will take; said every two seconds. */
final class Progress {

    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final long total;
    private final LongSupplier clock;
    private final long began;
    private long said;
    private long done;
    private long bytes;

    Progress(long total) {
        this(total, System::nanoTime);
    }

    /** @param clock in nanoseconds */
    Progress(long total, LongSupplier clock) {
        this.total = total;
        this.clock = clock;
        this.began = clock.getAsLong();
        this.said = began;
    }

    synchronized Optional<String> step(long more) {
        done++;
        bytes += more;
        long now = clock.getAsLong();
        if (now - said < PAUSE.toNanos() && done < total) return Optional.empty();
        said = now;
        double seconds = Math.max(0.001, (now - began) / 1e9);
        long left = Math.round(Math.max(0, total - done) * seconds / done);
        return Optional.of(String.format(Locale.ENGLISH, "%,d of %,d  %3d %%  %.0f a second, %.1f MB/s  %s",
                done, total, total == 0 ? 100 : done * 100 / total, done / seconds, bytes / 1e6 / seconds,
                done >= total ? "done" : "about " + time(left) + " left"));
    }

    private static String time(long seconds) {
        return seconds < 90 ? seconds + " s" : seconds < 5400 ? (seconds + 30) / 60 + " min" : (seconds + 1800) / 3600 + " h";
    }
}
