package app.kith.account.emailchange;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets, every hour, the addresses to which no link leads any more: those that somebody wanted, and those that were left. */
@Configuration
class AddressSweep {

    @Bean
    RecurringTask<Void> sweepAddresses(EmailChanges changes, FormerAddresses formerAddresses) {
        return Tasks.recurring("sweep-addresses", FixedDelay.of(Duration.ofHours(1))).execute((instance, context) -> {
            changes.sweep();
            formerAddresses.sweep();
        });
    }
}
