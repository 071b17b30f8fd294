package app.kith.mail;

import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A mail server, which can be asked for what it offers. */
class SmtpServer extends JavaMailSenderImpl {

    boolean offersSmtpUtf8() throws MessagingException {
        try (var transport = connectTransport()) {
            return transport instanceof SMTPTransport smtp && smtp.supportsExtension("SMTPUTF8");
        }
    }

    /**
     * The same server, for a letter that needs SMTPUTF8 on its whole way. For that letter alone, since the next server may
     * not have it.
     */
    SmtpServer inUtf8() {
        var server = new SmtpServer();
        server.setProtocol(getProtocol());
        server.setHost(getHost());
        server.setPort(getPort());
        server.setUsername(getUsername());
        server.setPassword(getPassword());
        server.getJavaMailProperties().putAll(getJavaMailProperties());
        server.getJavaMailProperties().put(Envelope.UTF_8, "true");
        return server;
    }
}
