package app.kith.account.signin;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Forgets, every five minutes, the wrong tries that make no difference any more. */
@Configuration
class GuessSweep {

    @Bean
    RecurringTask<Void> sweepGuesses(Guesses guesses) {
        return Tasks.recurring("sweep-guesses", FixedDelay.of(Duration.ofMinutes(5)))
                .execute((instance, context) -> guesses.sweep(Guesses.MOST));
    }
}
