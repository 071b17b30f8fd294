package app.kith.account.signin;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Failed sign-ins, counted for whom they were about and for where they came from. After four, the next attempt counts
 * only when a delay has passed that begins with a second and doubles to a minute; an hour's rest forgets them.
 * Everybody sees a count at once, but nobody waits until it is on the disk: what a crash could forget is its last moment.
 */
@Repository
class Guesses {

    private static final String HURRIED = "hurried as materialized (select set_config('synchronous_commit', 'off', true))";

    private final JdbcClient jdbc;

    Guesses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Counts an attempt as failed before anybody knows, so that of many at once only one is looked at; false when it
     * comes too soon. One that comes too soon can tell nothing and adds nothing to the delay.
     *
     * @param subjects in an order that is everywhere the same, since each is locked
     */
    boolean count(List<String> subjects) {
        return jdbc.sql("with " + HURRIED + """
                , counted as (
                    insert into sign_in_failure as known (subject, failures)
                    select subject, 1 from hurried, unnest(:subjects) with ordinality as asked (subject, place) order by place
                    on conflict (subject) do update set (failures, last_at) = (
                        select case when rested then 1 when early then known.failures else least(known.failures + 1, 100) end,
                            case when early then known.last_at else now() end
                        from (select known.last_at < now() - interval '1 hour' as rested, known.failures > 4 and now() < known.last_at
                            + least(power(2, least(known.failures - 5, 6)), 60) * interval '1 second' as early) delay)
                    returning last_at = now() as in_time)
                select bool_and(in_time) from counted""")
                .param("subjects", subjects.toArray(String[]::new))
                .query(Boolean.class)
                .single();
    }

    /** A success forgives the failures of the account or the device; of the address only this one: it may be one of many tries. */
    void forgive(List<String> subjects) {
        jdbc.sql("with " + HURRIED + """
                , one as (
                    update sign_in_failure set failures = failures - 1
                    where subject = any(:subjects) and subject <> :owner and failures > 1)
                delete from sign_in_failure using hurried where subject = :owner""")
                .param("subjects", subjects.toArray(String[]::new))
                .param("owner", subjects.getLast())
                .update();
    }
}
