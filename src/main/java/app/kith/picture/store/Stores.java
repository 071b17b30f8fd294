package app.kith.picture.store;

import java.io.IOException;
import java.util.Map;

/**
 * The stores that are set, of which new files go into one. The others are read and emptied for as long as files lie in
 * them, which is how pictures move from one to another.
 */
public final class Stores {

    private final StoreName chosen;
    private final Map<StoreName, Store> all;

    public Stores(StoreName chosen, Map<StoreName, Store> all) {
        if (!all.containsKey(chosen)) throw new IllegalArgumentException(chosen + " is not set");
        this.chosen = chosen;
        this.all = Map.copyOf(all);
    }

    /** Where new files go. */
    public StoreName chosen() {
        return chosen;
    }

    public boolean has(StoreName name) {
        return all.containsKey(name);
    }

    /** Sees to what writes have left that a crash ended. */
    public void tidy() throws IOException {
        for (Store store : all.values()) store.tidy();
    }

    public Store of(StoreName name) throws IOException {
        Store store = all.get(name);
        if (store == null) throw new IOException("Files lie in the store \"%s\", which is not set".formatted(name));
        return store;
    }
}
