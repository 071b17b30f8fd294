package app.kith.mail;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The letters that were given up and why, for ninety days. The reason quotes the mail server, which quotes addresses: it is
 * shown to whoever runs the site, and never logged.
 */
@Repository
public class UndeliveredLetters {

    private static final int LONGEST_REASON = 500;

    /** A console's worth. */
    private static final int MOST = 200;

    private final JdbcClient jdbc;

    UndeliveredLetters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A letter that was given up.
     *
     * @param unreachable whether the recipient's server knows no such mailbox, and no letter has arrived there since
     */
    public record Undelivered(Instant at, String recipient, String reason, boolean unreachable) {}

    void keep(UUID id, String recipient, String reason, boolean unreachable) {
        String line = reason.replaceAll("[\\p{C}\\s]+", " ").strip();
        jdbc.sql("""
                insert into undelivered_letter (id, recipient, reason, unreachable) values (:id, :recipient, :reason, :unreachable)
                on conflict do nothing""")
                .param("id", id)
                .param("recipient", recipient)
                .param("reason", line.substring(0, Math.min(line.length(), LONGEST_REASON)))
                .param("unreachable", unreachable)
                .update();
    }

    void sweep() {
        jdbc.sql("delete from undelivered_letter where given_up_at < now() - interval '90 days'").update();
    }

    /** A letter has arrived: whatever was wrong with the address is right again. */
    void arrived(String recipient) {
        jdbc.sql("update undelivered_letter set unreachable = false where recipient = :recipient and unreachable")
                .param("recipient", recipient)
                .update();
    }

    /** Whether the last that is known of an address is that its server refused it. */
    public boolean unreachable(String recipient) {
        return jdbc.sql("select exists (select from undelivered_letter where recipient = :recipient and unreachable)")
                .param("recipient", recipient)
                .query(Boolean.class)
                .single();
    }

    /** The newest first. */
    public List<Undelivered> newest() {
        return jdbc.sql("select given_up_at, recipient, reason, unreachable from undelivered_letter order by given_up_at desc limit :most")
                .param("most", MOST)
                .query((row, n) -> new Undelivered(row.getTimestamp(1).toInstant(), row.getString(2), row.getString(3), row.getBoolean(4)))
                .list();
    }
}
