package app.kith.mail;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
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
 * Delivers the letters in the postbox, and tries again ({@link Backoff}) those that nobody takes yet. A letter that the
 * server refuses for good, or that nobody took within three days, is given up, and kept with the reason among the
 * {@link UndeliveredLetters}.
 */
@Configuration
class Delivery {

    static final TaskDescriptor<Void> TASK = TaskDescriptor.of("deliver-letter");

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

    /** For a letter that waits until others have left; the pauses after its failures begin anew. */
    private static final Duration A_MOMENT = Duration.ofSeconds(5);

    private final Postbox postbox;
    private final UndeliveredLetters undelivered;
    private final MailTransport transport;

    Delivery(Postbox postbox, UndeliveredLetters undelivered, MailTransport transport) {
        this.postbox = postbox;
        this.undelivered = undelivered;
        this.transport = transport;
    }

    /** @param pause before the next try; the tests have no minutes */
    @Bean
    Task<Void> deliverLetter(@Value("${kith.mail-retry:1m}") Duration pause) {
        var backoff = new Backoff(pause);
        return Tasks.custom(TASK)
                .onFailure((failed, operations) -> {
                    Throwable failure = failed.getCause().orElseThrow();
                    if (postbox.waits(id(failed))) {
                        operations.reschedule(failed, failed.getTimeDone().plus(backoff.after(failure, failed.getExecution().consecutiveFailures)));
                    } else {
                        giveUp(id(failed), String.valueOf(failure.getMessage()));
                        operations.remove();
                    }
                })
                .execute((instance, context) -> {
                    UUID id = UUID.fromString(instance.getId());
                    boolean done = postbox.find(id).map(letter -> deliver(id, letter)).orElse(true);
                    if (!done) return (complete, operations) -> operations.reschedule(complete, complete.getTimeDone().plus(A_MOMENT));
                    postbox.forget(id);
                    return new CompletionHandler.OnCompleteRemove<>();
                });
    }

    /** Whether there is nothing more to do. */
    private boolean deliver(UUID id, Letter letter) {
        switch (transport.deliver(id, letter)) {
            case MailTransport.Handing.Busy() -> {
                return false;
            }
            case MailTransport.Handing.Taken() -> undelivered.arrived(letter.recipient());
            case MailTransport.Handing.Refused(int reply, String reason, boolean mailbox) -> {
                LOG.warn("A letter that the mail server refuses ({}) is given up", reply);
                undelivered.keep(id, letter.recipient(), reason, mailbox);
            }
            case MailTransport.Handing.Unwritable() -> {
                LOG.warn("A letter whose recipient cannot be named to the mail server is given up");
                undelivered.keep(id, letter.recipient(), "The address cannot be named to the mail server", true);
            }
        }
        return true;
    }

    private void giveUp(UUID id, String reason) {
        LOG.warn("A letter that no mail server takes is given up");
        postbox.find(id).ifPresent(letter -> undelivered.keep(id, letter.recipient(), reason + ", for three days", false));
        postbox.forget(id);
    }

    private static UUID id(ExecutionComplete failed) {
        return UUID.fromString(failed.getExecution().getId());
    }
}
