package app.kith.account.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.KithTest;
import app.kith.Node;
import app.kith.Visitor;
import app.kith.Visitors;
import app.kith.account.AccountId;
import app.kith.account.Proof;
import app.kith.account.Secret;
import app.kith.joining.Newcomers;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/** Two nodes of one site share its sessions and drafts, and whose clock is right does not matter. */
@KithTest
class NodesTest {

    private static Node other;

    @Autowired
    Newcomers newcomers;

    @Autowired
    Visitors visitors;

    @Autowired
    Sessions sessions;

    @Autowired
    FindByIndexNameSessionRepository<? extends Session> kept;

    @Autowired
    JdbcClient jdbc;

    @BeforeAll
    static void startAnotherNode() {
        other = Node.starts();
    }

    @AfterAll
    static void stopIt() {
        other.close();
    }

    @Test
    void whoSignsInAtOneNodeIsSignedInAtTheOther() {
        Visitor here = newcomers.joined("Nora", "Nodes");
        assertThat(other.meets(here).opens("/welcome").path()).isEqualTo("/welcome");
    }

    @Test
    void whoSignsOutAtOneNodeIsSignedOutAtTheOther() {
        Visitor here = newcomers.joined("Nora", "Out");
        Visitor there = other.meets(here).opens("/welcome");
        there.new Form(there.page().selectFirst("form[action=/sign-out]")).send();
        assertThat(here.opens("/welcome").path()).isEqualTo("/sign-in");
    }

    @Test
    void whatEndsAtOneNodeEndsAtTheOtherAtOnce() {
        String email = Newcomers.address();
        Visitor here = newcomers.joined("Nora", "Ends", email);
        Visitor there = other.meets(here).opens("/welcome");
        sessions.endAll(account(email));
        assertThat(there.opens("/welcome").path()).isEqualTo("/sign-in");
    }

    private AccountId account(String email) {
        return new AccountId(jdbc.sql("select id from account where email = ?").param(email).query(UUID.class).single());
    }

    @Test
    void aNodeThatDiesTakesNoSessionAndNoDraftWithIt() {
        Visitor here = newcomers.joined("Nora", "Dies");
        Visitor newcomer;
        try (Node brief = Node.starts()) {
            assertThat(brief.meets(here).opens("/welcome").path()).isEqualTo("/welcome");
            newcomer = brief.meets(visitors.arrives()).opens("/join/you").form()
                    .fill("firstName", "Nora").fill("lastName", "Half way").fill("email", Newcomers.address()).fill("password", Newcomers.PASSWORD).enter();
            newcomer.form().fill("skill", "Juggling").press("do", "continue");
            assertThat(newcomer.path()).isEqualTo("/join/picture");
        }
        assertThat(other.meets(here).opens("/welcome").path()).isEqualTo("/welcome");

        newcomer = other.meets(newcomer).opens("/join/picture").form().press("do", "continue");
        assertThat(newcomer.path()).isEqualTo("/join/check");
        assertThat(newcomer.text()).contains("Nora", "Half way", "Juggling");
        assertThat(newcomer.form().enter().path()).isEqualTo("/welcome");
    }

    @ParameterizedTest
    @ValueSource(ints = {-600, 600})
    void aSessionIsCountedByTheDatabasesClockThoughTheNodesIsTenMinutesOff(int seconds) {
        String email = Newcomers.address();
        newcomers.joined("Nora", "Clock", email);
        isCountedByTheDatabasesClock(kept, account(email), Duration.ofSeconds(seconds));
    }

    /** Its hours pass in the database alone, and each with half an hour to spare for a machine that is slow. */
    private <S extends Session> void isCountedByTheDatabasesClock(FindByIndexNameSessionRepository<S> kept, AccountId account, Duration off) {
        S session = kept.createSession();
        session.setMaxInactiveInterval(Duration.ofHours(5));
        Instant before = databaseNow();
        session.setLastAccessedTime(before.plus(off));
        session.setAttribute(Beginning.ATTRIBUTE, new Beginning(Proof.ofNewcomer(account), true, Device.of(null), Origin.of("127.0.0.1"), Secret.next()));
        kept.save(session);
        S read = kept.findById(session.getId());
        assertThat(read).as("neither early nor late").isNotNull();
        assertThat(read.getLastAccessedTime()).isBetween(before, databaseNow());
        passes(session.getId(), Duration.ofHours(2));
        read = kept.findById(session.getId());
        read.setLastAccessedTime(databaseNow().plus(off));
        kept.save(read);
        passes(session.getId(), Duration.ofMinutes(270));
        assertThat(kept.findById(session.getId())).as("four and a half hours after the use").isNotNull();
        passes(session.getId(), Duration.ofHours(1));
        assertThat(kept.findById(session.getId())).as("five and a half").isNull();
    }

    /** In whole milliseconds, as sessions count. */
    private Instant databaseNow() {
        return Instant.ofEpochMilli(jdbc.sql("select (extract(epoch from now()) * 1000)::bigint").query(Long.class).single());
    }

    private void passes(String id, Duration time) {
        jdbc.sql("update spring_session set last_access_time = last_access_time - :time, expiry_time = expiry_time - :time where session_id = :id")
                .param("time", time.toMillis()).param("id", id).update();
    }
}
