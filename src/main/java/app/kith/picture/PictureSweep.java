package app.kith.picture;

import app.kith.picture.ledger.StoredFiles;
import app.kith.picture.store.Stores;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Finds, every five minutes, the pictures that nobody has kept, the files that nobody shows, and those of which a crash left a part; forgets who sent how many. */
@Configuration
class PictureSweep {

    @Bean
    RecurringTask<Void> sweepPictures(Pictures pictures, StoredFiles files, Stores stores) {
        return Tasks.recurring("sweep-pictures", FixedDelay.of(Duration.ofMinutes(5)))
                .execute((instance, context) -> {
                    pictures.sweep();
                    files.sweep();
                    tidy(stores);
                });
    }

    private static void tidy(Stores stores) {
        try {
            stores.tidy();
        } catch (IOException away) {
            throw new UncheckedIOException(away);
        }
    }

    @Bean
    RecurringTask<Void> sweepAllowances(Allowances allowances) {
        return Tasks.recurring("sweep-picture-allowances", FixedDelay.of(Duration.ofHours(1)))
                .execute((instance, context) -> allowances.forget());
    }
}
