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
    void anyCookieAtAllMakesAVisitorAndNeverAnError(String cookie) throws Exception {
        for (String path : new String[] {"/", "/sign-in", "/join/you"}) {
            String answer = raw(path, cookie);
            assertThat(answer).startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void aCookieThatIsNoHttpIsRefusedBeforeItComesIn() throws Exception {
        assertThat(raw("/", "kith-session=\u0001")).startsWith("HTTP/1.1 400");
    }

    @Test
    void anOversizedCookieIsRefusedClearly() throws Exception {
        assertThat(raw("/", "kith-session=" + "A".repeat(20_000))).startsWith("HTTP/1.1 4");
        assertThat(raw("/", "kith-session=" + "A".repeat(5_000))).startsWith("HTTP/1.1 200");
    }

    /** HttpClient refuses to send such cookies; a socket does not. */
    private String raw(String path, String cookie) throws Exception {
        var site = java.net.URI.create(visitors.site());
        try (var socket = new java.net.Socket(site.getHost(), site.getPort())) {
            socket.getOutputStream().write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nCookie: "
                    + cookie + "\r\n\r\n").getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
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
