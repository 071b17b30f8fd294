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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * Brings all pictures into one store while the site runs: each file is read, put under a new key and read again there, both
 * times held against its checksum, and only then shown from there. It may end at any moment and begin again: what is done is
 * done.
 */
@Component
class Move {

    /** So many files on their way at once: a store far away answers slowly, but many at a time. */
    private static final int AT_ONCE = 8;

    /** After so many failures of a store without a success in between it is away, and the rest would only fail more slowly. */
    private static final int AWAY = 3 * AT_ONCE;

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
        var away = new AtomicInteger();
        List<Renditions.Placed> page = renditions.after(FIRST, 0);
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            while (!page.isEmpty() && away.get() < AWAY) {
                for (var placed : page) {
                    if (placed.file().store() == target) continue;
                    turns.acquireUninterruptibly();
                    if (away.get() >= AWAY) break;
                    hands.submit(() -> {
                        try {
                            move(placed, target).ifPresent(failures::add);
                            away.set(0);
                            progress.step(placed.file().bytes()).ifPresent(say);
                        } catch (IOException down) {
                            away.incrementAndGet();
                            failures.add("%s: %s".formatted(placed.file().key(), down.getMessage()));
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
        if (away.get() >= AWAY) failures.add("the rest, for a store is away");
        return List.copyOf(failures);
    }

    private Optional<String> move(Renditions.Placed placed, StoreName target) throws IOException {
        StoredFile old = placed.file();
        Optional<Store.Stored> found = stores.of(old.store()).get(old.key());
        if (found.isEmpty()) return gone(placed) ? Optional.empty() : Optional.of(old.key() + " is missing");
        if (!old.holds(found.get().bytes())) return Optional.of(old.key() + " is not what was put");
        StoredFile fresh = deposit.put(target, List.of(new NewFile(Key.fresh(placed.width()), old.contentType(), found.get().bytes()))).getFirst();
        if (!arrived(fresh)) return Optional.of("%s has come to \"%s\" as something else".formatted(old.key(), target));
        renditions.replace(placed, fresh);
        return Optional.empty();
    }

    /** Read once more, for what it came from is about to be deleted. What has not arrived stays pending, and is swept. */
    private boolean arrived(StoredFile fresh) throws IOException {
        return stores.of(fresh.store()).get(fresh.key()).filter(stored -> fresh.holds(stored.bytes())).isPresent();
    }

    /** Let go of, or replaced, since its page was read. */
    private boolean gone(Renditions.Placed placed) {
        return renditions.shownBy(placed.file().store(), placed.file().key().toString()).isEmpty();
    }
}
