package app.kith.mail;

import app.kith.id.Ids;
import com.github.kagkarlsson.scheduler.Clock;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes letters. One that was posted in a transaction leaves when, and only when, that transaction is committed. */
@Repository
public class Postbox {

    private final JdbcClient jdbc;
    private final SchedulerClient scheduler;
    private final Clock clock;

    Postbox(JdbcClient jdbc, @Lazy SchedulerClient scheduler, Clock clock) {
        this.jdbc = jdbc;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void post(Letter letter) {
        UUID id = Ids.next();
        jdbc.sql("insert into letter (id, recipient, subject, text, html, unsubscribe) values (:id, :recipient, :subject, :text, :html, :unsubscribe)")
                .param("id", id)
                .param("recipient", letter.recipient())
                .param("subject", letter.subject())
                .param("text", letter.text())
                .param("html", letter.html())
                .param("unsubscribe", letter.unsubscribe().orElse(null))
                .update();
        scheduler.scheduleIfNotExists(Delivery.TASK.instance(id.toString()).scheduledTo(clock.now()));
    }

    /** Takes back whatever has not left yet for this address, and forgets what came back, in the caller's transaction. */
    @Transactional
    public void forget(String recipient) {
        jdbc.sql("delete from letter where recipient = :recipient").param("recipient", recipient).update();
        jdbc.sql("delete from undelivered_letter where recipient = :recipient").param("recipient", recipient).update();
    }

    /**
     * Takes back those that have not left yet, as their reader wants no more of their kind. What is being handed over, or is
     * written in a transaction that goes on meanwhile, may still come.
     *
     * @param unsubscribe at any of these addresses
     */
    @Transactional
    public void withdraw(List<String> unsubscribe) {
        jdbc.sql("delete from letter where unsubscribe in (:addresses)").param("addresses", unsubscribe).update();
    }

    /** Whether it is worth another try. */
    boolean waits(UUID id) {
        return jdbc.sql("select exists (select from letter where id = :id and written_at > now() - interval '3 days')").param("id", id)
                .query(Boolean.class).single();
    }

    Optional<Letter> find(UUID id) {
        return jdbc.sql("select recipient, subject, text, html, unsubscribe from letter where id = :id").param("id", id)
                .query((row, n) -> new Letter(row.getString("recipient"), row.getString("subject"), row.getString("text"), row.getString("html"),
                        Optional.ofNullable(row.getString("unsubscribe"))))
                .optional();
    }

    void forget(UUID id) {
        jdbc.sql("delete from letter where id = :id").param("id", id).update();
    }
}
