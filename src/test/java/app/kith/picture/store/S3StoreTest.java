package app.kith.picture.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kith.settings.LocalPort;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class S3StoreTest extends StoreContract {

    /** For whoever is to get an answer, however busy the machine is. */
    private static final Duration LONG = Duration.ofMinutes(1);

    private static final Set<String> OF_A_CONNECTION = Set.of("host", "connection", "proxy-connection", "content-length", "expect", "upgrade");

    private static final String SECRET = "a secret that no log may hold";

    @Override
    Store store() throws IOException {
        return at(S3Server.runs().address(), true, LONG);
    }

    private static Store at(String address, boolean pathStyle, Duration patience) {
        var s3 = new StoreSettings.S3(Optional.of(URI.create(address)), "us-east-1", "kith", "id of the key", SECRET, pathStyle);
        return new BoundedStore(new S3Store(s3, patience), patience);
    }

    private static Store at(int port) {
        return at("http://localhost:" + port, true, LONG);
    }

    /** Only for servers that never answer. */
    private static Store impatient(int port) {
        return at("http://localhost:" + port, true, Duration.ofMillis(500));
    }

    @Test
    void moreThanAThousandAreListed() throws IOException {
        var store = store();
        var keys = new ArrayList<String>();
        for (int number = 0; number < 1010; number++) {
            var key = Key.fresh(160);
            keys.add(key.toString());
            if (number % 101 == 0) store.put(key, "image/webp", new byte[] {1});
            else bare(key);
        }
        try (var found = store.list()) {
            assertThat(found.map(Store.Found::name)).containsAll(keys);
        }
    }

    /** Without asking whether it arrived, which would take half the time of this test. */
    private static void bare(Key key) throws IOException {
        var connection = (HttpURLConnection) URI.create(S3Server.runs().address() + "/kith/" + key).toURL().openConnection();
        connection.setRequestMethod("PUT");
        connection.setDoOutput(true);
        connection.getOutputStream().write(1);
        assertThat(connection.getResponseCode()).isEqualTo(200);
    }

    /** The real server knows buckets by their paths alone: one in front of it finds them in the host, as Amazon's does. */
    @Test
    void theBucketStandsInThePathOrInTheHostAsWasChosen() throws IOException {
        List<String> asked = Collections.synchronizedList(new ArrayList<>());
        try (var http = HttpClient.newHttpClient(); var server = Responder.of((exchange, body) -> {
            String host = exchange.getRequestHeaders().getFirst("Host");
            asked.add(exchange.getRequestMethod() + " " + host + " " + exchange.getRequestURI().getPath());
            String path = exchange.getRequestURI().getRawPath();
            pass(http, exchange, body, host.equals("s3.example.org") ? path : "/kith" + path);
        })) {
            // Every address is this server's, as a proxy: a host of that name there need not be.
            System.setProperty("http.proxyHost", "localhost");
            System.setProperty("http.proxyPort", "" + server.port());
            System.setProperty("http.nonProxyHosts", "localhost");
            try {
                var key = Key.fresh(160);
                Store inHost = at("http://s3.example.org", false, LONG);
                Store inPath = at("http://s3.example.org", true, LONG);
                inHost.put(key, "image/webp", file("image/webp", 10));
                assertThat(inPath.get(key).orElseThrow().bytes()).isEqualTo(file("image/webp", 10));
                // Of a host alone the server that stands in for the proxy does not know what is meant by an address without a path.
                try (var found = inPath.list()) {
                    assertThat(found).contains(new Store.Found(key.toString(), 10));
                }
                inHost.delete(key);
                assertThat(inPath.length(key)).isEmpty();
                assertThat(asked.stream().distinct()).as("a long list is asked for by the thousand").containsExactly("PUT kith.s3.example.org /" + key, "HEAD kith.s3.example.org /" + key, "GET s3.example.org /kith/" + key,
                        "GET s3.example.org /kith", "DELETE kith.s3.example.org /" + key, "HEAD s3.example.org /kith/" + key);
            } finally {
                for (String property : List.of("http.proxyHost", "http.proxyPort", "http.nonProxyHosts")) System.clearProperty(property);
            }
        }
    }

    private static void pass(HttpClient http, HttpExchange exchange, byte[] body, String path) throws IOException {
        var query = exchange.getRequestURI().getRawQuery();
        var request = HttpRequest.newBuilder(URI.create(S3Server.runs().address() + path + (query == null ? "" : "?" + query)))
                .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!OF_A_CONNECTION.contains(name.toLowerCase(Locale.ROOT))) values.forEach(value -> request.header(name, value));
        });
        try {
            var answer = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            answer.headers().map().forEach((name, values) -> exchange.getResponseHeaders().put(name, values));
            exchange.getResponseHeaders().remove("Transfer-Encoding");
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
            if (answer.body().length > 0) exchange.getResponseBody().write(answer.body());
        } catch (InterruptedException stopped) {
            throw new IOException(stopped);
        }
    }

    @Test
    void aWrongKeyIsToldByItsNumberAlone() throws IOException {
        try (var server = Responder.saying(403, "<Error><Code>SignatureDoesNotMatch</Code><Message>" + SECRET + "</Message></Error>")) {
            assertFails(at(server.port()), SECRET);
            assertThatThrownBy(() -> at(server.port()).get(Key.fresh(160))).hasMessage("S3 answers 403 SignatureDoesNotMatch");
        }
    }

    @Test
    void aBucketThatIsNotThereIsNotAFileThatIsNotThere() throws IOException {
        try (var server = Responder.saying(404, "<Error><Code>NoSuchBucket</Code></Error>")) {
            assertThatThrownBy(() -> at(server.port()).get(Key.fresh(160))).isInstanceOf(IOException.class);
        }
    }

    @Test
    void aServerInTroubleIsAskedAgainForAWhile() throws IOException {
        List<String> asked = Collections.synchronizedList(new ArrayList<>());
        try (var server = Responder.of((exchange, body) -> {
            asked.add(exchange.getRequestMethod());
            Responder.say(exchange, asked.size() < 3 ? 503 : 204, "");
        })) {
            at(server.port()).delete(Key.fresh(160));
            assertThat(asked).hasSize(3);
        }
        try (var server = Responder.saying(500, "")) {
            assertFails(at(server.port()), SECRET);
        }
    }

    @Test
    void aServerThatSaysItHasStoredAndHasNotIsNotBelieved() throws IOException {
        try (var server = Responder.of((exchange, body) -> Responder.say(exchange, exchange.getRequestMethod().equals("PUT") ? 200 : 404, ""))) {
            assertThatThrownBy(() -> at(server.port()).put(Key.fresh(160), "image/webp", new byte[10]))
                    .hasMessage("S3 says that it has stored a file, and has not");
        }
    }

    @Test
    void aServerThatIsAwayHangsOrDripsCostsNobodyMoreThanThePatience() throws IOException {
        try (var hanging = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            assertFails(impatient(hanging.getLocalPort()), SECRET);
        }
        try (var dripping = Responder.dripping()) {
            assertThatThrownBy(() -> impatient(dripping.port()).get(Key.fresh(160))).isInstanceOf(IOException.class);
        }
        assertFails(at(LocalPort.any()), SECRET);
    }
}
