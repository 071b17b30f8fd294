package app.kith.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.kith.KithTest;
import app.kith.Visitor;
import app.kith.Visitors;
import app.kith.joining.Newcomers;
import app.kith.picture.Photograph;
import com.zaxxer.hikari.HikariDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Many send pictures at once: there is room for so many, and the others are told to come again. */
@KithTest
@Timeout(120)
class CrowdTest {

    private static final byte[] PHOTOGRAPH = Photograph.jpeg(400, 300);

    @Autowired
    Newcomers newcomers;

    @Autowired
    Visitors visitors;

    @Autowired
    Room room;

    @Autowired
    HikariDataSource pool;

    @Autowired
    ApplicationContext site;

    private Visitor at(String path) {
        return path.startsWith("/join") ? newcomers.atPicture("Carla", "Crowd", Newcomers.address()) : newcomers.joined("Carla", "Crowd").opens(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/join/picture", "/settings/profile/picture"})
    void whoeverFindsNoRoomIsToldToComeAgainAndWhatTheyTypedIsStillThere(String path) {
        Visitor sender = at(path);
        String button = path.startsWith("/join") ? "continue" : "save";
        try (var full = FullRoom.of(site)) {
            sender.form().attach("picture", "me.jpg", PHOTOGRAPH).fill("description", "Among many").press("do", button);
        }
        assertThat(sender.status()).isEqualTo(503);
        assertThat(sender.path()).isEqualTo(path);
        assertThat(sender.answer().headers().firstValue("Retry-After")).hasValue("5");
        assertThat(sender.page().select("#picture-error").text()).contains("Many pictures are arriving at this moment");
        assertThat(sender.form().value("description")).isEqualTo("Among many");

        sender.form().attach("picture", "me.jpg", PHOTOGRAPH).press("do", button);
        assertThat(sender.status()).isEqualTo(200);
        assertThat(sender.page().select("main img").attr("alt")).isEqualTo("Among many");
        await().until(() -> room.taken() == 0);
    }

    @Test
    void whoeverHoldsHalfOfTheRoomLeavesTheOtherHalfToOthers() {
        hasHalf("203.0.113.1", "203.0.113.1", "203.0.113.3");
    }

    @Test
    void allAddressesOfAHouseholdShareItsHalf() {
        hasHalf("2001:db8:1:2::/64", "2001:db8:1:2:ffff::9", "2001:db8:1:3::9");
    }

    /** Somebody who has half of the room already, and somebody else. */
    private void hasHalf(String holder, String address, String other) {
        Visitor here = at("/join/picture").from(address);
        Visitor there = at("/join/picture").from(other);
        try (var half = room.place(holder, (long) room.kilobytes() / 2 << 10)) {
            assertThat(half.granted()).isTrue();
            here.form().attach("picture", "me.jpg", PHOTOGRAPH).press("do", "upload");
            there.form().attach("picture", "me.jpg", PHOTOGRAPH).press("do", "upload");
        }
        assertThat(here.status()).isEqualTo(503);
        assertThat(there.status()).isEqualTo(200);
    }

    @Test
    void aFormWithoutAFileNeedsNoRoom() {
        Visitor newcomer = at("/join/picture");
        try (var full = FullRoom.of(site)) {
            newcomer.form().attach("picture", "", new byte[0]).press("do", "continue");
        }
        assertThat(newcomer.path()).isEqualTo("/join/check");
    }

    @Test
    void whatATooLargeFileAnnouncesTakesNoRoomFromOthers() {
        Visitor newcomer = at("/join/picture");
        try (var full = FullRoom.of(site)) {
            newcomer.form().attach("picture", "large.jpg", new byte[22 << 20]).fill("description", "A whale").press("do", "continue");
        }
        assertThat(newcomer.status()).isEqualTo(422);
        assertThat(newcomer.page().select("#picture-error").text()).contains("larger than 15 MB");
        assertThat(newcomer.form().value("description")).isEqualTo("A whale");
    }

    @Test
    void roomIsTakenForWhatIsAnnouncedBeforeAnyOfItComesAndGivenBackWhenTheLineBreaks() throws Exception {
        Visitor newcomer = at("/join/picture");
        try (var announced = line(newcomer, "Content-Length: 5000000"); var chunked = line(newcomer, "Transfer-Encoding: chunked")) {
            await().until(() -> room.taken() == Math.ceilDiv(5_000_000, 1024) + Parts.LARGEST / 1024);
        }
        await().until(() -> room.taken() == 0);
    }

    @Test
    void aFileInChunksBecomesAPictureLikeAnyOther() {
        Visitor newcomer = at("/join/picture");
        byte[] body = body(newcomer);
        newcomer.goes(newcomer.to("/join/picture").header("Content-Type", "multipart/form-data; boundary=kith").header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(body))));
        assertThat(newcomer.page().select("form img").attr("alt")).isEqualTo("Halfway");
    }

    /** More of them than there are connections to the database: each is in the middle of its body, and the site goes on. */
    @Test
    void whileBodiesArriveNobodyHoldsAConnectionToTheDatabase() throws Exception {
        Visitor newcomer = at("/join/picture");
        Visitor other = newcomers.joined("Olga", "Other");
        byte[] body = body(newcomer);
        int many = pool.getMaximumPoolSize() + 4;
        var lines = new ArrayList<Socket>();
        try {
            for (int i = 0; i < many; i++) {
                var line = line(newcomer, "Content-Length: " + body.length);
                lines.add(line);
                line.getOutputStream().write(body, 0, body.length / 2);
            }
            await().until(() -> room.taken() == many * Math.ceilDiv(body.length, 1024));
            await().until(() -> pool.getHikariPoolMXBean().getActiveConnections() == 0);
            assertThat(other.opens("/settings/profile").status()).isEqualTo(200);
            for (var line : lines) {
                line.getOutputStream().write(body, body.length / 2, body.length - body.length / 2);
                assertThat(new String(line.getInputStream().readNBytes(12), StandardCharsets.UTF_8)).isEqualTo("HTTP/1.1 303");
            }
        } finally {
            for (var line : lines) line.close();
        }
        assertThat(newcomer.opens("/join/picture").page().select("form img").attr("alt")).isEqualTo("Halfway");
    }

    /** A request of which the head has been sent. */
    private Socket line(Visitor newcomer, String length) throws IOException {
        URI address = URI.create(visitors.site());
        String cookies = newcomer.cookies().getCookieStore().getCookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue()).collect(Collectors.joining("; "));
        var line = new Socket(address.getHost(), address.getPort());
        line.getOutputStream().write(("POST /join/picture HTTP/1.1\r\nHost: " + address.getAuthority() + "\r\nSec-Fetch-Site: same-origin\r\nCookie: " + cookies
                + "\r\nContent-Type: multipart/form-data; boundary=kith\r\n" + length + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        return line;
    }

    private static byte[] body(Visitor newcomer) {
        var body = new ByteArrayOutputStream();
        body.writeBytes((part("_csrf") + newcomer.form().value("_csrf") + part("do") + "upload" + part("picture\"; filename=\"me.jpg")).getBytes(StandardCharsets.UTF_8));
        body.writeBytes(PHOTOGRAPH);
        body.writeBytes((part("description") + "Halfway\r\n--kith--\r\n").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    private static String part(String name) {
        return "\r\n--kith\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n";
    }
}
