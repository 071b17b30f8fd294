package app.kith.account.signin;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.KithTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@KithTest
class GuessesTest {

    private static final List<String> GUESSED = List.of("address 203.0.113.9", "account somebody@example.org");

    @Autowired
    Guesses guesses;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    @ParameterizedTest
    @CsvSource({"4, 0", "5, 1", "6, 2", "7, 4", "8, 8", "9, 16", "10, 32", "11, 60", "100, 60"})
    void theDelayBeginsWithASecondAndDoublesToAMinute(int failures, int seconds) {
        atOneInstant(() -> {
            jdbc.sql("insert into sign_in_failure (subject, failures) values (?, ?)").params(GUESSED.getLast(), failures).update();
            if (seconds > 0) {
                passes(Duration.ofMillis(seconds * 1000L - 1));
                assertThat(guesses.count(GUESSED)).as("a moment early").isFalse();
                passes(Duration.ofMillis(1));
            }
            assertThat(guesses.count(GUESSED)).isTrue();
        });
    }

    @Test
    void anAttemptThatComesTooSoonDoesNotPutOffTheNext() {
        atOneInstant(() -> {
            jdbc.sql("insert into sign_in_failure (subject, failures) values (?, 9)").param(GUESSED.getLast()).update();
            passes(Duration.ofSeconds(10));
            assertThat(guesses.count(GUESSED)).isFalse();
            passes(Duration.ofSeconds(6));
            assertThat(guesses.count(GUESSED)).isTrue();
        });
    }

    /** In one transaction it is the same instant from its beginning to its end. */
    private void atOneInstant(Runnable happening) {
        transactions.executeWithoutResult(begun -> happening.run());
    }

    @Test
    void ofTwentyGuessesAtOnceOneIsLookedAt() throws Exception {
        jdbc.sql("insert into sign_in_failure (subject, failures, last_at) values (?, 99, now() - interval '1 minute')")
                .param(GUESSED.getLast()).update();
        var attempts = new ArrayList<Callable<Boolean>>();
        for (int attempt = 0; attempt < 20; attempt++) attempts.add(() -> guesses.count(GUESSED));
        try (var crowd = Executors.newFixedThreadPool(20)) {
            int lookedAt = 0;
            for (var attempt : crowd.invokeAll(attempts)) if (attempt.get()) lookedAt++;
            assertThat(lookedAt).isEqualTo(1);
        }
    }

    @Test
    void aSuccessForgivesTheAccountAndOneTryOfTheAddress() {
        for (int attempt = 0; attempt < 4; attempt++) guesses.count(GUESSED);
        guesses.forgive(GUESSED);
        assertThat(failures(GUESSED.getFirst())).isEqualTo(3);
        assertThat(failures(GUESSED.getLast())).isZero();
    }

    @Test
    void anHoursRestForgets() {
        jdbc.sql("insert into sign_in_failure (subject, failures, last_at) values (?, 100, now() - interval '61 minutes')")
                .param(GUESSED.getLast()).update();
        assertThat(guesses.count(GUESSED)).isTrue();
        assertThat(failures(GUESSED.getLast())).isEqualTo(1);
    }

    private int failures(String subject) {
        return jdbc.sql("select coalesce(sum(failures), 0) from sign_in_failure where subject = ?").param(subject).query(Integer.class).single();
    }

    private void passes(Duration time) {
        jdbc.sql("update sign_in_failure set last_at = last_at - ? * interval '1 millisecond'").param(time.toMillis()).update();
    }
}
