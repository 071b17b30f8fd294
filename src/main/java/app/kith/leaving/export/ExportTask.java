package app.kith.leaving.export;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes exports, again every minute while the store of pictures is away, and forgets them after a week. */
@Configuration
class ExportTask {

    static final TaskDescriptor<Void> TASK = TaskDescriptor.of("make-export");

    /** @param pause between two tries; the tests have no minutes */
    @Bean
    Task<Void> makeExport(Exports exports, Archive archive, @Value("${kith.export-retry:1m}") Duration pause) {
        return Tasks.oneTime(TASK)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(pause))
                .execute((instance, context) -> exports.begin(Long.parseLong(instance.getId())).ifPresent(attempt -> make(archive, attempt)));
    }

    private static void make(Archive archive, Exports.Attempt attempt) {
        try {
            archive.make(attempt);
        } catch (IOException down) {
            throw new UncheckedIOException(down);
        }
    }

    @Bean
    RecurringTask<Void> sweepExports(Exports exports) {
        return Tasks.recurring("sweep-exports", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> exports.sweep());
    }
}
