package app.kith.account.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import app.kith.KithTest;
import app.kith.Visitor;
import app.kith.Visitors;
import app.kith.joining.Newcomers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** A site on which a second of a pause lasts an hour, so that whoever waits waits until the test lets them go. */
@KithTest
@TestPropertySource(properties = {"kith.sign-in-second=1h", "kith.sign-in-waiting=20"})
class WaitsTest {

    @Autowired
    Visitors visitors;

    @Autowired
    Newcomers newcomers;

    @Autowired
    Waits waits;

    @Autowired
    HikariDataSource connections;

    @Autowired
    JdbcClient jdbc;

    private final ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<Visitor>> waiting = new ArrayList<>();

    @BeforeEach
    void twentyWaitForTheirAnswers() {
        for (int each = 0; each < 20; each++) {
            String email = Newcomers.address();
            Elsewhere.hasFailed(jdbc, "strangers " + email, 10);
            waiting.add(crowd.submit(() -> signsIn(email)));
        }
        await().until(() -> waits.waiting() == 20);
    }

    @AfterEach
    void nobodyWaitsAnyMore() {
        waits.stop();
        crowd.close();
        waits.start();
    }

    private Visitor signsIn(String email) {
        return visitors.arrives().from(Elsewhere.address()).opens("/sign-in").form().fill("email", email).fill("password", Newcomers.PASSWORD).enter();
    }

    @Test
    void noneOfThemHoldsAConnectionToTheDatabase() {
        assertThat(connections.getMaximumPoolSize()).isLessThan(20);
        await().until(() -> connections.getHikariPoolMXBean().getActiveConnections() == 0);
        assertThat(waits.waiting()).isEqualTo(20);
        assertThat(visitors.arrives().opens("/join/you").status()).isEqualTo(200);
    }

    @Test
    void oneMoreIsToldToComeAgainAndNotCounted() {
        String email = Newcomers.address();
        newcomers.joined("Rosa", "More", email);
        Elsewhere.hasFailed(jdbc, "strangers " + email, 10);
        Visitor more = signsIn(email);
        assertThat(more.status()).isEqualTo(429);
        assertThat(more.answer().headers().firstValue("Retry-After")).hasValue("5");
        assertThat(more.page().select("#email-error").text()).contains("Try again in 5 seconds");
        assertThat(jdbc.sql("select cardinality(failed_at) from sign_in_failure where subject = 'strangers ' || ?").param(email)
                .query(Integer.class).single()).isEqualTo(10);
    }

    @Test
    void whoNeedNotWaitIsLetInMeanwhile() {
        String email = Newcomers.address();
        newcomers.joined("Rosa", "Quick", email);
        assertThat(signsIn(email).path()).isEqualTo("/");
    }

    @Test
    void aSiteThatStopsLetsThemGoWithoutALookAtWhatTheyTyped() throws Exception {
        waits.stop();
        for (var answer : waiting) assertThat(answer.get().status()).isEqualTo(429);
        assertThat(waits.waiting()).isZero();
        assertThat(waits.rest(Duration.ofHours(1))).isFalse();
    }
}
