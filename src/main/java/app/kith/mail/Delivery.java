package app.kith.mail;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Delivers the letters in the postbox; while the mail server is away it tries again every minute, for three days and a
 * half. A letter that the server refuses for good, or that nobody took by then, is given up.
 */
@Configuration
class Delivery {

    static final TaskDescriptor<Void> TASK = TaskDescriptor.of("deliver-letter");

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

    /**
     * @param pause between two tries
     * @param most tries; the tests have neither minutes nor days
     */
    @Bean
    Task<Void> deliverLetter(
            Postbox postbox, Mailman mailman, @Value("${kith.mail-retry:1m}") Duration pause, @Value("${kith.mail-tries:5000}") int most) {
        var again = new FailureHandler.OnFailureRetryLater<Void>(pause);
        return Tasks.oneTime(TASK)
                .onFailure(new FailureHandler.MaxRetriesFailureHandler<>(most, again, (failed, operations) -> {
                    LOG.warn("A letter that no mail server takes is given up");
                    postbox.forget(id(failed.getExecution().taskInstance.getId()));
                }))
                .execute((instance, context) -> {
                    postbox.find(id(instance.getId())).ifPresent(letter -> deliver(mailman, id(instance.getId()), letter));
                    postbox.forget(id(instance.getId()));
                });
    }

    private static void deliver(Mailman mailman, UUID id, Letter letter) {
        switch (mailman.deliver(id, letter)) {
            case Mailman.Handing.Taken() -> {}
            case Mailman.Handing.Refused(int reply) -> LOG.warn("A letter that the mail server refuses ({}) is given up", reply);
            case Mailman.Handing.Unwritable() -> LOG.warn("A letter whose recipient cannot be named to the mail server is given up");
        }
    }

    private static UUID id(String instance) {
        return UUID.fromString(instance);
    }
}
