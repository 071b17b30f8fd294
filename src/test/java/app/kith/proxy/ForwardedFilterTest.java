package app.kith.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What everything behind the filter sees of a request. */
class ForwardedFilterTest {

    private final ForwardedFilter filter = new ForwardedFilter(new TrustedProxies("127.0.0.1"));
    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/page");

    ForwardedFilterTest() {
        request.setRemoteAddr("127.0.0.1");
        request.setServerName("127.0.0.1");
        request.setServerPort(8080);
        request.addHeader("Host", "127.0.0.1:8080");
    }

    private HttpServletRequest seen() throws Exception {
        var chain = new MockFilterChain();
        filter.doFilter(request, new MockHttpServletResponse(), chain);
        return (HttpServletRequest) chain.getRequest();
    }

    @Test
    void addressSchemeAndHostAreThoseThatTheProxyNames() throws Exception {
        request.addHeader("X-Forwarded-For", "203.0.113.9");
        request.addHeader("X-Forwarded-Proto", "https");
        request.addHeader("X-Forwarded-Host", "kith.example");
        assertThat(seen().getRemoteAddr()).isEqualTo("203.0.113.9");
        assertThat(seen().getRemoteHost()).isEqualTo("203.0.113.9");
        assertThat(seen().isSecure()).isTrue();
        assertThat(seen().getRequestURL()).hasToString("https://kith.example/page");
        assertThat(seen().getServerPort()).isEqualTo(443);
    }

    @Test
    void severalHeadersAreOneList() throws Exception {
        request.addHeader("X-Forwarded-For", "198.51.100.1, 198.51.100.2");
        request.addHeader("X-Forwarded-For", "203.0.113.9");
        request.addHeader("X-Forwarded-Proto", "http");
        request.addHeader("X-Forwarded-Proto", "ftp, HTTPS");
        request.addHeader("X-Forwarded-Host", "forged.example, kith.example:8443");
        assertThat(seen().getRemoteAddr()).isEqualTo("203.0.113.9");
        assertThat(seen().getRequestURL()).hasToString("https://kith.example:8443/page");
    }

    @Test
    void whoIsNotTrustedIsNotHeard() throws Exception {
        request.setRemoteAddr("192.0.2.1");
        request.addHeader("X-Forwarded-For", "203.0.113.9");
        request.addHeader("X-Forwarded-Proto", "https");
        request.addHeader("X-Forwarded-Host", "forged.example");
        assertThat(seen()).isSameAs(request);
    }

    @ParameterizedTest
    @CsvSource({"ftp, ''", "'', 'kith.example/evil'", "javascript, 'a b'", "'https://x', 'kith.example:99999999'", "',,', '[::1'", "'\u0000', '@'"})
    void whatIsNoSchemeAndNoHostIsPassedOver(String scheme, String host) throws Exception {
        request.addHeader("X-Forwarded-Proto", scheme);
        request.addHeader("X-Forwarded-Host", host);
        assertThat(seen().getRequestURL()).hasToString("http://127.0.0.1:8080/page");
        assertThat(seen().isSecure()).isFalse();
        assertThat(seen().getRemoteAddr()).isEqualTo("127.0.0.1");
    }

    @Test
    void aProxyThatKeepsTheHostNeedNotNameItAgain() throws Exception {
        request.removeHeader("Host");
        request.addHeader("Host", "kith.example");
        request.addHeader("X-Forwarded-Proto", "https");
        assertThat(seen().getRequestURL()).hasToString("https://kith.example/page");
    }
}
