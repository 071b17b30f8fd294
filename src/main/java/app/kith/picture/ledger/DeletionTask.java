package app.kith.picture.ledger;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Deletes files from their stores, again and again for as long as a store is away, and more and more seldom: at last every quarter of an hour. */
@Configuration
class DeletionTask {

    private static final Duration LONGEST = Duration.ofMinutes(15);

    /** @param pause after the first failure; it doubles with each further one. The tests have no time for it */
    @Bean
    Task<Void> deleteFile(Deletions deletions, @Value("${kith.picture-retry:10s}") Duration pause) {
        return Tasks.oneTime(Deletions.TASK)
                .onFailure(new Backoff(pause))
                .execute((instance, context) -> carryOut(deletions, instance.getId()));
    }

    private static void carryOut(Deletions deletions, String instance) {
        try {
            deletions.carryOut(instance);
        } catch (IOException down) {
            throw new UncheckedIOException(down);
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
