package app.kith.picture;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.kith.KithTest;
import app.kith.Node;
import app.kith.Visitors;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What is heard on a connection, byte for byte, where some of it is answered by the showcase and some by the server. */
@KithTest
class ShowcaseEndpointTest {

    private static final byte[] FACE = Photograph.jpeg(300, 300);
    private static final String HOST = "Host: localhost\r\n";

    @Autowired
    Pictures pictures;

    @Autowired
    Showcase showcase;

    @Autowired
    Visitors visitors;

    /** One whole answer. */
    private record Heard(int status, Map<String, String> fields, byte[] body) {

        /** The server says of every answer what the showcase leaves out. */
        boolean fromTheShowcase() {
            return status == 200 && !fields.containsKey("referrer-policy");
        }
    }

    private static final class Connection implements AutoCloseable {

        private final Socket socket = new Socket();
        private final DataInputStream from;

        Connection(String site, int window) throws IOException {
            URI address = URI.create(site);
            if (window > 0) socket.setReceiveBufferSize(window);
            socket.connect(new InetSocketAddress(address.getHost(), address.getPort()));
            from = new DataInputStream(socket.getInputStream());
        }

        Connection says(String bytes) throws IOException {
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
            return this;
        }

        Heard asks(String path, String... fields) throws IOException {
            return says("GET " + path + " HTTP/1.1\r\n" + HOST + Stream.of(fields).map(field -> field + "\r\n").collect(joining()) + "\r\n").hears();
        }

        Heard hears() throws IOException {
            String[] head = head().split("\r\n");
            Map<String, String> fields = new TreeMap<>();
            for (String line : List.of(head).subList(1, head.length)) {
                String[] field = line.split(": ?", 2);
                assertThat(fields.put(field[0].toLowerCase(Locale.ROOT), field[1])).as(line).isNull();
            }
            int status = Integer.parseInt(head[0].split(" ")[1]);
            var body = new byte[status == 304 ? 0 : Integer.parseInt(fields.getOrDefault("content-length", "0"))];
            from.readFully(body);
            return new Heard(status, fields, body);
        }

        private String head() throws IOException {
            var head = new ByteArrayOutputStream();
            while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) head.write(from.readByte());
            return head.toString(StandardCharsets.ISO_8859_1);
        }

