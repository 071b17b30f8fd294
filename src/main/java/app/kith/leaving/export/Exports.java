package app.kith.leaving.export;

import app.kith.account.Account;
import app.kith.account.AccountId;
import app.kith.mail.Letter;
import app.kith.mail.Postbox;
import com.github.kagkarlsson.scheduler.Clock;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where exports are kept, from the asking until a week after they were made. They lie in the database: any node can send
 * them, they need no disk that lasts, and they go with their account.
 */
@Repository
public class Exports {

    private static final String STANDS = "account_id = :account and (made_at is null or made_at > now() - interval '7 days')";

    private final JdbcClient jdbc;
    private final SchedulerClient scheduler;
    private final Clock clock;
    private final Postbox postbox;

    Exports(JdbcClient jdbc, @Lazy SchedulerClient scheduler, Clock clock, Postbox postbox) {
        this.jdbc = jdbc;
        this.scheduler = scheduler;
        this.clock = clock;
        this.postbox = postbox;
    }

    public ExportPage page(Account account) {
        return new ExportPage(of(account.id()), account.reach().isPresent());
    }

    private Export of(AccountId account) {
        record Row(int done, int steps, Optional<Instant> until, long bytes) {}
        var found = jdbc.sql("select done, steps, bytes, made_at + interval '7 days' as until from export where " + STANDS)
                .param("account", account.value())
                .query((row, n) -> new Row(row.getInt("done"), row.getInt("steps"),
                        Optional.ofNullable(row.getTimestamp("until")).map(until -> until.toInstant()), row.getLong("bytes")))
                .optional();
        if (found.isEmpty()) return new Export.None();
        Row row = found.get();
        return row.until.isPresent() ? new Export.Ready(row.until.get(), row.bytes) : new Export.Making(row.done, row.steps);
    }

    /** Asks for one, instead of any that is there. While one is being made it is the one: of twenty wishes at once, one counts. */
    @Transactional
    void ask(AccountId account) {
        jdbc.sql("delete from export where account_id = :account and made_at is not null").param("account", account.value()).update();
        jdbc.sql("insert into export (account_id) values (:account) on conflict (account_id) do nothing returning id")
                .param("account", account.value())
                .query(Long.class)
                .optional()
                .ifPresent(id -> scheduler.scheduleIfNotExists(ExportTask.TASK.instance(id.toString()).scheduledTo(clock.now())));
    }

    /** One node's try at one export. */
    record Attempt(long export, int number, AccountId account) {}

    /** Begins anew, whatever an earlier try has left; empty when nobody waits for it any more. */
    @Transactional
    Optional<Attempt> begin(long export) {
        jdbc.sql("delete from export_part where export_id = :id").param("id", export).update();
        return jdbc.sql("""
                update export set attempt = attempt + 1, done = 0, steps = 0 where id = :id and made_at is null
                returning account_id, attempt""")
                .param("id", export)
                .query((row, n) -> new Attempt(export, row.getInt("attempt"), new AccountId(row.getObject("account_id", UUID.class))))
                .optional();
    }

    void note(Attempt attempt, int done, int steps) {
        jdbc.sql("update export set done = :done, steps = :steps where id = :id and attempt = :attempt")
                .param("done", done)
                .param("steps", steps)
                .param("id", attempt.export)
                .param("attempt", attempt.number)
                .update();
    }

    void add(Attempt attempt, int position, byte[] bytes) {
        jdbc.sql("insert into export_part (export_id, attempt, position, bytes) values (:id, :attempt, :position, :bytes)")
                .param("id", attempt.export)
                .param("attempt", attempt.number)
                .param("position", position)
                .param("bytes", bytes)
                .update();
    }

    /** Makes it whole at once, and the letter leaves with it; an attempt that another has overtaken changes nothing. */
    @Transactional
    void finish(Attempt attempt, long bytes, Optional<Letter> letter) {
        int finished = jdbc.sql("""
                update export set made_at = now(), bytes = :bytes, done = steps
                where id = :id and attempt = :attempt and made_at is null""")
                .param("bytes", bytes)
                .param("id", attempt.export)
                .param("attempt", attempt.number)
                .update();
        if (finished == 1) letter.ifPresent(postbox::post);
    }

    /** A file that is ready, for whoever reads it part by part. */
    record File(long export, int attempt, long bytes) {}

    Optional<File> file(AccountId account) {
        return jdbc.sql("select id as export, attempt, bytes from export where made_at is not null and " + STANDS)
                .param("account", account.value())
                .query(File.class)
                .optional();
    }

    /** Empty when it has been replaced meanwhile. */
    Optional<byte[]> part(File file, int position) {
        return jdbc.sql("select bytes from export_part where export_id = :id and attempt = :attempt and position = :position")
                .param("id", file.export)
                .param("attempt", file.attempt)
                .param("position", position)
                .query(byte[].class)
                .optional();
    }

    void sweep() {
        jdbc.sql("delete from export where coalesce(made_at, asked_at) <= now() - interval '7 days'").update();
    }
}
