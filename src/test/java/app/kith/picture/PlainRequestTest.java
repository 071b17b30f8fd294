package app.kith.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainRequestTest {

    private static final String PLAIN = "GET /pictures/a-1/640 HTTP/1.1\r\nHost: kith.example\r\n";

    @ParameterizedTest
    @ValueSource(strings = {"", "User-Agent: Mozilla/5.0 (X11; Linux)\r\nAccept: image/avif,image/webp,*/*;q=0.8\r\nCookie: kith-session=a=b; scheme=dark\r\n",
        "Connection: keep-alive\r\n", "connection:Keep-Alive\r\n", "X-Forwarded-For: 192.0.2.1\r\nVia:\t1.1 proxy\r\n", "Empty:\r\n", "Referer: /\u00fc\r\n",
        "Cache-Control: no-cache\r\nPragma: no-cache\r\n", "Iffy: yes\r\n", "Ranges: yes\r\n"})
    void asksForAllThatStandsUnderAPath(String fields) {
        assertThat(path(PLAIN + fields + "\r\n")).hasValue("/pictures/a-1/640");
    }

    @Test
    void maySayThatItIsTheLast() {
        assertThat(PlainRequest.of(bytes(PLAIN + "Connection: Close\r\n\r\n"))).hasValue(new PlainRequest("/pictures/a-1/640", true));
        assertThat(PlainRequest.of(bytes(PLAIN + "\r\n"))).hasValue(new PlainRequest("/pictures/a-1/640", false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "localhost:8080", "192.0.2.1", "[2001:db8::1]:443"})
    void whateverTheSiteIsCalled(String host) {
        assertThat(path("GET / HTTP/1.1\r\nhOST:" + host + "\r\n\r\n")).hasValue("/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Range: bytes=0-9", "If-None-Match: \"x\"", "if-range: \"x\"", "IF-MODIFIED-SINCE: Sun, 29 Nov 2026 08:00:00 GMT", "Connection: keep-alive, close", "Connection:", "Content-Length: 0", "Transfer-Encoding: chunked", "Expect: 100-continue", "Upgrade: h2c", "TE: trailers", "Trailer: x",
        "Host: kith.example"})
    void whateverSaysMoreIsForTheServer(String field) {
        assertThat(path(PLAIN + field + "\r\n\r\n")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {" folded", "No colon", ": nameless", "Spaced : x", "Under_score: x", "Null: \u0000", "Return: \r", "Line: \n", "Deleted: \u007f", "N\u00e4me: x"})
    void whateverIsWrongIsForTheServer(String line) {
        assertThat(path(PLAIN + line + "\r\n\r\n")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST / HTTP/1.1", "HEAD / HTTP/1.1", "get / HTTP/1.1", "GET / HTTP/1.0", "GET / HTTP/2.0", "GET /?a HTTP/1.1", "GET /%61 HTTP/1.1", "GET /. HTTP/1.1",
        "GET  / HTTP/1.1", "GET /  HTTP/1.1", " GET / HTTP/1.1", "GET /", "GET http://kith.example/ HTTP/1.1", "GET / http/1.1", "\r\nGET / HTTP/1.1"})
    void whateverBeginsInAnotherWayIsForTheServer(String line) {
        assertThat(path(line + "\r\nHost: kith.example\r\n\r\n")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Host:\r\n", "Host: \r\n", "Host: a b\r\n", "Host: a/b\r\n", "Host: a,b\r\n"})
    void whoeverDoesNotSayWhomTheyAskIsForTheServer(String host) {
        assertThat(path("GET / HTTP/1.1\r\n" + host + "\r\n")).isEmpty();
    }

    @Test
    void aHeadThatIsNotThereToItsEndIsForTheServer() {
        String whole = PLAIN + "Connection: keep-alive\r\n\r\n";
        for (int end = 0; end < whole.length(); end++) assertThat(path(whole.substring(0, end))).as("%d bytes", end).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\r\n", "GET / HTTP/1.1\r\nHost: kith.example\r\n\r\n"})
    void whoeverSaysMoreThanOneThingIsForTheServer(String more) {
        assertThat(path(PLAIN + "\r\n" + more)).isEmpty();
    }

    @Test
    void whatWasReadOfIsThereAsBefore() {
        ByteBuffer received = bytes("before" + PLAIN + "\r\nafter");
        received.position(6).limit(received.limit() - 5);
        ByteBuffer before = received.duplicate();
        assertThat(PlainRequest.of(received)).isPresent();
        assertThat(received).isEqualTo(before);
    }

    private static Optional<String> path(String received) {
        return PlainRequest.of(bytes(received)).map(PlainRequest::path);
    }

    private static ByteBuffer bytes(String received) {
        return ByteBuffer.wrap(received.getBytes(StandardCharsets.ISO_8859_1));
    }
}
