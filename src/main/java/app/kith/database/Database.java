package app.kith.database;

/** The PostgreSQL of the site: {@link EmbeddedDatabase ours} or {@link OutsideDatabase somebody else's}. */
public sealed interface Database extends AutoCloseable permits EmbeddedDatabase, OutsideDatabase {

    /** Where to connect, and as whom. */
    DatabaseAddress address();

    /** Lets go of it: an embedded server stops when the last who use it let go. */
    @Override
    void close();
}
