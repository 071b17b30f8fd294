package app.kith.account.signin;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.KithTest;
import app.kith.account.EmailAddress;
import app.kith.account.Secret;
import app.kith.joining.Newcomers;
import app.kith.web.Network;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The counts, by the database's clock. Nothing waits here: a turn is only given. */
@KithTest
class GuessesTest {

    private static final Duration HOUR = Duration.ofHours(1);

    @Autowired
    JdbcClient jdbc;

    private final EmailAddress email = new EmailAddress(Newcomers.address());
    private final Network network = new Network(Elsewhere.address());
    private final Guesser stranger = Guesser.stranger(Optional.of(email), network);

    /** An hour for a second, so that no turn comes while a test looks at it. */
    private Guesses guesses() {
        return new Guesses(jdbc, HOUR);
    }

    private Turn.Taken taken(Guesser guesser) {
        return (Turn.Taken) guesses().take(guesser);
    }

    /** In seconds of a pause. */
    private static long seconds(Turn.Taken turn) {
        return Math.round(turn.pause().toMillis() / (double) HOUR.toMillis());
    }

    private void passes(Duration time) {
        jdbc.sql("""
                update sign_in_failure set turn_at = turn_at - :time * interval '1 second',
                    failed_at = array(select moment - :time * interval '1 second' from unnest(failed_at) moment)
                where subject in (:subjects)""")
                .param("time", time.toSeconds())
                .param("subjects", List.of(stranger.subject().orElseThrow(), network.subject()))
                .update();
    }

