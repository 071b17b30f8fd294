package app.kith;

import static org.awaitility.Awaitility.await;

import app.kith.mail.Letter;
import app.kith.mail.Outbox;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.test.context.TestComponent;

/** The letters that the site has laid into its outbox, as a test waits for them. */
@TestComponent
public class Letters {

    private final Outbox outbox;

    /** There are thousands of them at the end, and a letter never changes. */
    private final Map<UUID, Letter> read = new ConcurrentHashMap<>();

    Letters(Outbox outbox) {
        this.outbox = outbox;
    }

    /** The newest letter to an address; waits for it. */
    public Letter to(String address) {
        return await().until(() -> find(address), Optional::isPresent).orElseThrow();
    }

    /** The newest letter to an address that is not the one known already. */
    public Letter to(String address, Letter known) {
        return await()
                .until(() -> find(address).filter(letter -> !letter.equals(known)), Optional::isPresent)
                .orElseThrow();
    }

    /** The newest letter to an address with a subject: others that are sent meanwhile may overtake it. */
    public Letter about(String address, String subject) {
        return await()
                .until(() -> all(address).stream().filter(letter -> letter.subject().equals(subject)).findFirst(), Optional::isPresent)
                .orElseThrow();
    }

    private Optional<Letter> find(String address) {
        return all(address).stream().findFirst();
    }

    /** All letters to an address that are there by now, the newest first. */
    public List<Letter> all(String address) {
        return outbox.ids().stream()
                .map(id -> read.computeIfAbsent(id, unread -> outbox.find(unread).orElseThrow()))
                .filter(letter -> letter.recipient().equals(address))
                .toList();
    }
}
