package app.kith.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.kith.KithTest;
import app.kith.joining.Newcomers;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** A site with a mail server. Its data is its own: the sites of other tests would deliver its letters to their outbox. */
@KithTest
@TestPropertySource(properties = {"kith.data=target/test-data/delivery", "kith.mail-retry=200ms"})
class DeliveryTest {

    private static final ServerSetup ADDRESS = freeAddress();

    private GreenMail server;

    @Autowired
    Newcomers newcomers;

    @Autowired
    JdbcClient jdbc;

    private static ServerSetup freeAddress() {
        var probe = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        probe.start();
        int port = probe.getSmtp().getPort();
        probe.stop();
        return new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
    }

    @DynamicPropertySource
    static void theMailServer(DynamicPropertyRegistry properties) {
        properties.add("kith.mail-url", () -> "smtp://127.0.0.1:" + ADDRESS.getPort());
    }

    @BeforeEach
    void theServerIsUp() {
        server = new GreenMail(ADDRESS);
        server.start();
    }

    @AfterEach
    void theServerIsDown() {
        server.stop();
    }

    @Test
    void theLetterArrivesOnceAndIsForgotten() throws Exception {
        String email = Newcomers.address();
        newcomers.joined("Lotte", "Letter", email);
        MimeMessage letter = only(email);
        assertThat(letter.getContent().toString()).contains("/email/confirm/");
        assertThat(letter.getFrom()[0].toString()).isEqualTo("Kith <kith@localhost>");
        assertThat(letter.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(letter.getHeader("Message-ID")).singleElement().asString().matches("<[0-9a-f-]{36}@localhost>");
    }

    @Test
    void whileTheServerIsDownPeopleJoinAndTheirLetterArrivesOnceItIsBack() throws Exception {
        server.stop();
        String email = Newcomers.address();
        assertThat(newcomers.joined("Lotte", "Later", email).path()).isEqualTo("/welcome");
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(tries()).isGreaterThanOrEqualTo(3));
        assertThat(waiting(email)).isOne();

        server.start();
        only(email);
    }

    /** The only letter to an address, once nothing is left to be delivered. */
    private MimeMessage only(String email) throws Exception {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(letters(email)).isNotEmpty());
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(waiting(email)).isZero());
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(tries()).isNegative());
        assertThat(letters(email)).hasSize(1);
        return letters(email).getFirst();
    }

    private List<MimeMessage> letters(String email) throws Exception {
        return Stream.of(server.getReceivedMessages()).filter(letter -> to(letter).equals(email)).toList();
    }

    private static String to(MimeMessage letter) {
        try {
            return letter.getRecipients(Message.RecipientType.TO)[0].toString();
        } catch (jakarta.mail.MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private long waiting(String email) {
        return jdbc.sql("select count(*) from letter where recipient = ?").param(email).query(Long.class).single();
    }

    /** How often the letter that waits was tried in vain; -1 when none waits. */
    private int tries() {
        return jdbc.sql("select coalesce(max(consecutive_failures), -1) from scheduled_tasks where task_name = 'deliver-letter'")
                .query(Integer.class).single();
    }
}
