package app.kith.joining;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.KithTest;
import app.kith.Visitor;
import java.net.HttpCookie;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a browser held while somebody joined is good for nothing once they have: neither to a second tab nor to a copy of it. */
@KithTest
class SecondPressTest {

    @Autowired
    Newcomers newcomers;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aTabThatStayedAtCheckSignsNobodyInAfterTheMemberHasSignedOut() {
        Visitor member = newcomers.atCheck("Thekla", "Tabs", Newcomers.address());
        Visitor tab = member.tab();
        var press = member.form().request();
        member.form().enter();
        assertThat(member.path()).isEqualTo("/welcome");
        member.form("form[action=/sign-out]").send();

        tab.goes(press.copy());
        assertThat(tab.path()).isEqualTo("/sign-in");
        assertThat(tab.text()).contains("Your account has been made.");
        assertThat(tab.cookie("kith-session")).isNull();
        assertThat(tab.cookie("kith-draft")).isNull();
        assertThat(tab.opens("/welcome").path()).isEqualTo("/sign-in");
    }

    @Test
    void aSecondPressMeetsTheWelcomeInTheBrowserThatHoldsTheNewSession() {
        Visitor member = newcomers.atCheck("Thekla", "Twice", Newcomers.address());
        var press = member.form().request();
        Visitor line = member.tab();
        member.form().enter();
        line.sends(press.copy());
        assertThat(line.answer().headers().firstValue("Location").orElseThrow()).endsWith("/welcome");
        assertThat(line.answer().headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.contains("kith-session"));
        assertThat(member.opens("/welcome").text()).contains("Welcome, Thekla");
    }

    @Test
    void joiningLeavesOfWhatTheBrowserHeldOnlyItsChoiceOfLight() {
        Visitor newcomer = newcomers.atCheck("Thekla", "Clears", Newcomers.address());
        chooses(newcomer, "dark");
        List<HttpCookie> before = held(newcomer);
        assertThat(before).extracting(HttpCookie::getName).anyMatch(name -> name.contains("kith-draft"));
        newcomer.opens("/join/check").form().enter();
        assertThat(newcomer.path()).isEqualTo("/welcome");
        assertThat(held(newcomer)).extracting(HttpCookie::getValue).doesNotContainAnyElementsOf(before.stream().map(HttpCookie::getValue).toList());
        assertThat(newcomer.cookie("kith-draft")).isNull();
        assertThat(newcomer.cookie("scheme").getValue()).isEqualTo("dark");
    }

    /** Such as one whose session ended by itself: their device is not the newcomer's. */
    @Test
    void whoJoinsInAnothersBrowserIsGivenACookieOfTheirOwnForTheDevice() {
        Visitor browser = newcomers.joined("Thekla", "First");
        String device = browser.cookie("kith-device").getValue();
        jdbc.sql("delete from spring_session where principal_name = (select id::text from member where last_name = 'First' and first_name = 'Thekla')").update();
        browser.opens("/join/you").form().fill("firstName", "Thea").fill("email", Newcomers.address()).fill("password", Newcomers.PASSWORD).enter();
        browser.form().press("do", "continue").form().press("do", "continue").form();
        var press = browser.form().request();
        browser.sends(press);
        assertThat(browser.answer().headers().allValues("Set-Cookie")).extracting(said -> said.substring(0, said.indexOf('=')))
                .as("each is said once").doesNotHaveDuplicates().anyMatch(name -> name.contains("kith-device"));
        assertThat(browser.cookie("kith-device").getValue()).isNotEqualTo(device);
        assertThat(browser.opens("/welcome").text()).contains("Welcome, Thea");
    }

    /** Somebody who has begun to join, and then remembers that they have an account. */
    @Test
    void signingOutLeavesNothingButTheChoiceOfLight() {
        String email = Newcomers.address();
        newcomers.joined("Thekla", "Leaves", email);
        Visitor member = newcomers.atYou().opens("/sign-in").form().fill("email", email).fill("password", Newcomers.PASSWORD).enter();
        chooses(member, "light");
        assertThat(held(member)).extracting(HttpCookie::getName).anyMatch(name -> name.contains("kith-session")).anyMatch(name -> name.contains("kith-draft"));
        member.opens("/welcome").form("form[action=/sign-out]").send();
        assertThat(member.path()).isEqualTo("/");
        assertThat(held(member)).isEmpty();
        assertThat(member.cookie("scheme").getValue()).isEqualTo("light");
    }

    private static void chooses(Visitor visitor, String scheme) {
        visitor.opens("/scheme").form("main form").add("scheme", scheme).send();
        assertThat(visitor.cookie("scheme").getMaxAge()).isEqualTo(Duration.ofDays(365).toSeconds());
    }

    /** All that has to do with whoever uses the site. */
    private static List<HttpCookie> held(Visitor visitor) {
        return visitor.cookies().getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().contains("kith-")).toList();
    }
}
