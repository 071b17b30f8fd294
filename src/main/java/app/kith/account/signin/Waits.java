package app.kith.account.signin;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Where answers wait for their turn: a thread each, which costs little, and no connection to the database. So many at
 * most on a node; and nobody keeps a site from stopping.
 */
@Component
class Waits implements SmartLifecycle {

    private final int most;
    private final Semaphore room;
    private volatile CountDownLatch stop = new CountDownLatch(1);

    /** @param most how many wait at once */
    Waits(@Value("${kith.sign-in-waiting:200}") int most) {
        this.most = most;
        this.room = new Semaphore(most);
    }

    /** How many wait just now. */
    int waiting() {
        return most - room.availablePermits();
    }

    /** False when there is no room, or the site stops meanwhile: then nobody may look at what waited. */
    boolean rest(Duration pause) {
        if (pause.isZero()) return true;
        if (!room.tryAcquire()) return false;
        try {
            return !stop.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            room.release();
        }
    }

    /** Before everything else, so that the pages under way come to their end. */
    @Override
    public void stop() {
        stop.countDown();
    }

    @Override
    public void start() {
        stop = new CountDownLatch(1);
    }

    @Override
    public boolean isRunning() {
        return stop.getCount() > 0;
    }
}
