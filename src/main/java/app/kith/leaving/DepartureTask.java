package app.kith.leaving;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets go, every hour, of those whose time to come back is over: one after the other, each for good or not at all. */
@Configuration
class DepartureTask {

    @Bean
    RecurringTask<Void> completeDepartures(Departures departures) {
        return Tasks.recurring("complete-departures", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> departures.due().forEach(departures::complete));
    }
}
