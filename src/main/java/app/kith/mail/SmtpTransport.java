package app.kith.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/**
 * Hands letters to a mail server. What a server answers quotes addresses, so nothing of it goes on from here but the
 * number of its reply.
 */
class SmtpTransport implements MailTransport {

    /**
     * Replies that speak of no letter: of this site's own sign-in, which its owner can set right (RFC 4954, section 6), and
     * of a server that is about to close.
     */
    private static final Set<Integer> ABOUT_US = Set.of(421, 530, 534, 535, 538);

    /** So many letters are on their way at once: a server that says nothing holds these, and leaves the scheduler its other threads. */
    private static final int AT_ONCE = 2;

    private final SmtpServer server;
    private final Envelope envelope;
    private final Semaphore ways = new Semaphore(AT_ONCE);

    /** Whether the last try heard nothing. */
    private volatile boolean silent;

    SmtpTransport(SmtpServer server, Envelope envelope) {
        this.server = server;
        this.envelope = envelope;
    }

    @Override
    public Handing deliver(UUID id, Letter letter) {
        if (!way()) return new Handing.Busy();
        try {
            Handing end = hand(id, letter);
            silent = false;
            return end;
        } finally {
            ways.release();
        }
    }

    /** Of a server that answers, a letter waits a moment for its turn; of a silent one it does not. */
    private boolean way() {
        try {
            return silent ? ways.tryAcquire() : ways.tryAcquire(1, TimeUnit.SECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Handing hand(UUID id, Letter letter) {
        try {
            MimeMessage message = envelope.seal(id, letter);
            boolean beyondAscii = Envelope.beyondAscii(letter);
            if (beyondAscii && !offersSmtpUtf8().orElseThrow(() -> new IllegalStateException("The mail server cannot be reached"))) return new Handing.Unwritable();
            (beyondAscii ? server.inUtf8() : server).send(message);
            return new Handing.Taken();
        } catch (Envelope.Unwritable nobody) {
            return new Handing.Unwritable();
        } catch (MessagingException | UnsupportedEncodingException unsealed) {
            throw new IllegalStateException("The letter cannot be written");
        } catch (MailException failed) {
            Optional<Reply> said = chain(failed).flatMap(link -> reply(link).stream()).findFirst();
            silent = said.isEmpty();
            Reply reply = said.orElseThrow(() -> new IllegalStateException("The mail server cannot be reached: " + root(failed)));
            if (ABOUT_US.contains(reply.number)) throw new IllegalStateException("The mail server answers " + reply.number);
            if (reply.number < 500) throw new Deferred(reply.number);
            return new Handing.Refused(reply.number, reply.words, chain(failed).anyMatch(SMTPAddressFailedException.class::isInstance));
        }
    }

    private record Reply(int number, String words) {}

    @Override
    public Optional<Boolean> offersSmtpUtf8() {
        try {
            return Optional.of(server.offersSmtpUtf8());
        } catch (MessagingException away) {
            return Optional.empty();
        }
    }

    /** A failure and all that is behind it. */
    private static Stream<Throwable> chain(Throwable failure) {
        var behind = failure instanceof MailSendException sending
                ? Stream.of(sending.getMessageExceptions()).map(Throwable.class::cast)
                : Stream.ofNullable(failure.getCause());
        return Stream.concat(Stream.of(failure), behind.flatMap(SmtpTransport::chain));
    }

    private static Optional<Reply> reply(Throwable failure) {
        return switch (failure) {
            case SMTPAddressFailedException recipient -> reply(recipient.getReturnCode(), recipient);
            case SMTPSenderFailedException sender -> reply(sender.getReturnCode(), sender);
            case SMTPSendFailedException sending -> reply(sending.getReturnCode(), sending);
            default -> Optional.empty();
        };
    }

    private static Optional<Reply> reply(int number, Throwable failure) {
        return number < 400 ? Optional.empty() : Optional.of(new Reply(number, String.valueOf(failure.getMessage()).strip()));
    }

    private static String root(Throwable failure) {
        return chain(failure).reduce((first, next) -> next).orElse(failure).getClass().getSimpleName();
    }
}
