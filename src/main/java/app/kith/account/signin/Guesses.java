package app.kith.account.signin;

import app.kith.account.AccountId;
import app.kith.account.EmailAddress;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The wrong tries of the last quarter of an hour, by the database's clock and for all nodes. A try is counted before
 * anybody knows whether it is right, so that of a hundred at once each has its turn, and is taken off the count again
 * if it was. Everybody sees a count at once, but nobody waits until it is on the disk: what a crash could forget is its
 * last moment.
 */
@Repository
public class Guesses {

    /** Whose turn is farther off is told to come again: a minute is what proxies and people wait for. In seconds. */
    static final int LONGEST_LINE = 60;

    /** So many counts are kept at most, and as many more as come between two sweeps. */
    static final int MOST = 100_000;

    private static final String HURRIED = "with hurried as materialized (select set_config('synchronous_commit', 'off', true))";

    private static final String NETWORK_FAILURES = """
            select count(*) from sign_in_failure, unnest(failed_at) moment
            where subject = :network and moment > now() - interval '15 minutes'""";

    private final JdbcClient jdbc;
    private final Duration second;

    /** @param second how long a second of the pauses lasts: the tests have less time */
    Guesses(JdbcClient jdbc, @Value("${kith.sign-in-second:1s}") Duration second) {
        this.jdbc = jdbc;
        this.second = second;
    }

    /**
     * Gives a try its turn, behind those at the same account that wait already. From one network one of them waits at a
     * time: whoever sends a hundred does not stand a hundred times before the owner, who comes from elsewhere.
     */
    Turn take(Guesser guesser) {
        return guesser.subject().isPresent() ? takeInLine(guesser, guesser.subject().get()) : taken(guesser, failures(guesser), 0, Optional.empty(), 0);
    }

    private Turn takeInLine(Guesser guesser, String subject) {
        return jdbc.sql(HURRIED + """
                , taken as (
                    insert into sign_in_failure as known (subject, failed_at) select :subject, array[now()] from hurried
                    on conflict (subject) do update set (failed_at, turn_at, line) = (
                        select case when late then known.failed_at else (now() || recent)[1 : cast(:most as integer)] end,
                            case when late then known.turn_at else turn end,
                            case when late or pause = 0 then waiting else waiting || jsonb_build_object(:network, extract(epoch from turn)) end
                        from (select array(select moment from unnest(known.failed_at) moment
                                    where moment > now() - interval '15 minutes' order by moment desc) as recent,
                                (select coalesce(jsonb_object_agg(key, value), '{}') from jsonb_each(known.line)
                                    where cast(value as numeric) > extract(epoch from clock_timestamp())) as waiting) counted,
                            lateral (select case when cardinality(recent) < :free then 0
                                else (cast(:pauses as integer[]))[least(cardinality(recent) - :free + 1, :steps)] end as pause) paced,
                            lateral (select greatest(known.turn_at, clock_timestamp()) + pause * :second * interval '1 millisecond' as turn) following,
                            lateral (select turn > clock_timestamp() + :longest * :second * interval '1 millisecond'
                                or jsonb_exists(waiting, :network) as late) judged)
                    returning failed_at, turn_at, line)
                select failed_at[1] as counted, failed_at[1] <> now() as late, cardinality(failed_at) as failures,
                    cast(ceil(extract(epoch from turn_at - clock_timestamp()) * 1000) as bigint) as pause,
                    cast(ceil((cast(line -> :network as numeric) - extract(epoch from clock_timestamp())) * 1000) as bigint) as own,
                    (""" + NETWORK_FAILURES + ") as network_failures from taken")
                .param("subject", subject)
                .param("network", guesser.place())
                .param("most", Pace.ACCOUNT.most())
                .param("free", Pace.ACCOUNT.free())
                .param("pauses", Pace.ACCOUNT.pauses().toArray(Integer[]::new))
                .param("steps", Pace.ACCOUNT.pauses().size())
                .param("second", second.toMillis())
                .param("longest", LONGEST_LINE)
                .query((row, n) -> row.getBoolean("late")
                        ? late(row.getLong("pause"), row.getLong("own"), row.getInt("failures"))
                        : taken(guesser, row.getInt("network_failures"), row.getLong("pause"),
                                Optional.of(row.getObject("counted", OffsetDateTime.class)), row.getInt("failures")))
                .single();
    }

    private int failures(Guesser guesser) {
        return jdbc.sql(NETWORK_FAILURES)
                .param("network", guesser.place())
                .query(Integer.class)
                .single();
    }

    /** The pauses of the account and of the network pass beside each other. */
    private Turn taken(Guesser guesser, int networkFailures, long pause, Optional<OffsetDateTime> counted, int failures) {
        int network = Pace.NETWORK.after(networkFailures);
        return new Turn.Taken(guesser, Duration.ofMillis(Math.max(pause, second.toMillis() * network)), counted,
                Math.max(Pace.NETWORK.after(networkFailures + 1), Pace.ACCOUNT.after(failures)));
    }

    /**
     * There is room again when so much of the line has passed that one more pause fits.
     *
     * @param own when a try of the same network is answered, if one waits
     */
    private Turn late(long line, long own, int failures) {
        long room = seconds(line) + Pace.ACCOUNT.after(failures) - LONGEST_LINE;
        return new Turn.Late((int) Math.clamp(Math.max(room, seconds(own)), 1, LONGEST_LINE));
    }

    private long seconds(long milliseconds) {
        return Math.ceilDiv(milliseconds, Math.max(1, second.toMillis()));
    }

    /** It was right, or nobody looked at it. */
    void forgive(Turn.Taken turn) {
        turn.counted().ifPresent(counted -> jdbc.sql(HURRIED + """
                update sign_in_failure set failed_at = array_remove(failed_at, :counted), line = line - :network
                from hurried where subject = :subject""")
                .param("counted", counted)
                .param("network", turn.guesser().place())
                .param("subject", turn.guesser().subject().orElseThrow())
                .update());
    }

    /** It was wrong: its network has one more. */
    void note(Turn.Taken turn) {
        turn.guesser().network().ifPresent(network -> jdbc.sql(HURRIED + """
                insert into sign_in_failure as known (subject, failed_at) select :subject, array[now()] from hurried
                on conflict (subject) do update set failed_at = (now() || known.failed_at)[1 : cast(:most as integer)], turn_at = now()""")
                .param("subject", network.subject())
                .param("most", Pace.NETWORK.most())
                .update());
    }

    /** Forgets who guessed from within an account that goes. */
    public void forget(AccountId account) {
        jdbc.sql("delete from sign_in_failure where subject = 'within ' || :id").param("id", account.toString()).update();
    }

    /** Forgets who guessed at an address that is nobody's any more. */
    public void forget(EmailAddress email) {
        jdbc.sql("delete from sign_in_failure where subject = 'strangers ' || :key or subject like 'device %' and split_part(subject, ' ', 3) = :key")
                .param("key", email.value())
                .update();
    }

    /** Forgets what is over, and what nobody touched for longest when there is too much. */
    void sweep(int most) {
        jdbc.sql("""
                delete from sign_in_failure where turn_at < greatest(now() - interval '15 minutes',
                    (select min(turn_at) from (select turn_at from sign_in_failure order by turn_at desc limit :most) newest))""")
                .param("most", most)
                .update();
    }
}