    private void theLineMovesOn(Duration time) {
        jdbc.sql("""
                update sign_in_failure set turn_at = turn_at - :time * interval '1 second',
                    line = (select coalesce(jsonb_object_agg(key, cast(value as numeric) - :time), '{}') from jsonb_each(line))
                where subject = :subject""").param("time", time.toSeconds()).param("subject", stranger.subject().orElseThrow()).update();
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 0", "8, 0, 0", "9, 0, 2", "10, 2, 4", "11, 4, 8", "12, 8, 16", "13, 16, 30", "14, 30, 30", "15, 30, 30"})
    void theEleventhTryIsAnsweredAfterTwoSecondsAndEachAfterItLaterUpToThirty(int failures, int pause, int next) {
        Elsewhere.hasFailed(jdbc, stranger.subject().orElseThrow(), Math.max(1, failures));
        if (failures == 0) jdbc.sql("delete from sign_in_failure where subject = ?").param(stranger.subject().orElseThrow()).update();
        Turn.Taken turn = taken(stranger);
        assertThat(seconds(turn)).isEqualTo(pause);
        assertThat(turn.next()).isEqualTo(next);
    }

    @Test
    void ofTwentyAtOnceFromAsManyNetworksTenAreAnsweredAtOnceAndTheOthersOneAfterTheOtherWithinAMinute() {
        var turns = atOnce(Stream.generate(this::another).limit(20).toList());
        assertThat(turns.stream().filter(Turn.Taken.class::isInstance).map(turn -> seconds((Turn.Taken) turn)).sorted())
                .containsExactly(0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 2L, 6L, 14L, 30L, 60L);
        assertThat(turns.stream().filter(Turn.Late.class::isInstance)).hasSize(5);
    }

    @Test
    void ofTwentyAtOnceFromOneNetworkOneWaitsAndAStrangerElsewhereStandsRightBehindIt() {
        var turns = atOnce(Collections.nCopies(20, stranger));
        assertThat(turns.stream().filter(Turn.Taken.class::isInstance).map(turn -> seconds((Turn.Taken) turn)).sorted())
                .containsExactly(0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 2L);
        assertThat(turns.stream().filter(Turn.Late.class::isInstance)).hasSize(9).containsOnly(new Turn.Late(2));
        assertThat(seconds(taken(another()))).isEqualTo(6);
    }

    /** The owner, say, who comes from elsewhere. */
    private Guesser another() {
        return Guesser.stranger(Optional.of(email), new Network(Elsewhere.address()));
    }

    private List<Turn> atOnce(List<Guesser> guessers) {
        try (var crowd = Executors.newFixedThreadPool(guessers.size())) {
            return crowd.invokeAll(guessers.stream().<Callable<Turn>>map(guesser -> () -> guesses().take(guesser)).toList()).stream()
                    .map(GuessesTest::got).toList();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static <T> T got(Future<T> future) {
        try {
            return future.get();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Test
    void whoComesTooLateIsToldWhenThereIsRoom() {
        Elsewhere.hasFailed(jdbc, stranger.subject().orElseThrow(), 15);
        assertThat(seconds(taken(stranger))).isEqualTo(30);
        assertThat(guesses().take(stranger)).as("once more from there").isEqualTo(new Turn.Late(30));
        assertThat(seconds(taken(another()))).isEqualTo(60);
        assertThat(guesses().take(another())).isEqualTo(new Turn.Late(30));
        theLineMovesOn(HOUR.multipliedBy(20));
        assertThat(guesses().take(another())).as("by the clock of the database").isEqualTo(new Turn.Late(10));
    }

    @Test
    void whoeverHasTheirAnswerMayStandInTheLineAgain() {
        Elsewhere.hasFailed(jdbc, stranger.subject().orElseThrow(), 15);
        guesses().forgive(taken(stranger));
        assertThat(guesses().take(stranger)).isInstanceOf(Turn.Taken.class);
        theLineMovesOn(HOUR.multipliedBy(60));
        assertThat(guesses().take(stranger)).isInstanceOf(Turn.Taken.class);
    }

    @Test
    void aQuarterOfAnHourForgets() {
        Elsewhere.hasFailed(jdbc, stranger.subject().orElseThrow(), 15);
        passes(Duration.ofSeconds(899));
        assertThat(seconds(taken(stranger))).isEqualTo(30);
        passes(Duration.ofMinutes(15));
        theLineMovesOn(HOUR.multipliedBy(30));
        Turn.Taken turn = taken(stranger);
        assertThat(seconds(turn)).isZero();
        assertThat(turn.next()).isZero();
    }

    @Test
    void oneWrongTryAMinuteSlowsAndShutsNobodyOut() {
        jdbc.sql("""
                insert into sign_in_failure (subject, failed_at, turn_at)
                select :subject, array_agg(now() - minute * interval '1 minute' order by minute), now() - interval '1 minute'
                from generate_series(1, 15) minute""").param("subject", stranger.subject().orElseThrow()).update();
        assertThat(seconds(taken(stranger))).isBetween(2L, 30L);
    }

    @Test
    void theRightOneTakesItselfOffTheCountAndNobodyElse() {
        taken(stranger);
        Turn.Taken right = taken(stranger);
        taken(stranger);
        guesses().forgive(right);
        assertThat(jdbc.sql("select failed_at from sign_in_failure where subject = ?").param(stranger.subject().orElseThrow())
                .query((row, n) -> ((Object[]) row.getArray(1).getArray()).length).single()).isEqualTo(2);
    }

    @Test
    void ofANetworkOnlyFailuresCountAndItsAnswersWaitBesideEachOther() {
        Elsewhere.hasFailed(jdbc, network.subject(), 99);
        Turn.Taken before = taken(Guesser.stranger(Optional.of(new EmailAddress(Newcomers.address())), network));
        assertThat(seconds(before)).isZero();
        assertThat(before.next()).isEqualTo(2);
        guesses().note(before);
        for (int each = 0; each < 3; each++) {
            assertThat(seconds(taken(Guesser.stranger(Optional.of(new EmailAddress(Newcomers.address())), network)))).isEqualTo(2);
            assertThat(seconds(taken(Guesser.stranger(Optional.empty(), network)))).isEqualTo(2);
        }
        passes(Duration.ofMinutes(15));
        assertThat(seconds(taken(Guesser.stranger(Optional.of(new EmailAddress(Newcomers.address())), network)))).isZero();
    }

    @Test
    void aDeviceHasACountOfItsOwnAndNoNetwork() {
        Elsewhere.hasFailed(jdbc, stranger.subject().orElseThrow(), 15);
        Elsewhere.hasFailed(jdbc, network.subject(), 100);
        Turn.Taken turn = taken(Guesser.known(Secret.next(), email));
        assertThat(seconds(turn)).isZero();
        assertThat(turn.next()).isZero();
    }

    @Test
    void aCountHoldsNoMoreThanMakesADifference() {
        Elsewhere.hasFailed(jdbc, network.subject(), 101);
        IntStream.range(0, 20).forEach(each -> {
            theLineMovesOn(HOUR.multipliedBy(60)); // else it is full
            Elsewhere.hasFailed(jdbc, stranger.subject().orElseThrow(), 15);
            guesses().note(taken(stranger));
        });
        assertThat(jdbc.sql("select max(cardinality(failed_at)) from sign_in_failure where subject in (:subjects)")
                .param("subjects", List.of(stranger.subject().orElseThrow(), network.subject())).query(Integer.class).single())
                .isLessThanOrEqualTo(Pace.NETWORK.most());
        assertThat(jdbc.sql("select cardinality(failed_at) from sign_in_failure where subject = ?").param(stranger.subject().orElseThrow())
                .query(Integer.class).single()).isEqualTo(Pace.ACCOUNT.most());
    }

    @Test
    void theSweepForgetsWhatIsOverAndKeepsWhatCounts() {
        taken(stranger);
        guesses().note(taken(stranger));
        guesses().sweep(Guesses.MOST);
        assertThat(kept()).isEqualTo(2);
        passes(Duration.ofMinutes(15).plusSeconds(1));
        guesses().sweep(Guesses.MOST);
        assertThat(kept()).isZero();
    }

    @Test
    void whereThereAreTooManyCountsThoseGoThatNobodyTouchedForLongest() {
        taken(stranger);
        var others = IntStream.range(0, 3).mapToObj(other -> new Network(Elsewhere.address())).toList();
        others.forEach(other -> guesses().note(taken(Guesser.stranger(Optional.empty(), other))));
        guesses().sweep(3);
        assertThat(kept()).isZero();
        assertThat(jdbc.sql("select count(*) from sign_in_failure where subject in (:subjects)")
                .param("subjects", others.stream().map(Network::subject).toList()).query(Integer.class).single()).isEqualTo(3);
    }

    private int kept() {
        return jdbc.sql("select count(*) from sign_in_failure where subject in (:subjects)")
                .param("subjects", List.of(stranger.subject().orElseThrow(), network.subject())).query(Integer.class).single();
    }
}
