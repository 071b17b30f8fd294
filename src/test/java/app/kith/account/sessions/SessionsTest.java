package app.kith.account.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.KithTest;
import app.kith.Visitor;
import app.kith.Visitors;
import app.kith.joining.Newcomers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KithTest
class SessionsTest {

    @Autowired
    Visitors visitors;

    @Autowired
    Newcomers newcomers;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(strings = {
        "kith-session=", "kith-session=x", "kith-session=%00%00", "kith-session=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "kith-session=' or 1=1 --", "kith-session=AAAAAAAAAAAAAAAAAAAAAAAA; kith-session=BBBBBBBBBBBBBBBBBBBBBBBB", "JSESSIONID=abc",
        "kith-draft=////; kith-form=====", "=", ";;;", "kith-draft=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
    })
    void anyCookieAtAllMakesAVisitorAndNeverAnError(String cookie) {
        for (String path : new String[] {"/", "/sign-in", "/join/you"}) {
            String answer = visitors.raw(path, "Cookie: " + cookie);
            assertThat(answer).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void aCookieThatIsNoHttpIsRefusedBeforeItComesIn() {
        assertThat(visitors.raw("/", "Cookie: " + "kith-session=\u0001")).startsWith("HTTP/1.1 400");
    }

    @Test
    void anOversizedCookieIsRefusedClearly() {
        assertThat(visitors.raw("/", "Cookie: " + "kith-session=" + "A".repeat(20_000))).startsWith("HTTP/1.1 4");
        assertThat(visitors.raw("/", "Cookie: " + "kith-session=" + "A".repeat(5_000))).startsWith("HTTP/1.1 200");
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
        assertThat(member.opens("/welcome").path()).isEqualTo("/welcome");
        jdbc.sql("update spring_session set creation_time = creation_time - 91 * 86400000::bigint where session_id = ?")
                .param(member.cookie("kith-session").getValue()).update();
        assertThat(member.opens("/welcome").path()).isEqualTo("/sign-in");
    }

    @Test
    void aSessionWhoseAccountIsGoneIsAVisitors() {
        String email = Newcomers.address();
        Visitor member = newcomers.joined("Ida", "Gone", email);
        jdbc.sql("delete from account where email = ?").param(email).update();
        assertThat(member.opens("/").status()).isEqualTo(200);
        assertThat(member.opens("/welcome").path()).isEqualTo("/sign-in");
    }
}
