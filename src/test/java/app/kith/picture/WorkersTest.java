package app.kith.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class WorkersTest {

    private static final long MEGABYTE = 1 << 20;
    private static final Duration PATIENCE = Duration.ofMillis(500);

    @Test
    void whoeverFindsTheQueueFullIsSentAwayAtOnce() throws Exception {
        var go = new CountDownLatch(1);
        try (var workers = new Workers(1, 2, 100, Duration.ofSeconds(20));
                var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            var begun = new CountDownLatch(1);
            var sent = new ArrayList<Future<Integer>>();
            sent.add(senders.submit(() -> workers.run(1, () -> {
                begun.countDown();
                go.await();
                return 1;
            })));
            begun.await();
            for (int i = 0; i < 2; i++) sent.add(senders.submit(() -> workers.run(1, () -> 1)));
            while (workers.waiting() < 2) Thread.onSpinWait();

            assertThatThrownBy(() -> workers.run(1, () -> 1)).isInstanceOf(Workers.NoTurn.class);

            go.countDown();
            for (var one : sent) assertThat(one.get()).isEqualTo(1);
        }
    }

    @Test
    void whoeverWaitsTooLongIsSentAwayAndForgotten() throws Exception {
        var go = new CountDownLatch(1);
        try (var workers = new Workers(1, 2, 100, PATIENCE);
                var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            var begun = new CountDownLatch(1);
            senders.submit(() -> workers.run(1, () -> {
                begun.countDown();
                heldUntil(go);
                return 1;
            }));
            begun.await();

            assertThatThrownBy(() -> workers.run(1, () -> 2)).isInstanceOf(Workers.NoTurn.class);

            assertThat(workers.waiting()).isZero();
            go.countDown();
        }
    }

    @Test
    void thoseWhoTogetherNeedTooMuchMemoryTakeTurns() throws Exception {
        var go = new CountDownLatch(1);
        var ended = new CountDownLatch(1);
        try (var workers = new Workers(2, 2, 100, PATIENCE);
                var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            var begun = new CountDownLatch(1);
            var large = senders.submit(() -> workers.run(80 * MEGABYTE, () -> {
                begun.countDown();
                awaitAsNativeCodeDoes(go);
                ended.countDown();
                return 1;
            }));
            begun.await();

            assertThat(workers.run(10 * MEGABYTE, () -> 2)).isEqualTo(2);
            assertThatThrownBy(large::get).hasCauseInstanceOf(Workers.NoTurn.class);
            assertThatThrownBy(() -> workers.run(30 * MEGABYTE, () -> 3))
                    .as("who gave up waiting does not give back what the work still holds")
                    .isInstanceOf(Workers.NoTurn.class);
            go.countDown();
            ended.await();
            assertThat(workers.run(10_000 * MEGABYTE, () -> 4)).as("what needs more than all there is").isEqualTo(4);
        }
    }

    private static void awaitAsNativeCodeDoes(CountDownLatch go) {
        while (true) {
            try {
                go.await();
                return;
            } catch (InterruptedException ignored) {
                // native code hears nothing
            }
        }
    }

    @Test
    void workThatFailsGivesBackWhatItHeld() throws Exception {
        try (var workers = new Workers(1, 1, 10, PATIENCE)) {
            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(() -> workers.run(10 * MEGABYTE, () -> {
                    throw new OutOfMemoryError("as a bomb would have it");
                })).isInstanceOf(ExecutionException.class);
            }
            assertThat(workers.run(10 * MEGABYTE, () -> 1)).isEqualTo(1);
        }
    }

    /** Native code under way cannot be stopped: neither can this. */
    private static void heldUntil(CountDownLatch go) {
        for (boolean held = true; held; ) {
            try {
                go.await();
                held = false;
            } catch (InterruptedException impatience) {
                held = true;
            }
        }
    }
}
