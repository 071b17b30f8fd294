package app.kith.account.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.KithTest;
import app.kith.Visitor;
import app.kith.Visitors;
import app.kith.joining.Newcomers;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KithTest
class SessionPageTest {

    private static final String PHONE = "Mozilla/5.0 (Android 16; Mobile; rv:152.0) Gecko/152.0 Firefox/152.0";

    @Autowired
    Visitors visitors;

    @Autowired
    Newcomers newcomers;

    @Autowired
    JdbcClient jdbc;

    private String email;
    private Visitor here;

    @BeforeEach
    void somebodyHasJoined() {
        email = Newcomers.address();
        here = newcomers.joined("Signe", "Sessions", email);
    }

    @Test
    void whereSomebodyIsSignedInIsListedInWordsAndThisOneIsMarked() {
        signsIn(PHONE);
        here.opens("/settings/sessions");
        assertThat(here.page().select(".holdings li")).hasSize(2);
        assertThat(here.page().select(".holdings li").get(0).text()).contains("This one", "from the machine that Kith runs on");
        assertThat(here.page().select(".holdings li").get(1).text()).contains("Firefox on Android").doesNotContain("This one");
    }

    @Test
    void eachSaysWhenItBeganAndWhenItWasUsedLast() {
        Visitor there = signsIn(PHONE);
        Instant used = Instant.now().minus(Duration.ofDays(3)).truncatedTo(ChronoUnit.SECONDS);
        jdbc.sql("update spring_session set creation_time = :used - 86400000, last_access_time = :used where session_id = :id")
                .param("used", used.toEpochMilli()).param("id", there.cookie("kith-session").getValue()).update();
        here.opens("/settings/sessions");
        var told = here.page().select(".holdings li:contains(Firefox on Android)");
        assertThat(told.text()).contains("last used");
        assertThat(told.select("time").eachAttr("datetime")).containsExactly(used.minus(Duration.ofDays(1)).toString(), used.toString());
    }

    @Test
    void thePageHoldsNoIdOfASession() {
        Visitor there = signsIn(PHONE);
        assertThat(here.opens("/settings/sessions").body())
                .doesNotContain(here.cookie("kith-session").getValue(), there.cookie("kith-session").getValue());
    }

    @Test
    void oneSessionIsEndedAndTheOthersGoOn() {
        Visitor there = signsIn(PHONE);
        Visitor elsewhere = signsIn("curl/8");
        here.opens("/settings/sessions").form().press("session", nameOf("Firefox on Android"));
        assertThat(here.text()).contains("That session has ended.");
        assertThat(there.opens("/welcome").path()).isEqualTo("/sign-in");
        assertThat(elsewhere.opens("/welcome").path()).isEqualTo("/welcome");
        assertThat(here.opens("/welcome").path()).isEqualTo("/welcome");
    }

    @Test
    void allOthersAreEndedAndThisOneGoesOnUnderANewIdRememberedAsBefore() {
        Visitor remembered = signsIn(PHONE);
        Visitor copy = remembered.tab();
        String before = remembered.cookie("kith-session").getValue();
        remembered.opens("/settings/sessions").form().send();
        assertThat(remembered.text()).contains("All other sessions have ended.");
        assertThat(remembered.cookie("kith-session").getValue()).isNotEqualTo(before);
        assertThat(remembered.cookie("kith-session").getMaxAge()).isEqualTo(Sessions.LONGEST.toSeconds());
        assertThat(here.opens("/welcome").path()).isEqualTo("/sign-in");
        assertThat(copy.opens("/welcome").path()).as("a copy of the cookie as it was").isEqualTo("/sign-in");
        assertThat(remembered.opens("/welcome").path()).isEqualTo("/welcome");
    }

    @Test
    void nobodyEndsASessionOfSomebodyElse() {
        signsIn(PHONE);
        here.opens("/settings/sessions");
        String name = nameOf("Firefox on Android");
        Visitor stranger = newcomers.joined("Signe", "Stranger");
        stranger.opens("/settings/sessions").form().add("session", name).send();
        assertThat(here.opens("/settings/sessions").page().select(".holdings li")).hasSize(2);
    }

    @Test
    void whoIsSignedInNowhereElseHasNothingToEnd() {
        here.opens("/settings/sessions");
        assertThat(here.page().select(".holdings li")).hasSize(1);
        assertThat(here.page().select("form[action=/settings/sessions/end] button")).isEmpty();
    }

    private Visitor signsIn(String userAgent) {
        Visitor visitor = visitors.arrives().opens("/sign-in");
        return visitor.goes(visitor.form().fill("email", email).fill("password", Newcomers.PASSWORD).request().header("User-Agent", userAgent));
    }

    private String nameOf(String device) {
        return here.page().select(".holdings li:contains(" + device + ") button").val();
    }
}
