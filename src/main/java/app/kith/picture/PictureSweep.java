package app.kith.picture;

import app.kith.picture.ledger.StoredFiles;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Finds, every five minutes, the pictures that nobody has kept, and the files that nobody shows; forgets who sent how many. */
@Configuration
class PictureSweep {

    @Bean
    RecurringTask<Void> sweepPictures(Pictures pictures, StoredFiles files) {
        return Tasks.recurring("sweep-pictures", FixedDelay.of(Duration.ofMinutes(5)))
                .execute((instance, context) -> {
                    pictures.sweep();
                    files.sweep();
                });
    }

    @Bean
    RecurringTask<Void> sweepAllowances(Allowances allowances) {
        return Tasks.recurring("sweep-picture-allowances", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> allowances.forget());
    }
}
