package app.kith.joining;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets, every ten minutes, the drafts that nobody has touched for a day. */
@Configuration
class DraftSweep {

    @Bean
    RecurringTask<Void> sweepDrafts(Drafts drafts) {
        return Tasks.recurring("sweep-drafts", FixedDelay.of(Duration.ofMinutes(10)))
                .execute((instance, context) -> drafts.sweep());
    }
}
