package app.kith.picture.upkeep;

import app.kith.picture.PictureId;
import app.kith.picture.Renditions;
import app.kith.picture.ledger.Deposit;
import app.kith.picture.ledger.NewFile;
import app.kith.picture.ledger.StoredFile;
import app.kith.picture.store.Key;
import app.kith.picture.store.Store;
import app.kith.picture.store.StoreName;
import app.kith.picture.store.Stores;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * Brings all pictures into one store while the site runs: each file is read, held against its checksum, put under a new
 * key, and only then shown from there. It may end at any moment and begin again: what is done is done.
 */
@Component
class Move {

    /** So many files on their way at once: a store far away answers slowly, but many at a time. */
    private static final int AT_ONCE = 8;

    private static final PictureId FIRST = new PictureId(new UUID(0, 0));

    private final Stores stores;
    private final Renditions renditions;
    private final Deposit deposit;

    Move(Stores stores, Renditions renditions, Deposit deposit) {
        this.stores = stores;
        this.renditions = renditions;
        this.deposit = deposit;
    }

    /** @return what could not be moved, one line each */
    List<String> to(StoreName target, Progress progress, Consumer<String> say) {
        var failures = new ConcurrentLinkedQueue<String>();
        var turns = new Semaphore(AT_ONCE);
        List<Renditions.Placed> page = renditions.after(FIRST, 0);
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            while (!page.isEmpty()) {
                for (var placed : page) {
                    if (placed.file().store() == target) continue;
                    turns.acquireUninterruptibly();
                    hands.submit(() -> {
                        try {
                            move(placed, target).ifPresent(failures::add);
                            progress.step(placed.file().bytes()).ifPresent(say);
                        } catch (RuntimeException broken) {
                            failures.add("%s: %s".formatted(placed.file().key(), broken));
                        } finally {
                            turns.release();
                        }
                    });
                }
                page = renditions.after(page.getLast().picture(), page.getLast().width());
            }
        }
        return List.copyOf(failures);
    }

    private Optional<String> move(Renditions.Placed placed, StoreName target) {
        StoredFile old = placed.file();
        try {
            Optional<Store.Stored> found = stores.of(old.store()).get(old.key());
            if (found.isEmpty()) return gone(placed) ? Optional.empty() : Optional.of(old.key() + " is missing");
            if (!old.holds(found.get().bytes())) return Optional.of(old.key() + " is not what was put");
            var fresh = deposit.put(target, List.of(new NewFile(Key.fresh(placed.width()), old.contentType(), found.get().bytes())));
            renditions.replace(placed, fresh.getFirst());
            return Optional.empty();
        } catch (IOException down) {
            return Optional.of("%s: %s".formatted(old.key(), down.getMessage()));
        }
    }

    /** Let go of, or replaced, since its page was read. */
    private boolean gone(Renditions.Placed placed) {
        return renditions.shownBy(placed.file().store(), placed.file().key().toString()).isEmpty();
    }
}
