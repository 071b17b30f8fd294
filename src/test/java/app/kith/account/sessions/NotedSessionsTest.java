package app.kith.account.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.KithTest;
import app.kith.Statements;
import app.kith.Visitor;
import app.kith.Visitors;
import app.kith.joining.Newcomers;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A sign-in and a page send as few statements as they can: {@code bin/bench account} looks at the clock. */
@KithTest
class NotedSessionsTest {

    @Autowired
    Newcomers newcomers;

    @Autowired
    Visitors visitors;

    @Autowired
    JdbcClient jdbc;

    private final String email = Newcomers.address();
    private Visitor member;

    @BeforeEach
    void somebodyHasJoined() {
        member = newcomers.joined("Nell", "Noted", email);
    }

    @Test
    void aSignInTakesItsTurnLooksAtThePasswordGivesTheTurnBackAndBeginsTheSession() {
        Visitor visitor = visitors.arrives().opens("/sign-in");
        var press = visitor.form().fill("email", email).fill("password", Newcomers.PASSWORD).request();
        var sent = Statements.of(() -> visitor.sends(press));
        assertThat(visitor.status()).isEqualTo(303);
        assertThat(sent).satisfiesExactly(
                turn -> assertThat(turn).contains("insert into sign_in_failure"),
                hash -> assertThat(hash).contains("password_hash from account"),
                back -> assertThat(back).contains("update sign_in_failure"),
                session -> assertThat(session).contains("insert into spring_session", "insert into known_device"));
    }

    @Test
    void aPageAsksForTheSessionWithItsAccountAndForTheMemberWithTheirNewsAndNothingElseThatAVisitorsDoesNot() {
        Visitor visitor = visitors.arrives();
        var without = Statements.of(() -> visitor.opens("/search"));
        assertThat(looks()).hasSize(without.size() + 2)
                .anyMatch(statement -> statement.contains("from spring_session") && statement.contains("join account"))
                .anyMatch(statement -> statement.contains("from member") && statement.contains("from notification"));
    }

    @Test
    void aUseWithinTheMinuteIsNotSent() {
        assertThat(uses(looks())).isEmpty();
    }

    @Test
    void oneAfterAMinuteIsAndOnce() {
        jdbc.sql("update spring_session set last_access_time = last_access_time - 60000 where session_id = ?")
                .param(member.cookie("kith-session").getValue()).update();
        assertThat(uses(looks())).hasSize(1);
        assertThat(uses(looks())).isEmpty();
    }

    private List<String> looks() {
        return Statements.of(() -> member.opens("/search"));
    }

    private static List<String> uses(List<String> sent) {
        assertThat(sent).as("the session is read").anyMatch(statement -> statement.contains("from spring_session"));
        return sent.stream().filter(statement -> statement.contains("update spring_session")).toList();
    }
}
