package app.kith.database;

import app.kith.settings.Settings;

/** The PostgreSQL of the site: {@link EmbeddedDatabase ours} or {@link OutsideDatabase somebody else's}. */
public sealed interface Database extends AutoCloseable permits EmbeddedDatabase, OutsideDatabase {

    /** Returns when it can be used; refuses with a sentence when it cannot. */
    static Database of(Settings settings) {
        return settings.databaseUrl() == null
                ? EmbeddedDatabase.in(settings.data())
                : OutsideDatabase.at(DatabaseAddress.parse(settings.databaseUrl()));
    }

    /** Where to connect, and as whom. */
    DatabaseAddress address();

    /** Lets go of it: an embedded server stops when the last who used it let go. */
    @Override
    void close();
}
