package app.kith.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.KithTest;
import app.kith.Node;
import app.kith.Visitor;
import app.kith.Visitors;
import app.kith.joining.Newcomers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A site that trusts the proxy on its own machine, which a test speaks for, and one that trusts nobody. */
@KithTest
class ForwardedTest {

    @Autowired
    Visitors visitors;

    @Autowired
    Newcomers newcomers;

    private final String email = Newcomers.address();

    private static Visitor signsIn(Visitor visitor, String email) {
        return visitor.opens("/sign-in").form().fill("email", email).fill("password", Newcomers.PASSWORD).enter();
    }

    @Test
    void aMemberIsSeenWhereTheyAreAndNotWhereTheProxyIs() {
        newcomers.joined("Fora", "Behind", email);
        Visitor member = signsIn(visitors.arrives().from("203.0.113.9"), email);
        assertThat(member.opens("/settings/sessions").page().select(".holdings li").first().text()).contains("from 203.0.113.…");
    }

    @Test
    void aSiteThatTrustsNobodyHearsNobodyNotEvenOnAPlatformThatSpringKnows() {
        newcomers.joined("Fora", "Alone", email);
        try (Node alone = Node.startsOn(Node.DATA, "--spring.main.cloud-platform=heroku")) {
            Visitor member = signsIn(new Visitor(alone.site()).from("203.0.113.9"), email);
            assertThat(member.opens("/settings/sessions").page().select(".holdings li").first().text()).contains("from the machine that Kith runs on");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "X-Forwarded-For: unknown", "X-Forwarded-For: _hidden, _SEVKISEK:80", "X-Forwarded-For: [2001:db8::1]:4711", "X-Forwarded-For: [[[", "X-Forwarded-For: ,,,",
        "X-Forwarded-For: 203.0.113.9:99999999", "X-Forwarded-For:", "X-Forwarded-For: \u00ff\u00fe", "X-Forwarded-For: 203.0.113.9\r\nX-Forwarded-For: unknown",
        "X-Forwarded-Proto: gopher", "X-Forwarded-Proto: https,", "X-Forwarded-Host: [::1", "X-Forwarded-Host: a:b:c", "X-Forwarded-Host: kith.example:0",
        "X-Forwarded-Port: many", "Forwarded: for=;;;", "X-Forwarded-Prefix: //evil.example", "X-Forwarded-Ssl: on"
    })
    void whateverStandsInTheHeadersAPageIsAPage(String header) {
        assertThat(visitors.raw("/", header)).startsWith("HTTP/1.1 200").doesNotContain("evil.example");
        assertThat(visitors.raw("/nowhere", header)).startsWith("HTTP/1.1 404");
        assertThat(visitors.raw("/settings/account", header)).startsWith("HTTP/1.1 303").contains("Location: /sign-in");
    }

    @Test
    void aLongListIsReadAsFarAsItIsBelieved() {
        String page = visitors.raw("/", "X-Forwarded-For: " + "127.0.0.1, ".repeat(2000) + "127.0.0.1");
        assertThat(page).startsWith("HTTP/1.1 200");
    }
}
