package app.kith.mail;

import jakarta.mail.MessagingException;
import java.util.UUID;
import org.springframework.mail.javamail.JavaMailSender;

/** Hands letters to a mail server. */
class SmtpMailman implements Mailman {

    private final JavaMailSender server;
    private final Envelope envelope;

    SmtpMailman(JavaMailSender server, Envelope envelope) {
        this.server = server;
        this.envelope = envelope;
    }

    @Override
    public void deliver(UUID id, Letter letter) {
        try {
            server.send(envelope.seal(id, letter));
        } catch (MessagingException unsealed) {
            throw new IllegalStateException("The letter cannot be written", unsealed);
        }
    }
}
