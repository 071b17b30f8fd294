package app.kith.mail;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Delivers the letters in the postbox; while the mail server is away it tries again, at least every five minutes. */
@Configuration
class Delivery {

    static final TaskDescriptor<Void> TASK = TaskDescriptor.of("deliver-letter");

    /** @param pause between two tries; the tests have no minute */
    @Bean
    Task<Void> deliverLetter(Postbox postbox, Mailman mailman, @Value("${kith.mail-retry:1m}") Duration pause) {
        return Tasks.oneTime(TASK)
                .onFailure(new FailureHandler.MaxRetriesFailureHandler<>(5000, new FailureHandler.OnFailureRetryLater<>(pause)))
                .execute((instance, context) -> {
                    UUID id = UUID.fromString(instance.getId());
                    postbox.find(id).ifPresent(letter -> mailman.deliver(id, letter));
                    postbox.delivered(id);
                });
    }
}
