package app.kith.feed;

import app.kith.account.AccountId;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where it is kept when members looked at the feed. */
@Repository
class Visits {

    /** Who is away for as long comes back for another visit. */
    private static final Duration PAUSE = Duration.ofMinutes(30);

    /** Within it nothing is written again: reading on stays reading. */
    private static final Duration GRAIN = Duration.ofMinutes(1);

    private final JdbcClient jdbc;

    Visits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The member looks at the feed now. @return when their visit before this one ended; now, on the first */
    Instant open(AccountId member) {
        jdbc.sql("""
                        insert into feed_visit (member_id) values (:member)
                        on conflict (member_id) do update set opened_at = now(), seen_until =
                            case when feed_visit.opened_at < now() - :pause * interval '1 second' then feed_visit.opened_at else feed_visit.seen_until end
                        where feed_visit.opened_at < now() - :grain * interval '1 second'""")
                .param("member", member.value())
                .param("pause", PAUSE.toSeconds())
                .param("grain", GRAIN.toSeconds())
                .update();
        return jdbc.sql("select seen_until from feed_visit where member_id = :member")
                .param("member", member.value())
                .query(Timestamp.class)
                .single().toInstant();
    }
}
