package app.kith.picture.ledger;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Deletes files from their stores, again and again for as long as a store is away, and more and more seldom: at last every quarter of an hour. */
@Configuration
class DeletionTask {

    private static final Logger LOG = LoggerFactory.getLogger(DeletionTask.class);

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
        var backoff = new Backoff(pause);
        return Tasks.custom(Deletions.TASK)
                .onFailure(backoff)
                .execute((instance, context) -> carryOut(instance.getId(), backoff));
    }

    /** A store that is away is no fault of the site's: that is said in one line. Whatever else fails, the scheduler logs with all there is to know. */
    private CompletionHandler<Void> carryOut(String instance, Backoff backoff) {
        if (!turn()) return (complete, operations) -> operations.reschedule(complete, complete.getTimeDone().plus(LATER));
        long began = System.nanoTime();
        try {
            deletions.carryOut(instance);
            return new CompletionHandler.OnCompleteRemove<>();
        } catch (IOException down) {
            LOG.warn("{} cannot be deleted yet: {}", instance, down.toString());
            return backoff.after(down);
        } finally {
            slow = System.nanoTime() - began > A_MOMENT.toNanos();
            turns.release();
        }
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

        /** The end of a try that failed, which the scheduler need not be told by an exception. */
        CompletionHandler<Void> after(IOException down) {
            return (complete, operations) -> onFailure(ExecutionComplete.failure(
                    complete.getExecution(), complete.getTimeDone().minus(complete.getDuration()), complete.getTimeDone(), down), operations);
        }

        @Override
        public void onFailure(ExecutionComplete failed, ExecutionOperations<Void> operations) {
            Duration next = pause.multipliedBy(1L << Math.min(failed.getExecution().consecutiveFailures, 20));
            operations.reschedule(failed, failed.getTimeDone().plus(next.compareTo(LONGEST) < 0 ? next : LONGEST));
        }
    }
}
