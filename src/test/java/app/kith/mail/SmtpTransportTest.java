package app.kith.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import app.kith.settings.LocalPort;
import app.kith.settings.MailServerAddress;
import app.kith.settings.Settings;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Mail servers of every mood. */
@Timeout(120)
class SmtpTransportTest {

    private static final Letter LETTER = new Letter("reader@example.org", "Hello", "Good night.\n", "<p>Good night.</p>");

    /** For whoever is to get an answer, however busy the machine is. */
    private static final Duration LONG = Duration.ofMinutes(1);

    @TempDir
    static Path folder;

    private static Certificate certificate;

    @BeforeAll
    static void theServerHasACertificate() throws Exception {
        certificate = Certificate.of(folder, "dns:localhost,ip:127.0.0.1");
    }

    @Test
    void implicitTls() throws Exception {
        System.setProperty("greenmail.tls.keystore.file", certificate.file().toString());
        System.setProperty("greenmail.tls.keystore.password", Certificate.PASSWORD);
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS));
        server.start();
        try {
            server.setUser("kith@example.org", "kith", "p@ss word");
            var url = "smtps://kith:p%40ss%20word@localhost:" + server.getSmtps().getPort();
            assertThat(transport(url, true).deliver(UUID.randomUUID(), LETTER)).isInstanceOf(MailTransport.Handing.Taken.class);
            assertThat(server.getReceivedMessages()).singleElement().satisfies(letter -> assertThat(letter.getSubject()).isEqualTo("Hello"));
        } finally {
            server.stop();
        }
    }

    @Test
    void aCertificateThatNobodyVouchesForIsNotBelieved() throws Exception {
        try (var door = certificate.context().getServerSocketFactory().createServerSocket(0, 50, InetAddress.getByName("127.0.0.1"))) {
            Thread.ofVirtual().start(() -> {
                try (var caller = door.accept()) {
                    caller.getInputStream().read();
                } catch (IOException left) {
                    // as whoever does not believe it does
                }
            });
            var transport = transport("smtps://kith:secret@localhost:" + door.getLocalPort(), false);
            assertThatThrownBy(() -> transport.deliver(UUID.randomUUID(), LETTER)).hasMessageContaining("SunCert");
        }
    }

    /** @param trusting the server's own certificate besides those that Java trusts */
    private static SmtpTransport transport(String url, boolean trusting) throws Exception {
        return transport(url, trusting, LONG);
    }

    private static SmtpTransport transport(String url, boolean trusting, Duration patience) throws Exception {
        var server = MailConfiguration.server(address(url), patience);
        var factory = certificate.context().getSocketFactory();
        if (trusting) for (String protocol : new String[] {"smtp", "smtps"}) {
            server.getJavaMailProperties().put("mail." + protocol + ".ssl.socketFactory", factory);
        }
        return new SmtpTransport(server, new Envelope(Sender.at("localhost"), "localhost"));
    }

    private static MailServerAddress address(String url) {
        return new Settings(0, folder, null, null, url, null).mailServer().orElseThrow();
    }

    @Test
    void startTls() throws Exception {
        try (var office = new PostOffice(Optional.of(certificate.context()))) {
            assertThat(transport("smtp://kith:secret@localhost:" + office.port(), true).deliver(UUID.randomUUID(), LETTER))
                    .isInstanceOf(MailTransport.Handing.Taken.class);
            assertThat(office.heard.subList(0, 2)).first().asString().startsWith("EHLO");
            assertThat(office.heard.get(1)).isEqualTo("STARTTLS");
            assertThat(office.heard.stream().skip(2)).isNotEmpty().allMatch(line -> line.startsWith("TLS "));
            assertThat(office.taken).singleElement().asString().contains("Subject: Hello");
        }
    }

    /** What is tried meanwhile is not tried now, and holds nobody up. */
    @Test
    void aServerThatSaysNothingHoldsTwoLettersAtATime() throws Exception {
        try (var office = new PostOffice(Optional.empty()).silent(); var post = Executors.newVirtualThreadPerTaskExecutor()) {
            var transport = transport("smtp://localhost:" + office.port(), false);
            var held = Stream.generate(() -> post.submit(() -> transport.deliver(UUID.randomUUID(), LETTER))).limit(2).toList();
            await().until(() -> office.callers() == 2);
            assertThat(transport.deliver(UUID.randomUUID(), LETTER)).isInstanceOf(MailTransport.Handing.Busy.class);
            office.close();
            for (var letter : held) assertThatThrownBy(letter::get).hasMessageContaining("cannot be reached");
        }
    }

    @Test
    void aCertificateForAnotherNameIsNotBelieved(@TempDir Path elsewhere) throws Exception {
        var other = Certificate.of(elsewhere, "dns:other.example");
        try (var office = new PostOffice(Optional.of(other.context()))) {
            var server = MailConfiguration.server(address("smtp://kith:secret@localhost:" + office.port()), LONG);
            server.getJavaMailProperties().put("mail.smtp.ssl.socketFactory", other.context().getSocketFactory());
            var transport = new SmtpTransport(server, new Envelope(Sender.at("localhost"), "localhost"));
            assertThatThrownBy(() -> transport.deliver(UUID.randomUUID(), LETTER)).hasMessageContaining("cannot be reached");
            assertThat(office.heard).noneMatch(line -> line.contains("AUTH"));
        }
    }

    @Test
    void aPasswordIsNeverToldInTheOpen() throws Exception {
        try (var office = new PostOffice(Optional.empty())) {
            var transport = transport("smtp://kith:secret@localhost:" + office.port(), true);
            assertThatThrownBy(() -> transport.deliver(UUID.randomUUID(), LETTER)).hasMessageContaining("cannot be reached");
            assertThat(office.heard).noneMatch(line -> line.contains("AUTH"));
        }
    }

    @Test
    void plain() throws Exception {
        try (var office = new PostOffice(Optional.empty())) {
            assertThat(transport("smtp://localhost:" + office.port(), false).deliver(UUID.randomUUID(), LETTER)).isInstanceOf(MailTransport.Handing.Taken.class);
            assertThat(office.heard).contains("RCPT TO:<reader@example.org>");
        }
    }

    /** Of a letter of the alphabet beyond ASCII the mail library would send the low byte: another mailbox, or a line break. */
    @ParameterizedTest
    @ValueSource(strings = {"ᵇᵒᵇ@corp.example", "ä@example.org", "a\u010D\u010Ab@example.org", "ada@bücher.example", "a da@example.org", "ada@example.org\r\nDATA", "\u0001@example.org"})
    void whatCannotBeWrittenToAServerAsItStandsNeverReachesIt(String recipient) throws Exception {
        try (var office = new PostOffice(Optional.empty())) {
            var transport = transport("smtp://localhost:" + office.port(), false);
            assertThat(transport.deliver(UUID.randomUUID(), new Letter(recipient, "Hello", "Good night.\n", "<p>Good night.</p>"))).isNotInstanceOf(MailTransport.Handing.Taken.class);
            assertThat(office.heard).noneMatch(line -> line.startsWith("RCPT") || line.startsWith("MAIL"));
        }
    }

    @Test
    void aServerThatOffersSmtpUtf8GetsALocalPartBeyondAsciiAsItStands() throws Exception {
        try (var office = new PostOffice(Optional.empty()).answers("EHLO", "250-post.example\r\n250 SMTPUTF8")) {
            var transport = transport("smtp://localhost:" + office.port(), false);
            transport.deliver(UUID.randomUUID(), new Letter("用户@xn--fsqu00a.example", "Hello", "Good night.\n", "<p>Good night.</p>"));
            assertThat(office.heard).contains("RCPT TO:<用户@xn--fsqu00a.example>").anyMatch(line -> line.matches("MAIL FROM:<kith@localhost>.* SMTPUTF8.*"));
            assertThat(office.taken).singleElement().asString().contains("To: 用户@xn--fsqu00a.example");
            transport.deliver(UUID.randomUUID(), LETTER);
            assertThat(office.heard).as("and nobody else is asked to know it").anyMatch(line -> line.startsWith("MAIL") && !line.contains("SMTPUTF8"));
        }
    }

    @ParameterizedTest
    @CsvSource({"RCPT, 550", "RCPT, 551", "RCPT, 553", "., 554", "MAIL, 501", "DATA, 554"})
    void aRefusalForGoodIsBelieved(String command, int reply) throws Exception {
        try (var office = new PostOffice(Optional.empty()).answers(command, reply + " 5.1.1 <reader@example.org> is nobody here")) {
            assertThat(transport("smtp://localhost:" + office.port(), false).deliver(UUID.randomUUID(), LETTER))
                    .isEqualTo(new MailTransport.Handing.Refused(reply, reply + " 5.1.1 <reader@example.org> is nobody here", command.equals("RCPT")));
        }
    }

    @ParameterizedTest
    @CsvSource({"RCPT, 450", "RCPT, 452", "., 451", "MAIL, 421", "DATA, 451", "MAIL, 530"})
    void whatMayPassIsTriedAgainAndNothingOfTheAnswerIsRepeated(String command, int reply) throws Exception {
        try (var office = new PostOffice(Optional.empty()).answers(command, reply + " 4.2.1 <reader@example.org> try later")) {
            var transport = transport("smtp://localhost:" + office.port(), false);
            assertThatThrownBy(() -> transport.deliver(UUID.randomUUID(), LETTER)).satisfies(SmtpTransportTest::assertDiscreet);
        }
    }

    /** Nothing that a log could hold of it, causes and all. */
    private static void assertDiscreet(Throwable failure) {
        var log = new StringWriter();
        failure.printStackTrace(new PrintWriter(log));
        assertThat(log.toString()).contains("The mail server").doesNotContain("reader", "example.org", "try later", "secret");
    }

    @Test
    void aWrongPasswordIsOurOwnerToSetRight() throws Exception {
        try (var office = new PostOffice(Optional.of(certificate.context())).answers("AUTH", "535 5.7.8 wrong for kith")) {
            var transport = transport("smtp://kith:secret@localhost:" + office.port(), true);
            assertThatThrownBy(() -> transport.deliver(UUID.randomUUID(), LETTER)).satisfies(SmtpTransportTest::assertDiscreet);
        }
    }

    @Test
    void aServerThatIsAway() throws Exception {
        var transport = transport("smtp://localhost:" + LocalPort.any(), false);
        assertThatThrownBy(() -> transport.deliver(UUID.randomUUID(), LETTER)).satisfies(SmtpTransportTest::assertDiscreet);
    }

    @Test
    void aServerThatSaysNothingIsNotWaitedForForEver() throws IOException {
        try (var office = new PostOffice(Optional.empty()).silent()) {
            assertThatThrownBy(() -> transport("smtp://localhost:" + office.port(), false, Duration.ofMillis(200)).deliver(UUID.randomUUID(), LETTER)).satisfies(SmtpTransportTest::assertDiscreet);
        }
    }
}
