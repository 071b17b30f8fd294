package app.kith.dev;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import app.kith.KithTest;
import app.kith.Visitor;
import app.kith.Visitors;
import app.kith.joining.Newcomers;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The site as the world meets it: the desk of those who build it is not there. */
@KithTest
class NoDevTest {

    @Autowired
    Visitors visitors;

    @Autowired
    Newcomers newcomers;

    @Autowired
    ApplicationContext site;

    @ParameterizedTest
    @ValueSource(strings = {"/dev", "/dev/gallery", "/dev/outbox", "/dev/letters", "/dev/letters/confirm", "/dev/sign-in"})
    void noToolOfDevelopmentIsThere(String path) {
        assertThat(visitors.arrives().opens(path).status()).isEqualTo(404);
        assertThat(newcomers.joined("Nora", "Nobody").opens(path).status()).isEqualTo(404);
    }

    @Test
    void nobodyBecomesSomebodyElseWithOneClick() {
        Visitor visitor = newcomers.atYou();
        String token = visitor.form().value("_csrf");
        visitor.sends(visitor.to("/dev/sign-in").header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("_csrf=" + token + "&account=" + java.util.UUID.randomUUID())));
        assertThat(visitor.status()).isEqualTo(404);
        assertThat(site.getBeansOfType(DevController.class)).isEmpty();
    }

    /** Which name leads to a site is for its proxy and its DNS to say, and so is through which interface. */
    @Test
    void theWorldReachesItByAnyNameAndFromAnywhere() throws IOException {
        assertThat(visitors.says("GET / HTTP/1.1\r\nHost: kith.example\r\nConnection: close\r\n\r\n")).startsWith("HTTP/1.1 200");
        assumeThat(System.getProperty("os.name")).as("all of 127.0.0.0/8 is this machine").isEqualTo("Linux");
        new Socket("127.0.0.2", URI.create(visitors.site()).getPort()).close();
    }
}
