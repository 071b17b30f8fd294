package app.kith.picture.store;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * A store elsewhere, for which nobody waits longer than is bearable: clients know limits for a connection and for the next
 * byte, but a server that sends a byte now and then keeps to both for ever. A virtual thread that is interrupted
 * closes its connection, so nothing is left behind.
 */
final class BoundedStore implements Store {

    private final Store store;
    private final Duration patience;
    private final ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor();

    BoundedStore(Store store, Duration patience) {
        this.store = store;
        this.patience = patience;
    }

    @Override
    public void put(Key key, String contentType, byte[] bytes) throws IOException {
        within(() -> {
            store.put(key, contentType, bytes);
            return key;
        });
    }

    @Override
    public Optional<Stored> get(Key key) throws IOException {
        return within(() -> store.get(key));
    }

    @Override
    public OptionalLong length(Key key) throws IOException {
        return within(() -> store.length(key));
    }

    @Override
    public void delete(Key key) throws IOException {
        within(() -> {
            store.delete(key);
            return key;
        });
    }

    private <T> T within(Callable<T> work) throws IOException {
        Future<T> answer = hands.submit(work);
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            answer.cancel(true);
            throw new IOException("The store did not answer within " + patience.toMillis() + " ms");
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof IOException down) throw down;
            throw new IOException("The store cannot be used: " + failed.getCause().getClass().getSimpleName());
        } catch (InterruptedException stopping) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new IOException("The site is stopping");
        }
    }

    /** As long as it takes: only audits wait for it. */
    @Override
    public Stream<Found> list() throws IOException {
        return store.list();
    }

    @Override
    public String path(Key key, String contentType) {
        return store.path(key, contentType);
    }
}
