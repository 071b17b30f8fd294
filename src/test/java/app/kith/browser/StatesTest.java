package app.kith.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.Letters;
import app.kith.Visitor;
import app.kith.Visitors;
import app.kith.account.Correspondent;
import app.kith.account.administrator.AdministratorInvitations;
import app.kith.account.signin.Elsewhere;
import app.kith.account.subscription.UnsubscribeLinks;
import app.kith.joining.Newcomers;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.xml.sax.SAXException;

/**
 * What the pages of {@link PagesTest} say besides: mistakes, links that lead somewhere once, what is not there yet. Each is valid, and
 * each is looked at once: what stands in its frame takes the place of another's, so that a browser has hardly anything to do.
 */
@BrowserTest
@TestInstance(Lifecycle.PER_CLASS)
class StatesTest {

    @Autowired
    Chromium chromium;

    @Autowired
    Visitors visitors;

    @Autowired
    Newcomers newcomers;

    @Autowired
    Correspondent correspondent;

    @Autowired
    Letters letters;

    @Autowired
    AdministratorInvitations invitations;

    @Autowired
    UnsubscribeLinks unsubscribeLinks;

    @Autowired
    JdbcClient jdbc;

    /** What the site has answered. */
    private final Map<String, String> states = new LinkedHashMap<>();

    private void saw(String state, Visitor visitor) {
        assertThat(states.put(state, visitor.body())).as(state).isNull();
    }

    private void saw(Visitor visitor, String... paths) {
        for (String path : paths) saw(path, visitor.opens(path));
    }

    @BeforeAll
    void somebodyMeetsEachOfThem() {
        saw(visitors.arrives(), "/password/forgot/sent", "/password/reset", "/email/back");
        saw(newcomers.joined("Stine", "States"),
                "/email/confirm/nonsense", "/email/change/nonsense", "/notifications", "/offers", "/settings/privacy", "/settings/notifications", "/feed?tab=can-help");
        somebodyJoins();
        somebodyConfirmsAnAddressAndMoves();
        somebodyUnsubscribes();
        somebodySignsIn();
        formsAreStale();
        somebodyHasPasskeysAndSessions();
        somebodyTakesEverythingAlong();
        twoWindowsAreOpen();
    }

    private void somebodyJoins() {
        saw("you with mistakes", newcomers.atYou().form().fill("email", "nobody").enter());
        jdbc.sql("update account set role = 'member'").update();
        String link = "/join/administrator/" + invitations.renew().orElseThrow().value();
        saw("the administrator's link, signed in", newcomers.joined("Stine", "In").opens(link));
        Visitor invited = visitors.arrives().opens(link);
        saw("the administrator's link", invited);
        invited.form().fill("firstName", "Stine").fill("email", Newcomers.address()).fill("password", Newcomers.PASSWORD).enter();
        invited.form().press("do", "continue").form().press("do", "continue").form().enter();
        saw("the administrator's link, used", visitors.arrives().opens(link));
        saw("what administrators are told", invited.opens("/administration"));
        assertThat(invited.status()).isEqualTo(200);
    }

    private void somebodyConfirmsAnAddressAndMoves() {
        String email = Newcomers.address();
        String wanted = Newcomers.address();
        Visitor member = newcomers.joined("Stine", "Confirms", email);
        var first = letters.to(email);
        saw("an address to confirm", member.opens(Correspondent.link(first)));
        saw("an address confirmed", member.form().enter());
        Visitor slipping = member.opens("/settings/account/email");
        saw("another address with mistakes", slipping.form().fill("email", "nobody").enter());
        slipping.form().fill("email", wanted).fill("currentPassword", Newcomers.PASSWORD).enter();
        saw("an account that moves", slipping);
        saw("another address to confirm", member.opens(Correspondent.link(letters.to(wanted))));
        member.form().enter();
        saw("the way back", visitors.arrives().opens(Correspondent.link(letters.to(email, first))));
    }

    private void somebodyUnsubscribes() {
        String email = Newcomers.address();
        newcomers.joined("Stine", "Quiet", email);
        Visitor reader = visitors.arrives().opens(URI.create(unsubscribeLinks.of(correspondent.account(email))).getPath());
        saw("to unsubscribe", reader);
        saw("unsubscribed", reader.form().enter());
        saw("/unsubscribe/nonsense", reader.opens("/unsubscribe/nonsense"));
    }

    private void somebodySignsIn() {
        String email = Newcomers.address();
        newcomers.joined("Stine", "Slowed", email);
        saw("a wrong password", correspondent.signsIn(email, "wrong"));
        Elsewhere.hasFailed(jdbc, "strangers " + email, 12);
        Visitor slowed = correspondent.signsIn(email, "wrong again");
        assertThat(slowed.text()).contains("the next answer takes");
        saw("a sign-in that is slowed", slowed);
        Elsewhere.isFull(jdbc, email);
        Visitor unseen = correspondent.signsIn(email, "and again");
        assertThat(unseen.status()).isEqualTo(429);
        saw("a sign-in that nobody looked at", unseen);
    }

