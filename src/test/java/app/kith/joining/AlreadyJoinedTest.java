package app.kith.joining;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.KithTest;
import app.kith.Visitor;
import app.kith.account.administrator.AdministratorInvitations;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever is signed in and comes to where one joins. */
@KithTest
class AlreadyJoinedTest {

    @Autowired
    Newcomers newcomers;

    @Autowired
    AdministratorInvitations invitations;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(strings = {"/join", "/join/you", "/join/skills", "/join/picture", "/join/check", "/join/you/"})
    void isToldThatTheyHaveAnAccount(String path) {
        Visitor member = newcomers.joined("Alma", "Already").opens(path);
        assertThat(member.path()).isEqualTo("/join");
        assertThat(member.status()).isEqualTo(200);
        assertThat(member.text()).contains("You have an account here", "signed in as Alma Already");
        assertThat(member.page().select("main a[href=/], main a[href^=/@alma-already]")).hasSize(2);
    }

    @Test
    void maySignOutAndHaveSomebodyElseJoin() {
        String email = Newcomers.address();
        Visitor browser = newcomers.joined("Alma", "First").opens("/join");
        browser.form().send();
        assertThat(browser.path()).isEqualTo("/join/you");
        assertThat(browser.form().value("firstName")).isEmpty();
        browser.form().fill("firstName", "Berta").fill("email", email).fill("password", Newcomers.PASSWORD).enter();
        assertThat(browser.path()).isEqualTo("/join/skills");
    }

    /** Somebody who has begun to join, and then remembers that they have an account. */
    @Test
    void makesNoSecondAccountByAccident() {
        String second = Newcomers.address();
        Visitor browser = newcomers.atCheck("Alma", "Accident", second);
        String first = Newcomers.address();
        newcomers.joined("Alma", "Signed", first);
        browser.opens("/sign-in").form().fill("email", first).fill("password", Newcomers.PASSWORD).enter();
        assertThat(browser.path()).isEqualTo("/");
        long before = accounts();
        for (String stage : List.of("you", "skills", "picture", "check")) {
            browser.opens("/").posts("/join/" + stage, "do=continue&firstName=Alma&email=" + second + "&password=a+warm+loaf+of+bread");
            assertThat(browser.path()).as(stage).isEqualTo("/join");
            assertThat(browser.status()).as(stage).isEqualTo(200);
        }
        assertThat(accounts()).isEqualTo(before);
        assertThat(jdbc.sql("select count(*) from draft where email = ?").param(second).query(Long.class).single()).as("what was typed is kept").isOne();
    }

    @Test
    void isToldSoByASecondTabTooWhichStillStandsAtCheck() {
        Visitor browser = newcomers.atCheck("Alma", "Tabs", Newcomers.address());
        var second = browser.form().request();
        browser.form().enter();
        assertThat(browser.path()).isEqualTo("/welcome");
        browser.goes(second);
        assertThat(browser.path()).isEqualTo("/join");
        assertThat(browser.text()).contains("You have an account here", "signed in as Alma Tabs").doesNotContain("Here is what you typed");
    }

    @Test
    void isToldWhatTheAdministratorsLinkIsForAndUsesNothingUp() {
        jdbc.sql("update account set role = 'member'").update();
        String link = "/join/administrator/" + invitations.renew().orElseThrow().value();
        Visitor member = newcomers.joined("Alma", "Looks").opens(link);
        assertThat(member.path()).isEqualTo(link);
        assertThat(member.text()).contains("This link makes a new account", "signed in as Alma Looks", "bin/run admin grant");
        member.form().send();
        assertThat(member.path()).isEqualTo("/join/you");
        assertThat(member.text()).contains("administrator’s link");
        assertThat(newcomers.joined("Alma", "Late").opens("/join/administrator/AAAAAAAAAAAAAAAAAAAAAAAAAAAA").status()).isEqualTo(404);
    }

    private long accounts() {
        return jdbc.sql("select count(*) from account").query(Long.class).single();
    }
}
