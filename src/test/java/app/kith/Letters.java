package app.kith;

import static org.awaitility.Awaitility.await;

import app.kith.mail.Letter;
import app.kith.mail.Outbox;
import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.test.context.TestComponent;

/** The letters that the site has laid into its outbox, as a test waits for them. */
@TestComponent
public class Letters {

    private final Outbox outbox;

    Letters(Outbox outbox) {
        this.outbox = outbox;
    }

    /** The newest letter to an address; waits for it. */
    public Letter to(String address) {
        return await().atMost(Duration.ofSeconds(20)).until(() -> find(address), Optional::isPresent).orElseThrow();
    }

    /** The newest letter to an address that is not the one known already. */
    public Letter to(String address, Letter known) {
        return await().atMost(Duration.ofSeconds(20))
                .until(() -> find(address).filter(letter -> !letter.equals(known)), Optional::isPresent)
                .orElseThrow();
    }

    private Optional<Letter> find(String address) {
        return outbox.letters().stream().filter(letter -> letter.recipient().equals(address)).findFirst();
    }
}
