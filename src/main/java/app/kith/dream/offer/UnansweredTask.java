package app.kith.dream.offer;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks every hour after the offers that nobody answers. */
@Configuration
class UnansweredTask {

    @Bean
    RecurringTask<Void> sweepOffers(UnansweredOffers unanswered) {
        return Tasks.recurring("sweep-offers", FixedDelay.of(Duration.ofHours(1))).execute((instance, context) -> {
            unanswered.expire();
            unanswered.remind();
        });
    }
}
