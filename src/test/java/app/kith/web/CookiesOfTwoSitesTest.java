package app.kith.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.settings.Settings;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Sites that share a host, and so a browser's cookies. */
class CookiesOfTwoSitesTest {

    private static final String VALUE = "AAAAAAAAAAAAAAAAAAAAAAAA";

    private static Cookies at(int port, String baseUrl) {
        return new Cookies(new Settings(port, Path.of("data"), baseUrl == null ? null : URI.create(baseUrl), null, null, null));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            8080, -,                            kith-session-8080
            8081, -,                            kith-session-8081
            0,    -,                            kith-session-0
            8080, http://kith.lan:8081,         kith-session-8081
            8080, http://kith.lan,              kith-session
            8080, http://kith.lan:80,           kith-session
            8080, https://kith.example,         __Host-kith-session
            8080, https://kith.example:443,     __Host-kith-session
            8080, https://kith.example:8443,    __Host-kith-session-8443
            8080, http://[::1]:8082,            kith-session-8082
            """)
    void aPortInTheAddressOfTheSiteIsPartOfTheName(int port, String baseUrl, String name) {
        assertThat(at(port, baseUrl).named("kith-session")).isEqualTo(name);
    }

    @Test
    void eachReadsItsOwnAndClearsItsOwn() {
        var sites = List.of(at(8080, null), at(8081, null), at(8080, "http://localhost"), at(8080, "https://localhost:8443"));
        for (Cookies one : sites) {
            var browser = new MockHttpServletRequest();
            browser.setCookies(sites.stream().filter(site -> site != one)
                    .flatMap(site -> List.of("kith-session", "kith-form").stream().map(site::named)).map(name -> new Cookie(name, VALUE)).toArray(Cookie[]::new));
            var answer = new MockHttpServletResponse();
            one.clearAll(browser, answer);
            assertThat(one.read(browser, "kith-session")).isEmpty();
            assertThat(answer.getHeaders("Set-Cookie")).as(one.named("kith-session")).isEmpty();
        }
    }

    @Test
    void howTheSiteLooksStaysWithTheBrowser() {
        var site = at(8080, null);
        var browser = new MockHttpServletRequest();
        browser.setCookies(new Cookie(site.named("scheme"), "dark"), new Cookie(site.named("kith-draft"), VALUE));
        var answer = new MockHttpServletResponse();
        site.clearAll(browser, answer);
        assertThat(answer.getHeaders("Set-Cookie")).singleElement().asString().startsWith("kith-draft-8080=; ");
        site.write(answer, "scheme", "dark", Duration.ofDays(1));
        assertThat(answer.getHeaders("Set-Cookie").getLast()).startsWith("scheme-8080=dark; ");
    }
}
