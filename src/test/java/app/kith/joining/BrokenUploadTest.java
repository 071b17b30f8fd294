package app.kith.joining;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.KithTest;
import app.kith.Logged;
import app.kith.Visitor;
import app.kith.Visitors;
import app.kith.picture.Photograph;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Uploads that do not arrive as a browser sends them. */
@KithTest
@Timeout(120)
class BrokenUploadTest {

    private static final byte[] PHOTOGRAPH = Photograph.jpeg(800, 600);

    @Autowired
    Newcomers newcomers;

    @Autowired
    Visitors visitors;

    @ParameterizedTest
    @ValueSource(ints = {10, 50, 99})
    void aConnectionThatStopsHalfwayLeavesTheDraftAsItWas(int hundredths) throws Exception {
        Visitor newcomer = newcomers.atPicture("Bodil", "Breaks", Newcomers.address());
        byte[] body = body(newcomer, "image/jpeg");
        URI site = URI.create(visitors.site());
        try (var log = Logged.by("org.apache", "org.springframework", "app.kith.upload", "app.kith.web"); var line = new Socket(site.getHost(), site.getPort())) {
            String cookies = newcomer.cookies().getCookieStore().getCookies().stream()
                    .map(cookie -> cookie.getName() + "=" + cookie.getValue()).collect(Collectors.joining("; "));
            line.getOutputStream().write(("POST /join/picture HTTP/1.1\r\nHost: " + site.getAuthority() + "\r\nSec-Fetch-Site: same-origin\r\nCookie: " + cookies
                    + "\r\nContent-Type: multipart/form-data; boundary=kith\r\nContent-Length: " + body.length + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            line.getOutputStream().write(body, 0, body.length * hundredths / 100);
            line.getOutputStream().flush();
            line.shutdownOutput();
            assertThat(answer(line)).doesNotContain(" 200 ", " 303 ");
            assertThat(log.said()).as("somebody went away, which is nobody's fault").isEmpty();
        }
        assertThat(newcomer.opens("/join/picture").page().select("form img")).isEmpty();

        newcomer.form().attach("picture", "me.jpg", PHOTOGRAPH).press("do", "upload");
        assertThat(newcomer.page().select("form img")).as("sent again").isNotEmpty();
    }

    /** All of it: then the site is done with this request. */
    private static String answer(Socket line) {
        try {
            return new String(line.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().findFirst().orElse("");
        } catch (IOException reset) {
            return "";
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "image/svg+xml", "image/jpeg\r\nX-Stolen: 1", "image/jpeg\nX-Stolen: 1", "image/jpeg\r\n\r\n<script>", "\u0000", "image/" + "x"})
    void whateverItsTypeIsSaidToBeNothingOfThatComesBack(String type) throws Exception {
        Visitor newcomer = newcomers.atPicture("Tyra", "Types", Newcomers.address());
        newcomer.goes(newcomer.to("/join/picture").header("Content-Type", "multipart/form-data; boundary=kith").header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body(newcomer, type))));
        assertThat(newcomer.status()).isLessThan(500);
        assertThat(newcomer.answer().headers().map().toString()).doesNotContainIgnoringCase("stolen");
        assertThat(newcomer.body()).doesNotContain("X-Stolen", "<script>");
        var shown = newcomer.opens("/join/picture").page().select("form img");
        if (shown.isEmpty()) return; // the line break ended its headers: the file was none
        newcomer.sends(newcomer.to(shown.attr("src")));
        assertThat(newcomer.answer().headers().firstValue("Content-Type")).hasValue("image/webp");
    }

    @Test
    void twoFilesInOneFormAreOnePicture() throws Exception {
        Visitor newcomer = newcomers.atPicture("Zora", "Zwei", Newcomers.address());
        newcomer.form().attach("picture", "one.jpg", PHOTOGRAPH).attach("picture", "two.jpg", PHOTOGRAPH).press("do", "upload");
        assertThat(newcomer.status()).isLessThan(500);
        assertThat(newcomer.opens("/join/picture").page().select("form img").size()).isLessThanOrEqualTo(1);
    }

    private static byte[] body(Visitor newcomer, String type) throws IOException {
        var body = new ByteArrayOutputStream();
        body.write(("--kith\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + newcomer.form().value("_csrf")
                + "\r\n--kith\r\nContent-Disposition: form-data; name=\"do\"\r\n\r\nupload"
                + "\r\n--kith\r\nContent-Disposition: form-data; name=\"picture\"; filename=\"../me.jpg\"\r\nContent-Type: " + type + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        body.write(PHOTOGRAPH);
        body.write("\r\n--kith--\r\n".getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }
}
