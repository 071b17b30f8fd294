package app.kith.account.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.KithTest;
import app.kith.Meanwhile;
import app.kith.Visitor;
import app.kith.Visitors;
import app.kith.account.AccountId;
import app.kith.joining.Newcomers;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@KithTest
class SessionsTest {

    @Autowired
    Visitors visitors;

    @Autowired
    Newcomers newcomers;

    @Autowired
    Sessions sessions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @ParameterizedTest
    @ValueSource(strings = {
        "kith-session=", "kith-session=x", "kith-session=%00%00", "kith-session=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "kith-session=' or 1=1 --", "kith-session=AAAAAAAAAAAAAAAAAAAAAAAA; kith-session=BBBBBBBBBBBBBBBBBBBBBBBB", "JSESSIONID=abc",
        "kith-draft=////; kith-form=====", "=", ";;;", "kith-draft=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
    })
    void anyCookieAtAllMakesAVisitorAndNeverAnError(String cookie) {
        for (String path : new String[] {"/", "/sign-in", "/join/you"}) {
            String answer = visitors.raw(path, "Cookie: " + visitors.cookies(cookie));
            assertThat(answer).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void aCookieThatIsNoHttpIsRefusedBeforeItComesIn() {
        assertThat(visitors.raw("/", "Cookie: " + visitors.cookies("kith-session=\u0001"))).startsWith("HTTP/1.1 400");
    }

    @Test
    void anOversizedCookieIsRefusedClearly() {
        assertThat(visitors.raw("/", "Cookie: " + visitors.cookies("kith-session=") + "A".repeat(40_000))).startsWith("HTTP/1.1 4");
        assertThat(visitors.raw("/", "Cookie: " + visitors.cookies("kith-session=") + "A".repeat(8_192))).startsWith("HTTP/1.1 200");
    }

    @Test
    void theCookieHoldsAnOpaqueIdOf256BitsForThisSiteAlone() {
        Visitor member = newcomers.joined("Ida", "Cookie");
        assertThat(member.cookie("kith-session").getValue()).matches("[A-Za-z0-9_-]{43}");
        Visitor fresh = visitors.arrives().opens("/sign-in");
        assertThat(fresh.answer().headers().allValues("Set-Cookie")).allSatisfy(cookie ->
                assertThat(cookie).contains("HttpOnly").contains("SameSite=Lax").contains("Path=/"));
    }

    @Test
    void aVisitorWhoOnlyLooksGetsNoCookieAndNoSession() {
        Visitor visitor = visitors.arrives().opens("/");
        assertThat(visitor.answer().headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void aSessionEndsAfterNinetyDaysHoweverMuchItIsUsed() {
        Visitor member = newcomers.joined("Ida", "Ninety");
        passes(member, Duration.ofDays(91), "creation_time");
        passes(member, Duration.ofMinutes(2), "last_access_time");
        assertThat(member.opens("/welcome").path()).as("the use that is noted").isEqualTo("/welcome");
        assertThat(member.opens("/welcome").path()).isEqualTo("/sign-in");
    }

    @Test
    void aSessionEndsWhenItIsNotUsedForHalfAnHourOrFourteenDaysIfRemembered() {
        String email = Newcomers.address();
        newcomers.joined("Ida", "Idle", email);
        Visitor brief = signsIn(email, false);
        Visitor remembered = signsIn(email, true);
        for (Visitor member : List.of(brief, remembered)) {
            idles(member, Duration.ofMinutes(29));
            assertThat(member.opens("/welcome").path()).isEqualTo("/welcome");
            idles(member, Duration.ofMinutes(29));
            assertThat(member.opens("/welcome").path()).as("the use before was noted").isEqualTo("/welcome");
            idles(member, Duration.ofMinutes(31));
        }
        assertThat(brief.opens("/welcome").path()).isEqualTo("/sign-in");
        assertThat(remembered.opens("/welcome").path()).isEqualTo("/welcome");
        idles(remembered, Duration.ofDays(14).minusMinutes(1));
        assertThat(remembered.opens("/welcome").path()).isEqualTo("/welcome");
        idles(remembered, Duration.ofDays(14).plusMinutes(1));
        assertThat(remembered.opens("/welcome").path()).isEqualTo("/sign-in");
    }

    @Test
    void aUseIsNotedAtMostOnceAMinute() {
        Visitor member = newcomers.joined("Ida", "Minute");
        long begun = lastUse(member);
        assertThat(member.opens("/welcome").path()).isEqualTo("/welcome");
        assertThat(lastUse(member)).isEqualTo(begun);
        idles(member, Duration.ofMinutes(1));
        member.opens("/welcome");
        assertThat(lastUse(member)).isGreaterThanOrEqualTo(begun);
    }

    @Test
    void allSessionsOfAnAccountEndAtOnceAndNobodyElses() {
        String email = Newcomers.address();
        Visitor here = newcomers.joined("Ida", "All", email);
        Visitor there = signsIn(email, true);
        Visitor neighbour = newcomers.joined("Ida", "Neighbour");
        sessions.endAll(account(email));
        assertThat(here.opens("/welcome").path()).isEqualTo("/sign-in");
        assertThat(there.opens("/welcome").path()).isEqualTo("/sign-in");
        assertThat(neighbour.opens("/welcome").path()).isEqualTo("/welcome");
    }

    /** It has looked at what the account was, and is held up where it begins the session and notes the browser, which asks for the account's row. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aSignInThatIsUnderWayEndsWithWhateverEndsThoseThatAreThere(boolean all) throws Exception {
        String email = Newcomers.address();
        newcomers.joined("Ida", "Under", email);
        Visitor late = new Meanwhile(jdbc, transactions).of(
                () -> jdbc.sql("select id from account where email = ? for update").param(email).query(UUID.class).single(),
                () -> signsIn(email, true),
                () -> ends(account(email), all));
        assertThat(late.status()).isEqualTo(200);
        assertThat(late.opens("/welcome").path()).isEqualTo("/sign-in");
        assertThat(signsIn(email, true).opens("/welcome").path()).as("whoever comes afterwards").isEqualTo("/welcome");
    }

    private void ends(AccountId account, boolean all) {
        if (all) sessions.endAll(account);
        else sessions.endOthers(account, new MockHttpServletRequest());
    }

    @Test
    void whoSignsInOnceMoreGoesOnUnderANewIdAndTheOldOneIsWorthNothing() {
        String email = Newcomers.address();
        Visitor member = newcomers.joined("Ida", "Again", email);
        Visitor copy = member.tab();
        String before = member.cookie("kith-session").getValue();
        member.posts("/sign-in", "email=" + email + "&password=" + URLEncoder.encode(Newcomers.PASSWORD, StandardCharsets.UTF_8));
        assertThat(member.cookie("kith-session").getValue()).isNotEqualTo(before);
        assertThat(member.opens("/welcome").path()).isEqualTo("/welcome");
        assertThat(copy.opens("/welcome").path()).isEqualTo("/sign-in");
    }

    @Test
    void aBrowserKeepsTheCookieWhenItClosesOnlyIfItIsToBeRemembered() {
        String email = Newcomers.address();
        newcomers.joined("Ida", "Closes", email);
        assertThat(cookieSet(email, true)).contains("Max-Age=" + Sessions.LONGEST.toSeconds());
        assertThat(cookieSet(email, false)).doesNotContain("Max-Age").doesNotContain("Expires");
    }

    private String cookieSet(String email, boolean remembered) {
        Visitor visitor = visitors.arrives().opens("/sign-in");
        return visitor.sends(signIn(visitor, email, remembered).request()).answer().headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith(visitors.named("kith-session") + "=")).findFirst().orElseThrow();
    }

    @Test
    void whatEndsNoSessionWhenItsTransactionFails() {
        String email = Newcomers.address();
        Visitor member = newcomers.joined("Ida", "Rollback", email);
        new TransactionTemplate(transactions).executeWithoutResult(failing -> {
            sessions.endAll(account(email));
            failing.setRollbackOnly();
        });
        assertThat(member.opens("/welcome").path()).isEqualTo("/welcome");
    }

    private void idles(Visitor member, Duration time) {
        passes(member, time, "last_access_time");
        passes(member, time, "expiry_time");
    }

    private void passes(Visitor member, Duration time, String column) {
        int rows = jdbc.sql("update spring_session set " + column + " = " + column + " - ? where session_id = ?")
                .params(time.toMillis(), member.cookie("kith-session").getValue()).update();
        assertThat(rows).isEqualTo(1);
    }

    private long lastUse(Visitor member) {
        return jdbc.sql("select last_access_time from spring_session where session_id = ?")
                .param(member.cookie("kith-session").getValue()).query(Long.class).single();
    }

    private Visitor signsIn(String email, boolean remembered) {
        return signIn(visitors.arrives().opens("/sign-in"), email, remembered).enter();
    }

    private static Visitor.Form signIn(Visitor visitor, String email, boolean remembered) {
        var form = visitor.form().fill("email", email).fill("password", Newcomers.PASSWORD);
        return remembered ? form : form.without("remember");
    }

    private AccountId account(String email) {
        return new AccountId(jdbc.sql("select id from account where email = ?").param(email).query(UUID.class).single());
    }

    @Test
    void aSessionWhoseAccountIsGoneIsAVisitors() {
        String email = Newcomers.address();
        Visitor member = newcomers.joined("Ida", "Gone", email);
        jdbc.sql("delete from account where email = ?").param(email).update();
        assertThat(member.opens("/").status()).isEqualTo(200);
        assertThat(member.opens("/welcome").path()).isEqualTo("/sign-in");
    }

    @Test
    void whoeverSignsInWhileTheirAccountGoesIsAVisitorToo() throws Exception {
        String email = Newcomers.address();
        newcomers.joined("Ida", "Going", email);
        var press = signIn(visitors.arrives().opens("/sign-in"), email, true);
        Visitor gone = new Meanwhile(jdbc, transactions).of(
                () -> jdbc.sql("delete from account where email = ?").param(email).update(),
                press::enter,
                () -> {});
        assertThat(gone.status()).isLessThan(500);
        assertThat(gone.opens("/welcome").path()).isEqualTo("/sign-in");
    }
}
