package app.kith.database;

import app.kith.settings.Settings;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** The PostgreSQL of the site: {@link EmbeddedDatabase ours} or {@link OutsideDatabase somebody else's}. */
public sealed interface Database extends AutoCloseable permits EmbeddedDatabase, OutsideDatabase {

    /** Begins to start it and returns at once; what can be refused without a start is refused here. */
    static CompletableFuture<Database> ahead(Settings settings) {
        return CompletableFuture.supplyAsync(start(settings), Thread::startVirtualThread);
    }

    /** Returns when it can be used; refuses with a sentence when it cannot. */
    static Database of(Settings settings) {
        return start(settings).get();
    }

    /** That of a site which runs already; to let go of it leaves it running. */
    static Database beside(Settings settings) {
        return settings.databaseUrl() == null
                ? new OutsideDatabase(Cluster.address(settings.data()))
                : OutsideDatabase.at(DatabaseAddress.parse(settings.databaseUrl()), OutsideDatabase.PATIENCE);
    }

    private static Supplier<Database> start(Settings settings) {
        if (settings.databaseUrl() == null) {
            Cluster.checkVersion(settings.data());
            return () -> EmbeddedDatabase.in(settings.data());
        }
        var address = DatabaseAddress.parse(settings.databaseUrl());
        return () -> OutsideDatabase.at(address, OutsideDatabase.PATIENCE);
    }

    /** Where to connect, and as whom. */
    DatabaseAddress address();

    /** Lets go of it: an embedded server stops when the last who used it let go. */
    @Override
    void close();
}
