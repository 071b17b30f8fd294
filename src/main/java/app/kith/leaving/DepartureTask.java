package app.kith.leaving;

import app.kith.account.AccountId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets go, every hour, of those whose time to come back is over: one after the other, each for good or not at all. */
@Configuration
class DepartureTask {

    private static final Logger LOG = LoggerFactory.getLogger(DepartureTask.class);

    @Bean
    RecurringTask<Void> completeDepartures(Departures departures) {
        return Tasks.recurring("complete-departures", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> departures.due().forEach(id -> complete(departures, id)));
    }

    /** Who cannot go yet keeps nobody else. What the database says of it may name them: the log says its kind alone. */
    private static void complete(Departures departures, AccountId id) {
        try {
            departures.complete(id);
        } catch (RuntimeException notYet) {
            LOG.error("{} is not gone yet, and is tried again in an hour ({})", id, notYet.getClass().getSimpleName());
        }
    }
}
