package app.kith.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.KithTest;
import app.kith.Visitors;
import java.util.Arrays;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What is no request of a browser: Tomcat refuses it, or Spring's firewall, and whoever sent it is answered by the site. */
@KithTest
class RefusedRequestsTest {

    private static final List<String> HEADERS = List.of("X-Content-Type-Options: nosniff", "X-Frame-Options: DENY", "Referrer-Policy: same-origin",
            "Content-Security-Policy: default-src 'none'; script-src 'self'", "Permissions-Policy: camera=()", "Cache-Control: no-cache, no-store");

    @Autowired
    Visitors visitors;

    @ParameterizedTest
    @ValueSource(strings = {"/%00", "/..%2f", "/%2e%2e/%2e%2e/", "/join%2fyou", "/join%5cyou", "/%ZZ", "/%C3%28%80", "/../..", "/join;you", "//join", "/join//you",
        "/./join", "/join/%2e", "/<>", "/{join}", "nowhere", "http://", "/join\\you", "/\u0007"})
    void anAddressThatIsNone(String address) {
        isRefused(visitors.raw(address));
    }

    @ParameterizedTest
    @ValueSource(strings = {"FOO", "TRACE", "PROPFIND", "CONNECT", "get", "G\u0001T", "{}"})
    void aMethodThatIsNone(String method) {
        isRefused(visitors.says(method + " / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET\r\n\r\n", "GET / HTTP/3.0\r\nHost: localhost\r\n\r\n", "GET / FTP/1.1\r\nHost: localhost\r\n\r\n",
        "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\r\n\r\n", "GET / HTTP/1.1\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a b\r\n\r\n", "GET / HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\n\r\n"})
    void aHeadThatIsNone(String request) {
        isRefused(visitors.says(request));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Expect: a miracle", "Transfer-Encoding: sealed", "Content-Length: many", "Content-Length: 1\r\nContent-Length: 2", "Content-Length: -1"})
    void aHeaderThatPromisesWhatNobodyCanRead(String header) {
        isRefused(visitors.raw("/", header));
    }

    @Test
    void cookiesOf20KilobytesMakeAVisitor() {
        assertThat(visitors.raw("/", "Cookie: " + cookies(20))).startsWith("HTTP/1.1 200");
    }

    @Test
    void cookiesThatAreLargerThanAnyHeadAreRefused() {
        isRefused(visitors.raw("/", "Cookie: " + cookies(100)));
    }

    private static String cookies(int kilobytes) {
        return "a=" + "b".repeat(kilobytes * 1024);
    }

    /** In the look of the site, with all of its headers and none of them twice, and nothing of how it is made. */
    private static void isRefused(String answer) {
        var parts = answer.split("\r\n\r\n", 2);
        var head = Arrays.asList(parts[0].split("\r\n"));
        assertThat(head.getFirst()).matches("HTTP/1\\.1 4\\d\\d ?");
        assertThat(HEADERS).allSatisfy(header -> {
            assertThat(head).filteredOn(line -> line.startsWith(header)).as(header).hasSize(1);
            assertThat(head).filteredOn(line -> line.startsWith(header.substring(0, header.indexOf(':')))).as(header).hasSize(1);
        });
        var page = Jsoup.parse(parts[1]);
        assertThat(page.select("header a.home[href=/], link[href^=/css/kith-]")).hasSize(2);
        assertThat(page.select("h1").text()).isIn("The site could not read that", "There is nothing at this address");
        assertThat(answer).doesNotContain("Apache", "omcat", "xception", "HTTP Status");
    }
}
