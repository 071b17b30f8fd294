package app.kith.picture;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Removes, every five minutes, the pictures that have no owner. */
@Configuration
class PictureSweep {

    @Bean
    RecurringTask<Void> sweepPictures(Pictures pictures) {
        return Tasks.recurring("sweep-pictures", FixedDelay.of(Duration.ofMinutes(5)))
                .execute((instance, context) -> pictures.sweep());
    }
}
