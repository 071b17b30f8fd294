package app.kith.village;

import app.kith.account.Account;
import app.kith.account.AccountId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Brings the neighbours into the village and tells its tales while the site is up already: nobody waits for it. A start
 * that ends meanwhile leaves whole people and whole tales, and the next one goes on.
 */
@Component
@ConditionalOnBooleanProperty("kith.demo")
class MovingIn implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(MovingIn.class);

    private final Settling settling;
    private final Telling telling;
    private volatile boolean stopping;
    private volatile Optional<Thread> mover = Optional.empty();

    MovingIn(Settling settling, Telling telling) {
        this.settling = settling;
        this.telling = telling;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        mover = Optional.of(Thread.ofVirtual().name("moving in").start(this::move));
    }

    private void move() {
        try {
            for (Villager neighbour : Neighbours.all()) {
                if (stopping) return;
                settling.settle(neighbour);
            }
            Map<Villager, AccountId> people = new HashMap<>();
            Village.people().forEach(villager -> settling.owner(villager).map(Account::id).ifPresent(id -> people.put(villager, id)));
            for (Tale tale : Tales.all()) {
                if (stopping) return;
                if (people.keySet().containsAll(tale.people())) telling.tell(tale, people);
            }
            LOG.info("The village is complete: {} people, {} dreams of earlier days", people.size(), Tales.all().size());
        } catch (RuntimeException interrupted) {
            LOG.warn("The village could not be planted to its end; the next start goes on", interrupted);
        }
    }

    @Override
    public void start() {}

    @Override
    public void stop() {
        stopping = true;
        mover.ifPresent(thread -> {
            try {
                thread.join();
            } catch (InterruptedException hurry) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** Whether it is to be stopped, before anything that it uses. */
    @Override
    public boolean isRunning() {
        return !stopping;
    }
}
