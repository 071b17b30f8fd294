package app.kith.picture;

import app.kith.upload.Upload;
import java.sql.SQLException;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How much of the renderer's time each sender has, so that whoever sends fifty bombs waits for themselves: so many files
 * an hour, whatever becomes of them, and a few at once. The hour is counted in the database, for all nodes; what is under
 * way, by each node for itself.
 */
@Component
public class Allowances {

    private static final Logger LOG = LoggerFactory.getLogger(Allowances.class);

    /** Whose time it takes. Many people may join from one network ({@link app.kith.web.Network}): a household, a library, a school. */
    public enum Sender {
        MEMBER(1, 2),
        ADDRESS(4, 6);

        private final int times;
        private final int atOnce;

        Sender(int times, int atOnce) {
            this.times = times;
            this.atOnce = atOnce;
        }

        private String subject(String who) {
            return name().toLowerCase(Locale.ROOT) + " " + who;
        }
    }

    private final JdbcClient jdbc;
    private final int anHour;
    private final ConcurrentHashMap<String, Integer> underWay = new ConcurrentHashMap<>();

    /** @param anHour how many files a member may send within one */
    Allowances(JdbcClient jdbc, @Value("${kith.pictures-an-hour:30}") int anHour) {
        this.jdbc = jdbc;
        this.anHour = anHour;
    }

    /** Does the work on a file that arrived, where it is the sender's turn. */
    public Taken grant(Sender sender, String who, Upload.Sent sent, Function<byte[], Taken> work) {
        return switch (sent) {
            case Upload.Kept(byte[] file) -> grant(sender, who, () -> work.apply(file));
            case Upload.TooLarge() -> new Taken.Refused(Refusal.FAR_TOO_LARGE);
            case Upload.NoRoom() -> new Taken.Busy();
        };
    }

    /** Does the work where it is the sender's turn. */
    Taken grant(Sender sender, String who, Supplier<Taken> work) {
        String subject = sender.subject(who);
        if (!begin(subject, sender.atOnce)) return new Taken.Busy();
        try {
            return sent(subject) > anHour * sender.times ? new Taken.TooMany() : work.get();
        } catch (RuntimeException failed) {
            if (!full(failed)) throw failed;
            LOG.warn("There is no room for pictures: the disk of the database is full", failed);
            return new Taken.NoRoom();
        } finally {
            underWay.computeIfPresent(subject, (same, count) -> count > 1 ? count - 1 : null);
        }
    }

    /** 53100 is the SQLSTATE of a full disk. */
    private static boolean full(RuntimeException failed) {
        return NestedExceptionUtils.getMostSpecificCause(failed) instanceof SQLException told && "53100".equals(told.getSQLState());
    }

    private boolean begin(String subject, int most) {
        var begun = new AtomicBoolean();
        underWay.compute(subject, (same, count) -> {
            int now = count == null ? 0 : count;
            begun.set(now < most);
            return begun.get() ? now + 1 : count;
        });
        return begun.get();
    }

    /** How many it has sent within the hour that the first of them began, this one among them. */
    private int sent(String subject) {
        return jdbc.sql("""
                insert into picture_allowance as known (subject, sent) values (:subject, 1)
                on conflict (subject) do update set
                    sent = case when known.since < now() - interval '1 hour' then 1 else least(known.sent + 1, 1000000) end,
                    since = case when known.since < now() - interval '1 hour' then now() else known.since end
                returning sent""")
                .param("subject", subject)
                .query(Integer.class)
                .single();
    }

    /** Forgets a sender who is gone. */
    public void forget(Sender sender, String who) {
        jdbc.sql("delete from picture_allowance where subject = :subject").param("subject", sender.subject(who)).update();
    }

    /** Forgets the hours that are over. */
    void forget() {
        jdbc.sql("delete from picture_allowance where since < now() - interval '1 hour'").update();
    }
}
