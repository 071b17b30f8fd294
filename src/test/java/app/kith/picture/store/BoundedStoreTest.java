package app.kith.picture.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class BoundedStoreTest {

    private final CountDownLatch interrupted = new CountDownLatch(4);

    @Test
    void whoeverNeverAnswersIsLeftAndStopped() throws Exception {
        var key = Key.fresh(160);
        var store = new BoundedStore(new Silent(), Duration.ofMillis(20));
        StoreContract.Attempt[] all = {
            () -> store.put(key, "image/webp", new byte[1]), () -> store.get(key), () -> store.length(key), () -> store.delete(key)};

        for (var attempt : all) assertThatThrownBy(attempt::make).isInstanceOf(IOException.class).hasMessage("The store did not answer within 20 ms");

        interrupted.await();
    }

    @Test
    void whatIsInterruptedIsStoppedToo() throws Exception {
        var store = new BoundedStore(new Silent(), Duration.ofMinutes(10));
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> store.delete(Key.fresh(160))).hasMessage("The site is stopping");
        assertThat(Thread.interrupted()).isTrue();
    }

    /** Waits for ever, wherever it is asked. */
    private final class Silent implements Store {

        private <T> T never() throws IOException {
            try {
                new CountDownLatch(1).await();
                throw new AssertionError();
            } catch (InterruptedException left) {
                interrupted.countDown();
                throw new IOException("interrupted");
            }
        }

        @Override
        public void put(Key key, String contentType, byte[] bytes) throws IOException {
            never();
        }

        @Override
        public Optional<Stored> get(Key key) throws IOException {
            return never();
        }

        @Override
        public OptionalLong length(Key key) throws IOException {
            return never();
        }

        @Override
        public void delete(Key key) throws IOException {
            never();
        }

        @Override
        public Stream<Found> list() throws IOException {
            return never();
        }

        @Override
        public String path(Key key, String contentType) {
            return key.toString();
        }
    }
}