        /** Whether nothing is answered any more. */
        boolean isOver() throws IOException {
            try {
                return says("GET / HTTP/1.1\r\n" + HOST + "\r\n").from.read() < 0;
            } catch (SocketException reset) {
                return true;
            }
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    private Connection connection() throws IOException {
        return new Connection(visitors.site(), 0);
    }

    private Picture kept(byte[] file) {
        var picture = ((Taken.Kept) pictures.take(file, Optional.empty(), Caption.of("A street"))).picture();
        pictures.keep(picture.id());
        return picture;
    }

    private String path() {
        return kept(FACE).src(160);
    }

    private Heard fromTheShowcase(Connection connection, String path) {
        return await().until(() -> connection.asks(path), Heard::fromTheShowcase);
    }

    @Test
    void aPictureThatIsLookedAtJustNowIsSentAsTheServerSendsIt() throws IOException {
        String path = path();
        try (var connection = connection()) {
            Heard server = connection.asks(path);
            Heard showcase = fromTheShowcase(connection, path);

            assertThat(server.fromTheShowcase()).isFalse();
            assertThat(showcase.body()).isEqualTo(server.body());
            var said = new LinkedHashMap<>(showcase.fields());
            assertThat(said.remove("date")).matches("\\w{3}, \\d\\d \\w{3} \\d{4} \\d\\d:\\d\\d:\\d\\d GMT");
            assertThat(said).isNotEmpty().containsOnlyKeys("accept-ranges", "cache-control", "content-length", "content-security-policy", "content-type", "etag", "x-content-type-options");
            assertThat(server.fields()).containsAllEntriesOf(said);
        }
    }

    @Test
    void aPictureOfASiteWithHttpsAsksForHttpsForAYear() throws IOException {
        String path = path();
        try (var node = Node.startsOn(Node.DATA, "--kith.base-url=https://kith.example"); var connection = new Connection(node.site(), 0)) {
            assertThat(fromTheShowcase(connection, path).fields()).containsEntry("strict-transport-security", "max-age=31536000");
        }
    }

    @Test
    void whatTheShowcaseSendsIsNotCountedAmongTheThousandThatAConnectionMayAskFor() throws IOException {
        String path = path();
        int sent = 0;
        try (var connection = connection()) {
            while (sent < 1100) if (connection.asks(path, "Connection: keep-alive").fromTheShowcase()) sent++;
        }
    }

    @Test
    void whatIsLetGoOfIsGoneAtOnce() throws IOException {
        var picture = kept(FACE);
        try (var connection = connection()) {
            fromTheShowcase(connection, picture.src(160));
            pictures.letGo(picture.id());
            assertThat(connection.asks(picture.src(160)).status()).isEqualTo(404);
        }
    }

    /** Whoever asks just then may have been told that it is shown, and read it from the store while it was let go of. */
    @Test
    void whatIsLetGoOfWhileSomebodyAsksForTheFirstTimeIsGoneAtOnce() throws Exception {
        try (var asking = Executors.newSingleThreadExecutor(); var connection = connection(); var another = connection()) {
            for (int times = 0; times < 40; times++) {
                var picture = kept(FACE);
                var asked = asking.submit(() -> connection.asks(picture.src(160)));
                pictures.letGo(picture.id());
                asked.get();
                assertThat(another.asks(picture.src(160)).status()).isEqualTo(404);
            }
        }
    }

    @Test
    void whoeverTakesItSlowlyIsSentAllOfIt(@TempDir Path folder) throws Exception {
        String path = kept(noise()).src(640);
        byte[] whole = visitors.arrives().opens(path).answer().body();
        assertThat(whole).as("more than the system takes at once").hasSizeGreaterThan(200_000);
        var tomcat = narrow(folder);
        try (var connection = new Connection("http://localhost:" + tomcat.getConnector().getLocalPort(), 2048)) {
            for (int times = 0; times < 3; times++) {
                Heard heard = await().until(() -> {
                    visitors.arrives().opens(path);
                    return connection.asks(path);
                }, Heard::fromTheShowcase);
                assertThat(heard.body()).isEqualTo(whole);
            }
            assertThat(connection.asks("/nowhere").status()).isEqualTo(404);
        } finally {
            tomcat.stop();
            tomcat.destroy();
        }
    }

    /** A server that has the same showcase, nothing else, and for each connection no more room for what it sends than there must be. */
    private Tomcat narrow(Path folder) throws LifecycleException {
        var connector = new Connector(ShowcaseProtocol.class.getName());
        connector.setPort(0);
        connector.setProperty("socket.txBufSize", "4096");
        ((ShowcaseProtocol) connector.getProtocolHandler()).shows(showcase);
        var tomcat = new Tomcat();
        tomcat.setBaseDir(folder.toString());
        tomcat.setConnector(connector);
        tomcat.addContext("", null);
        tomcat.start();
        return tomcat;
    }

    private static byte[] noise() {
        var image = new BufferedImage(640, 640, BufferedImage.TYPE_INT_RGB);
        var random = new Random(1);
        for (int y = 0; y < 640; y++) for (int x = 0; x < 640; x++) image.setRGB(x, y, random.nextInt(1 << 24));
        return Photograph.file(image, "png");
    }

    @Test
    void aHeadInTwoPiecesIsOne() throws Exception {
        String path = path();
        try (var connection = connection()) {
            fromTheShowcase(connection, path);
            connection.says("GET " + path + " HTT");
            visitors.arrives().opens("/scheme"); // so that the first piece is heard by itself
            assertThat(connection.says("P/1.1\r\n" + HOST + "\r\n").hears().status()).isEqualTo(200);
            assertThat(connection.asks("/nowhere").status()).isEqualTo(404);
        }
    }

    /** Or one could speak in the name of another, behind a proxy that keeps its connections. */
    @Test
    void theRestOfAHeadThatLooksLikeARequestIsNone() throws Exception {
        String path = path();
        try (var connection = connection()) {
            fromTheShowcase(connection, path);
            connection.says("GET /nowhere HTTP/1.1\r\nX-Odd: ");
            visitors.arrives().opens("/scheme");
            assertThat(connection.says("GET " + path + " HTTP/1.1\r\n" + HOST + "\r\n").hears().status()).isEqualTo(404);
            assertThat(connection.asks("/sign-in", "Connection: close").status()).isEqualTo(200);
            assertThat(connection.isOver()).isTrue();
        }
    }

    @Test
    void aBodyThatLooksLikeARequestIsNone() throws Exception {
        String path = path();
        String body = "GET " + path + " HTTP/1.1\r\n" + HOST + "\r\n";
        try (var connection = connection()) {
            fromTheShowcase(connection, path);
            connection.says("POST /nowhere HTTP/1.1\r\n" + HOST + "Content-Length: " + body.length() + "\r\n\r\n");
            visitors.arrives().opens("/scheme");
            assertThat(connection.says(body).hears().status()).isGreaterThanOrEqualTo(400);
            Heard next = connection.asks(path, "Connection: close");
            assertThat(next.status()).isEqualTo(200);
            assertThat(connection.isOver()).isTrue();
        }
    }

    @Test
    void severalAtOnceAreAnsweredInTurn() throws IOException {
        String path = path();
        String picture = "GET " + path + " HTTP/1.1\r\n" + HOST + "\r\n";
        try (var connection = connection()) {
            byte[] whole = fromTheShowcase(connection, path).body();
            connection.says(picture + picture.replace(path, "/nowhere") + picture);
            assertThat(connection.hears().body()).isEqualTo(whole);
            assertThat(connection.hears().status()).isEqualTo(404);
            assertThat(connection.hears().body()).isEqualTo(whole);
        }
    }

    @Test
    void whoeverWantsAPartOrHasItAlreadyIsAnsweredByTheServer() throws IOException {
        String path = path();
        try (var connection = connection()) {
            Heard whole = fromTheShowcase(connection, path);
            Heard part = connection.asks(path, "Range: bytes=2-5");
            assertThat(part.status()).isEqualTo(206);
            assertThat(part.body()).hasSize(4);
            assertThat(connection.asks(path, "If-None-Match: " + whole.fields().get("etag")).status()).isEqualTo(304);
        }
    }

    @Test
    void whoeverSaysSoIsHungUpOn() throws IOException {
        var picture = kept(noise());
        for (String path : List.of(picture.src(160), picture.src(640))) {
            byte[] whole = visitors.arrives().opens(path).answer().body();
            Heard heard = await().until(() -> last(path, whole), Heard::fromTheShowcase);
            assertThat(heard.fields()).containsEntry("connection", "close");
        }
    }

    private Heard last(String path, byte[] whole) throws IOException {
        try (var connection = new Connection(visitors.site(), 2048)) {
            Heard heard = connection.asks(path, "Connection: close");
            assertThat(heard.body()).isEqualTo(whole);
            assertThat(connection.isOver()).isTrue();
            return heard;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET %s HTTP/1.1\r\n\r\n", "GET %s HTTP/1.1\r\nHost: a b\r\n\r\n", "GET %s HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", "GET %s HTTP/1.1\r\nHost: a\r\nBad\u0000: x\r\n\r\n",
        "GET %s HTTP/3.7\r\nHost: a\r\n\r\n"})
    void whatIsWrongIsRefusedThoughThePictureIsThere(String request) throws IOException {
        String path = path();
        try (var connection = connection()) {
            fromTheShowcase(connection, path);
            assertThat(connection.says(request.formatted(path)).hears().status()).isBetween(400, 505);
        }
    }
}
