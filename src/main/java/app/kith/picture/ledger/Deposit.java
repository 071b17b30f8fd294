package app.kith.picture.ledger;

import app.kith.picture.store.Store;
import app.kith.picture.store.StoreName;
import app.kith.picture.store.Stores;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.stereotype.Component;

/**
 * The way of files into a store: first the ledger, then the store, then whoever shows them. Until somebody does they are
 * pending, and swept after an hour.
 */
@Component
public class Deposit {

    private final Stores stores;
    private final StoredFiles files;

    Deposit(Stores stores, StoredFiles files) {
        this.stores = stores;
        this.files = files;
    }

    /** Puts files where new ones go. */
    public List<StoredFile> put(List<NewFile> news) throws IOException {
        return put(stores.chosen(), news);
    }

    /** Puts all of them, at once, or none. */
    public List<StoredFile> put(StoreName name, List<NewFile> news) throws IOException {
        Store store = stores.of(name);
        List<StoredFile> expected = news.stream().map(file -> file.in(name)).toList();
        files.expect(expected);
        try {
            put(store, news);
        } catch (IOException | RuntimeException failed) {
            files.giveUp(expected);
            throw failed;
        }
        return expected;
    }

    private static void put(Store store, List<NewFile> news) throws IOException {
        var puts = new ArrayList<Future<?>>();
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            for (NewFile file : news) {
                puts.add(hands.submit(() -> {
                    store.put(file.key(), file.contentType(), file.content());
                    return file;
                }));
            }
        }
        for (var put : puts) {
            try {
                put.get();
            } catch (ExecutionException failed) {
                if (failed.getCause() instanceof IOException down) throw down;
                throw new IllegalStateException(failed.getCause());
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                throw new IOException("The site is stopping");
            }
        }
    }
}
