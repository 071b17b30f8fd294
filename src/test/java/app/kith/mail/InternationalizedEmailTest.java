package app.kith.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.kith.settings.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whether the mail server takes addresses beyond ASCII is known, or asked beside the request: nobody waits for it. */
@Timeout(120)
class InternationalizedEmailTest {

    /** So long is waited for a server that says nothing: longer than for this test. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @Test
    void aServerThatSaysNothingIsAskedOnceAndNobodyWaitsForIt() throws Exception {
        try (var office = new PostOffice(Optional.empty()).silent()) {
            var email = asking(office);
            for (int forms = 0; forms < 10; forms++) assertThat(email.offered()).isFalse();
            office.hasSomebodyWaiting();
            for (int forms = 0; forms < 10; forms++) assertThat(email.offered()).isFalse();
            assertThat(office.callers()).isOne();
        }
    }

    @Test
    void whatItSaidLastHoldsWhileItSaysNothing() throws Exception {
        try (var office = new PostOffice(Optional.empty()).answers("EHLO", "250-post.example\r\n250 SMTPUTF8")) {
            var email = asking(office);
            await().until(email::offered);
            office.silent();
            await().until(() -> {
                email.ask(); // once the call before has ended
                return office.callers() == 1;
            });
            assertThat(email.offered()).isTrue();
        }
    }

    private static InternationalizedEmail asking(PostOffice office) throws IOException {
        var address = new Settings(0, Path.of("target"), null, null, "smtp://localhost:" + office.port(), null).mailServer().orElseThrow();
        return new InternationalizedEmail(new SmtpTransport(MailConfiguration.server(address, PATIENCE), new Envelope(Sender.at("localhost"), "localhost")));
    }
}
