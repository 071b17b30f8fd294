package app.kith.dream;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Removes for good, every hour, the dreams that nobody has brought back in time. */
@Configuration
class DeletionSweep {

    @Bean
    RecurringTask<Void> sweepDeletedDreams(DeletedDreams deleted) {
        return Tasks.recurring("sweep-deleted-dreams", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> deleted.sweep());
    }
}
