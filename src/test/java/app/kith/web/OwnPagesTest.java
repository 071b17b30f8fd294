package app.kith.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.KithTest;
import app.kith.Visitor;
import app.kith.joining.Newcomers;
import app.kith.settings.Settings;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;

/** Whose page sent a form, in a browser that says so and in one that says it otherwise, as over plain http. */
@KithTest
class OwnPagesTest {

    @Autowired
    Newcomers newcomers;

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            http://kith.lan:8080,           http://kith.lan:8080,     -
            http://kith.lan:8080,           -,                        http://kith.lan:8080/join/you?focus=a|b
            http://kith.lan:8080,           HTTP://Kith.LAN:8080,     -
            http://192.168.1.7:8080,        http://192.168.1.7:8080,  -
            http://[fd00::7]:8080,          http://[fd00::7]:8080,    -
            http://kith.lan:80,             http://kith.lan,          -
            https://kith.lan:443,           https://kith.lan,         https://kith.lan/
            http://127.0.0.1:9000,          https://kith.example,     -
            http://127.0.0.1:9000,          -,                        https://kith.example/join/you
            """)
    void whatTheSitesOwnPageSendsIsItsOwn(String sentTo, String origin, String referer) {
        assertThat(own(sentTo, null, origin, referer)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            -,                            -
            null,                         http://kith.lan:8080/join/you
            '',                           http://kith.lan:8080/join/you
            http://evil.example,          http://kith.lan:8080/join/you
            http://kith.lan:8081,         -
            https://kith.lan:8080,        -
            http://kith.lan,              -
            http://kith.lan:8080.evil.example, -
            http://kith.lan:8080@evil.example, -
            http://evil.example\\@kith.lan:8080, -
            http://kith.example,          -
            -,                            http://evil.example/http://kith.lan:8080/
            -,                            http://kith.lan:8080.evil.example/join/you
            -,                            http://kith.lan:8080@evil.example/
            -,                            http://evil.example/?http://kith.lan:8080
            -,                            file:///home/ada/kith.html
            -,                            about:blank
            """)
    void whatAnotherSitesPageSendsIsNot(String origin, String referer) {
        assertThat(own("http://kith.lan:8080", null, origin, referer)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"same-origin, http://evil.example, true", "cross-site, http://kith.lan:8080, false", "same-site, http://kith.lan:8080, false", "none, http://kith.lan:8080, false"})
    void whereTheBrowserSaysItThatDecides(String site, String origin, boolean own) {
        assertThat(own("http://kith.lan:8080", site, origin, null)).isEqualTo(own);
    }

    private static boolean own(String sentTo, String site, String origin, String referer) {
        var settings = new Settings(8080, Path.of("data"), URI.create("https://kith.example"), null, null, null);
        URI address = URI.create(sentTo);
        var request = new MockHttpServletRequest("POST", "/join/you");
        request.setScheme(address.getScheme());
        request.setServerName(address.getHost());
        request.setServerPort(address.getPort());
        if (site != null) request.addHeader("Sec-Fetch-Site", site);
        if (origin != null) request.addHeader("Origin", origin);
        if (referer != null) request.addHeader("Referer", referer);
        return new OwnPages(settings).sent(request);
    }

    @Test
    void overPlainHttpAStaleFormComesBackWithWhatWasTyped() {
        Visitor newcomer = newcomers.atYou();
        newcomer.goes(stale(newcomer).header("Origin", origin(newcomer)));
        assertThat(newcomer.status()).isEqualTo(403);
        assertThat(newcomer.text()).contains("Please send this once more", "Cecilia");
        newcomer.form().enter();
        assertThat(newcomer.path()).isEqualTo("/join/you");
        assertThat(newcomer.form().value("firstName")).isEqualTo("Cecilia");
    }

    @Test
    void aBrowserThatSendsNoOriginIsBelievedByTheReferer() {
        Visitor newcomer = newcomers.atYou();
        newcomer.goes(stale(newcomer).header("Referer", origin(newcomer) + "/join/you"));
        assertThat(newcomer.text()).contains("Please send this once more", "Cecilia");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "http://evil.example", "http://localhost:1"})
    void aFormOfAnotherSiteIsRefusedAsEver(String origin) {
        Visitor newcomer = newcomers.atYou();
        newcomer.goes(stale(newcomer).header("Origin", origin).header("Referer", origin(newcomer) + "/join/you"));
        assertThat(newcomer.status()).isEqualTo(403);
        assertThat(newcomer.text()).contains("did not come from this site’s own page").doesNotContain("Cecilia");
    }

    private static HttpRequest.Builder stale(Visitor newcomer) {
        var form = newcomer.form().fill("firstName", "Cecilia").fill("_csrf", "old").request().build();
        return HttpRequest.newBuilder(form, (name, _) -> !name.equalsIgnoreCase("Sec-Fetch-Site"));
    }

    private static String origin(Visitor visitor) {
        return visitor.at().getScheme() + "://" + visitor.at().getAuthority();
    }
}
