package app.kith.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What many pictures at once may do to the machine. */
@Timeout(120)
class MemoryTest {

    private static final int SENT = 50;
    private static final int THREADS = 2;
    private static final int QUEUE = 2;
    /** A side of each, in pixels: 29 MB, once it is unpacked, and there is room for one and for what is made of it. */
    private static final int SIDE = 2700;
    private static final int MEGABYTES = 40;

    @Test
    void ofFiftyBombsAtOnceTheFirstFindRoomOneAfterTheOtherAndTheOthersAreSentAway() throws Exception {
        byte[] bomb = Oddities.pngOfZeros(SIDE, SIDE);
        var turnedAway = new CountDownLatch(SENT - THREADS - QUEUE);
        var engine = new MeasuredEngine(new SkiaEngine(), turnedAway::await);
        try (var workers = new Workers(THREADS, QUEUE, MEGABYTES, Duration.ofMinutes(2));
                var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            var processing = new Processing(new Renderer(engine), workers);
            var sent = new ArrayList<Future<Processing.Outcome>>();
            for (int i = 0; i < SENT; i++) {
                sent.add(senders.submit(() -> {
                    var outcome = processing.square(bomb, Optional.empty());
                    if (outcome instanceof Processing.Busy) turnedAway.countDown();
                    return outcome;
                }));
            }
            int made = 0;
            for (var one : sent) {
                switch (one.get()) {
                    case Processing.Done(_, _) -> made++;
                    case Processing.Busy() -> {}
                    case Processing.Refused(var why, _) -> throw new AssertionError(why);
                }
            }

            assertThat(made).as("who had a thread or a place in the queue").isEqualTo(THREADS + QUEUE);
            assertThat(engine.most()).as("bytes of pixels at once, and what one of them takes")
                    .isLessThanOrEqualTo((long) MEGABYTES << 20)
                    .isEqualTo(4L * SIDE * SIDE);
        }
    }
}
