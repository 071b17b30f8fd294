package app.kith.mail;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Whether letters can go to addresses beyond ASCII (RFC 6531): the mail server must offer SMTPUTF8. Nobody who gives such an
 * address waits for it: it is asked beside their request, when the site is up and again when its last answer is not of these
 * minutes, and what it said last holds meanwhile. Before it has said anything nobody offers it, nor without a mail server.
 */
@Component
public class InternationalizedEmail {

    private static final Duration KEPT = Duration.ofMinutes(10);

    /** While the server is away it is not called for every form that comes in. */
    private static final Duration AWAY = Duration.ofMinutes(1);

    private final MailTransport transport;
    private final AtomicBoolean asking = new AtomicBoolean();
    private volatile boolean offered;
    private volatile long until = System.nanoTime();

    InternationalizedEmail(MailTransport transport) {
        this.transport = transport;
    }

    public boolean offered() {
        if (System.nanoTime() - until >= 0) ask();
        return offered;
    }

    /** One at a time: a server that says nothing holds one thread, however many forms come in. */
    @EventListener(ApplicationReadyEvent.class)
    void ask() {
        if (asking.compareAndSet(false, true)) Thread.ofVirtual().name("smtputf8").start(this::hear);
    }

    private void hear() {
        try {
            var answer = transport.offersSmtpUtf8();
            answer.ifPresent(said -> offered = said);
            until = System.nanoTime() + (answer.isPresent() ? KEPT : AWAY).toNanos();
        } finally {
            asking.set(false);
        }
    }
}
