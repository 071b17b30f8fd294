package app.kith.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** None of these waits for a time to pass but the one whose patience it is. */
@Timeout(120)
class WorkersTest {

    private static final long MEGABYTE = 1 << 20;

    /** For whoever is to get a turn, however busy the machine is. */
    private static final Duration LONG = Duration.ofMinutes(1);

    @Test
    void whoeverFindsTheQueueFullIsSentAwayAtOnce() throws Exception {
        var go = new CountDownLatch(1);
        try (var workers = new Workers(1, 2, 100, LONG);
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
            await().until(() -> workers.waiting() == 2);

            assertThatThrownBy(() -> workers.run(1, () -> 1)).isInstanceOf(Workers.NoTurn.class);

            go.countDown();
            for (var one : sent) assertThat(one.get()).isEqualTo(1);
        }
    }

    @Test
    void whoeverWaitsTooLongIsSentAwayAndForgotten() throws Exception {
        var go = new CountDownLatch(1);
        try (var workers = new Workers(1, 2, 100, Duration.ofMillis(100));
                var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            holds(workers, senders, go);

            assertThatThrownBy(() -> workers.run(1, () -> 2)).isInstanceOf(Workers.NoTurn.class);

            assertThat(workers.waiting()).isZero();
            go.countDown();
        }
    }

    /** Keeps the only thread at work until it may go; sent again where the machine was too busy to begin within the patience. */
    private static void holds(Workers workers, ExecutorService senders, CountDownLatch go) throws InterruptedException {
        var begun = new CountDownLatch(1);
        senders.submit(() -> {
            while (begun.getCount() > 0) {
                try {
                    workers.run(1, () -> {
                        begun.countDown();
                        awaitAsNativeCodeDoes(go);
                        return 1;
                    });
                } catch (Workers.NoTurn notBegunOrNotEnded) {
                    // what has begun goes on
                }
            }
            return 1;
        });
        begun.await();
    }

    @Test
    void aPictureTakesNoMoreThanHalfOfTheTenSecondsThatAnUploadMayTake() {
        assertThat(Workers.PATIENCE).isLessThanOrEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void thoseWhoTogetherNeedTooMuchMemoryTakeTurns() throws Exception {
        var go = new CountDownLatch(1);
        var ended = new CountDownLatch(1);
        try (var workers = new Workers(2, 2, 100, LONG);
                var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            var begun = new CountDownLatch(1);
            var gone = new CountDownLatch(1);
            var large = senders.submit(() -> {
                try {
                    return workers.run(80 * MEGABYTE, () -> {
                        begun.countDown();
                        awaitAsNativeCodeDoes(go);
                        ended.countDown();
                        return 1;
                    });
                } finally {
                    gone.countDown();
                }
            });
            begun.await();

            assertThat(workers.run(10 * MEGABYTE, () -> 2)).isEqualTo(2);

            large.cancel(true);
            gone.await();
            var next = senders.submit(() -> workers.run(30 * MEGABYTE, () -> ended.getCount() == 0));
            await().until(() -> workers.waitingForMemory() > 0 || next.isDone());
            assertThat(next).as("who gave up waiting does not give back what the work still holds").isNotDone();
            go.countDown();
            assertThat(next.get()).as("after the work has ended").isTrue();
            assertThat(workers.run(10_000 * MEGABYTE, () -> 4)).as("what needs more than all there is").isEqualTo(4);
        }
    }

    @Test
    void whoeverGivesUpWaitingForMemoryHasTakenNone() throws Exception {
        var go = new CountDownLatch(1);
        try (var workers = new Workers(2, 2, 100, LONG);
                var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            var begun = new CountDownLatch(1);
            var large = senders.submit(() -> workers.run(80 * MEGABYTE, () -> {
                begun.countDown();
                go.await();
                return 1;
            }));
            begun.await();
            var impatient = senders.submit(() -> workers.run(30 * MEGABYTE, () -> 2));
            await().until(() -> workers.waitingForMemory() > 0);

            impatient.cancel(true);

            await().until(() -> workers.waitingForMemory() == 0);
            go.countDown();
            assertThat(large.get()).isEqualTo(1);
            assertThat(workers.run(100 * MEGABYTE, () -> 3)).as("what needs all there is").isEqualTo(3);
        }
    }

    /** Native code under way cannot be stopped: neither can this. */
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
        try (var workers = new Workers(1, 1, 10, LONG)) {
            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(() -> workers.run(10 * MEGABYTE, () -> {
                    throw new OutOfMemoryError("as a bomb would have it");
                })).isInstanceOf(ExecutionException.class);
            }
            assertThat(workers.run(10 * MEGABYTE, () -> 1)).isEqualTo(1);
        }
    }
}
