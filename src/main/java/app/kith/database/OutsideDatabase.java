package app.kith.database;

/** A PostgreSQL that somebody else runs, named by {@code KITH_DATABASE_URL}. */
record OutsideDatabase(DatabaseAddress address) implements Database {

    @Override
    public void close() {}
}
