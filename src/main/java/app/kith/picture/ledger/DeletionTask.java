package app.kith.picture.ledger;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Deletes files from their stores, again and again for as long as a store is away, and more and more seldom: at last every quarter of an hour. */
@Configuration
class DeletionTask {

    private static final Duration LONGEST = Duration.ofMinutes(15);

    /** So many at once: a store that says nothing holds these, and leaves the scheduler its other threads, for letters among others. */
    private static final int AT_ONCE = 2;

    /** As long as a file waits for its turn, unless the store is known to be slower. */
    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    /** For a file whose turn did not come; the pauses after its failures begin anew. */
    private static final Duration LATER = Duration.ofSeconds(10);

    private final Deletions deletions;
    private final Semaphore turns = new Semaphore(AT_ONCE);

    /** Whether the last try took longer than a moment, however it ended. */
    private volatile boolean slow;

    DeletionTask(Deletions deletions) {
        this.deletions = deletions;
    }

    /** @param pause after the first failure; it doubles with each further one. The tests have no time for it */
    @Bean
    Task<Void> deleteFile(@Value("${kith.picture-retry:10s}") Duration pause) {
        return Tasks.custom(Deletions.TASK)
                .onFailure(new Backoff(pause))
                .execute((instance, context) -> carryOut(instance.getId())
                        ? new CompletionHandler.OnCompleteRemove<>()
                        : (complete, operations) -> operations.reschedule(complete, complete.getTimeDone().plus(LATER)));
    }

    /** False when it is not its turn. */
    private boolean carryOut(String instance) {
        if (!turn()) return false;
        long began = System.nanoTime();
        try {
            deletions.carryOut(instance);
        } catch (IOException down) {
            throw new UncheckedIOException(down);
        } finally {
            slow = System.nanoTime() - began > A_MOMENT.toNanos();
            turns.release();
        }
        return true;
    }

    private boolean turn() {
        try {
            return slow ? turns.tryAcquire() : turns.tryAcquire(A_MOMENT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private record Backoff(Duration pause) implements FailureHandler<Void> {

        @Override
        public void onFailure(ExecutionComplete failed, ExecutionOperations<Void> operations) {
            Duration next = pause.multipliedBy(1L << Math.min(failed.getExecution().consecutiveFailures, 20));
            operations.reschedule(failed, failed.getTimeDone().plus(next.compareTo(LONGEST) < 0 ? next : LONGEST));
        }
    }
}
