package app.kith.picture.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kith.settings.LocalPort;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CloudinaryStoreTest extends StoreContract {

    /** For whoever is to get an answer, however busy the machine is. */
    private static final Duration LONG = Duration.ofMinutes(1);

    private static final byte[] FILE = file("image/webp", 2000);

    private CloudinaryServer server;

    @BeforeEach
    void start() throws IOException {
        server = CloudinaryServer.runs();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Override
    Store store() {
        return at(server.url("s3cret"), LONG);
    }

    private static Store at(String url, Duration patience) {
        return new BoundedStore(new CloudinaryStore(url, patience), patience);
    }

    private static Store at(int port, Duration patience) {
        String host = "localhost:" + port;
        return at("cloudinary://key:s3cret@cloud?upload_prefix=http://%s&secure=false&cname=%s".formatted(host, host), patience);
    }

    /** Only for servers that never answer. */
    private static Store impatient(int port) {
        return at(port, Duration.ofMillis(500));
    }

    @Test
    void itGoesThroughTheAddressesOfTheUploadApi() throws IOException {
        var key = Key.fresh(160);
        store().put(key, "image/webp", FILE);
        store().delete(key);
        assertThat(server.asked()).containsExactly(
                "POST /v1_1/cloud/image/upload", "HEAD /cloud/image/upload/v1/faces/" + key, "POST /v1_1/cloud/image/destroy");
        assertThat(store().path(key, "image/webp")).isEqualTo("v1/faces/" + key);
    }

    @Test
    void moreThanFiveHundredAreListed() throws IOException {
        for (int number = 0; number < 510; number++) store().put(Key.fresh(160), "image/webp", FILE);
        try (var found = store().list()) {
            assertThat(found).hasSize(510);
        }
    }

    @Test
    void aWrongKeyIsToldByItsNumberAlone() {
        var wrong = at(server.url("another5ecret"), LONG);
        assertThatThrownBy(() -> wrong.put(Key.fresh(160), "image/webp", FILE)).isInstanceOf(IOException.class)
                .hasMessage("Cloudinary answers 401").hasNoCause();
        assertThatThrownBy(() -> wrong.delete(Key.fresh(160))).hasMessage("Cloudinary answers 401");
        assertThatThrownBy(() -> wrong.list().count()).hasRootCauseInstanceOf(IOException.class);
        assertThat(server.asked()).as("no use in asking again").hasSize(3);
    }

    @Test
    void whenItHasNoTimeOrTroubleItIsAskedAgainAfterAPause() throws IOException {
        var key = Key.fresh(160);
        server.refuses(420, 429, 503);
        store().put(key, "image/webp", FILE);
        assertThat(store().get(key)).isPresent();

        server.refuses(500, 502);
        store().delete(key);
        assertThat(store().get(key)).isEmpty();

        server.refuses(420);
        try (var found = store().list()) {
            assertThat(found).isEmpty();
        }
    }

    @Test
    void whenItNeverHasTimeThatIsSaid() {
        server.refuses(420, 420, 420, 420);
        assertThatThrownBy(() -> store().put(Key.fresh(160), "image/webp", FILE)).hasMessage("Cloudinary answers 420");
        server.refuses(429, 429, 429, 429, 429, 429, 429, 429); // of its own accord the client asks twice each time
        assertThatThrownBy(() -> store().delete(Key.fresh(160))).hasMessage("Cloudinary answers 429");
        server.refuses(503);
        assertThatThrownBy(() -> store().get(Key.fresh(160))).hasMessage("Cloudinary answers 503");
    }

    @Test
    void whatItRefusesIsNotSentAgain() {
        assertThatThrownBy(() -> store().put(Key.fresh(160), "image/webp", new byte[] {0, 0})).hasMessage("Cloudinary answers 400");
        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void whatItSaysToHaveStoredAndHasNotIsNotBelieved() {
        server.forgets();
        assertThatThrownBy(() -> store().put(Key.fresh(160), "image/webp", FILE)).hasMessage("Cloudinary says that it has stored a file, and has not");
    }

    @Test
    void anAnswerThatIsNoneIsAFailureToo() throws IOException {
        for (String body : new String[] {"", "<html>", "{}", "{\"public_id\": null}"}) {
            try (var odd = Responder.saying(200, body)) {
                assertThatThrownBy(() -> at(odd.port(), LONG).put(Key.fresh(160), "image/webp", FILE)).as(body).isInstanceOf(IOException.class);
                assertThatThrownBy(() -> at(odd.port(), LONG).delete(Key.fresh(160))).as(body).isInstanceOf(IOException.class);
            }
        }
    }

    @Test
    void aServerThatIsAwayHangsOrDripsCostsNobodyMoreThanThePatience() throws IOException {
        try (var hanging = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            assertFails(impatient(hanging.getLocalPort()), "s3cret");
        }
        try (var dripping = Responder.dripping()) {
            assertThatThrownBy(() -> impatient(dripping.port()).put(Key.fresh(160), "image/webp", FILE)).isInstanceOf(IOException.class);
        }
        assertFails(at(LocalPort.any(), LONG), "s3cret");
    }
}
