package app.kith.mail;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets, every hour, the letters that have lain in the outbox for ninety days, and those that were given up as long ago. */
@Configuration
class LetterSweep {

    @Bean
    RecurringTask<Void> sweepLetters(Outbox outbox, UndeliveredLetters undelivered) {
        return Tasks.recurring("sweep-letters", FixedDelay.of(Duration.ofHours(1))).execute((instance, context) -> {
            undelivered.sweep();
            outbox.sweep();
        });
    }
}
