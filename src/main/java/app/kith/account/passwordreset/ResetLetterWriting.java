package app.kith.account.passwordreset;

import app.kith.account.EmailAddress;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Writes the letter that somebody asked for, after they have their answer. */
@Configuration
class ResetLetterWriting {

    static final TaskDescriptor<String> TASK = TaskDescriptor.of("write-reset-letter", String.class);

    @Bean
    Task<String> writeResetLetter(PasswordResets resets) {
        return Tasks.oneTime(TASK).execute((instance, context) -> EmailAddress.of(instance.getData()).ifPresent(resets::write));
    }
}
