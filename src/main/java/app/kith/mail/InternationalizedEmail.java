package app.kith.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Whether letters can go to addresses beyond ASCII (RFC 6531): the mail server must offer SMTPUTF8. It is asked when
 * somebody gives such an address and its last answer is not of these minutes. Without a mail server nobody offers it.
 */
@Component
public class InternationalizedEmail {

    private static final Duration KEPT = Duration.ofMinutes(10);

    /** While the server is away, what it said last holds; nor is it called for every form that comes in meanwhile. */
    private static final Duration AWAY = Duration.ofMinutes(1);

    private final MailTransport transport;
    private Instant until = Instant.MIN;
    private boolean offered;

    InternationalizedEmail(MailTransport transport) {
        this.transport = transport;
    }

    public synchronized boolean offered() {
        if (Instant.now().isAfter(until)) {
            Optional<Boolean> answer = transport.offersSmtpUtf8();
            offered = answer.orElse(offered);
            until = Instant.now().plus(answer.isPresent() ? KEPT : AWAY);
        }
        return offered;
    }
}