    private void formsAreStale() {
        Visitor ours = newcomers.atSkills();
        saw("a form that was kept", ours.form().fill("skill", "Whittling spoons").fill("_csrf", "old").press("do", "continue"));
        Visitor foreign = newcomers.atYou();
        saw("a foreign form", foreign.goes(foreign.form().fill("_csrf", "old").request().setHeader("Sec-Fetch-Site", "cross-site")));
        Visitor cookieless = newcomers.atYou();
        var neither = cookieless.form().request().setHeader("Sec-Fetch-Site", "cross-site");
        cookieless.cookies().getCookieStore().removeAll();
        saw("a form without cookies", cookieless.goes(neither));
        String email = Newcomers.address();
        Visitor writer = newcomers.joined("Stine", "Signed-out", email).opens("/dreams/new");
        var form = writer.form().fill("title", "Swim").fill("story", "Far.");
        jdbc.sql("delete from spring_session where principal_name = ?").param(correspondent.account(email).value().toString()).update();
        Visitor kept = form.press("do", "publish");
        assertThat(kept.text()).contains("You have been signed out meanwhile.");
        saw("a form that is kept across a sign-in", kept);
    }

    private void somebodyHasPasskeysAndSessions() {
        String email = Newcomers.address();
        Visitor member = newcomers.joined("Stine", "Keys", email);
        correspondent.addsPasskey(email);
        correspondent.signsIn(email, Newcomers.PASSWORD);
        saw(member, "/settings/sessions", "/settings/account/password", "/settings/passkeys/new");
        assertThat(member.page().select("[data-passkey=known]")).isNotEmpty();
        saw("a passkey without the password", member.form("form[action=/settings/passkeys/new]").fill("currentPassword", "wrong").enter());
        saw("a passkey to make", member.form("form[action=/settings/passkeys/new]").fill("currentPassword", Newcomers.PASSWORD).enter());
        assertThat(member.page().select("[data-asked]")).isNotEmpty();
        saw("a passkey refused", member.posts("/settings/passkeys", "passkey-name=Mine&credential=%7B%7D"));
        saw("leaving with a mistake", member.opens("/settings/leaving").form("form[action=/settings/leaving]").fill("password", "wrong").enter());
    }

    private void somebodyTakesEverythingAlong() {
        String email = Newcomers.address();
        String export = "/settings/leaving/export";
        Visitor member = correspondent.confirmed(email);
        Visitor asking = member.tab().opens(export);
        var account = correspondent.account(email).value();
        jdbc.sql("insert into export (account_id) values (?)").param(account).update(); // one is being made, by nobody yet
        saw("an export, asked for", asking.form().enter());
        jdbc.sql("update export set done = 1, steps = 5 where account_id = ?").param(account).update();
        saw("an export, while it is made", member.opens(export));
        assertThat(member.text()).contains("1 of 5 steps");
        jdbc.sql("update export set made_at = now(), bytes = 345678 where account_id = ?").param(account).update();
        saw("an export, ready", member.opens(export));
        assertThat(member.text()).contains("It is ready");
        jdbc.sql("update export set made_at = now() - interval '7 days' where account_id = ?").param(account).update();
        saw("an export, gone", member.opens(export));
        assertThat(member.text()).doesNotContain("It is ready");
    }

    private void twoWindowsAreOpen() {
        Visitor one = newcomers.joined("Stine", "Windows").opens("/settings/profile");
        Visitor two = one.tab().opens("/settings/profile");
        one.form("form.editing").fill("headline", "From the first").fill("place", "By the mill").press("do", "save");
        saw("a profile that another window changed", two.form("form.editing").fill("headline", "From the second").press("do", "save"));
        one.opens("/dreams/new").form().fill("title", "Swim").fill("story", "Far.").press("do", "publish");
        Visitor writing = one.tab().opens(one.path() + "/edit");
        one.opens(writing.path()).form("form.writing").fill("story", "Farther.").press("do", "save");
        saw("a dream that another window changed", writing.form("form.writing").fill("story", "Near.").press("do", "save"));
        for (Visitor late : List.of(two, writing)) assertThat(late.page().select(".differences")).isNotEmpty();
    }

    @Test
    void eachIsValidHtml() throws IOException, SAXException {
        List<String> mistakes = new ArrayList<>();
        for (var state : states.entrySet()) {
            Markup.mistakes(state.getValue()).forEach(mistake -> mistakes.add(state.getKey() + ": " + mistake));
        }
        assertThat(mistakes).isEmpty();
    }

    @Test
    void eachIsAccessibleFitsASmallPhoneAndIsMadeForFingers() {
        List<String> faults = new ArrayList<>();
        try (var window = chromium.touched()) {
            Page page = window.opens(visitors.site() + "/sign-in");
            states.forEach((state, html) -> faults(window, html).forEach(fault -> faults.add(state + ": " + fault)));
            assertThat(faults).isEmpty();
            assertThat(faults(window, states.get("a wrong password").replace("<label", "<span").replace("</label", "</span")))
                    .as("a field without a label").anyMatch(fault -> fault.startsWith("label: "));
            assertThat(page.locator("h1").count()).isOne();
        }
    }

    private static List<String> faults(Window window, String html) {
        window.shows(html);
        List<String> faults = new ArrayList<>(Axe.violationsWithin(window.page(), "main"));
        faults.addAll(Touch.tooSmall(window.page()));
        if (window.scrollsSidewaysAt(320)) faults.add("scrolls sideways");
        return faults;
    }
}
