package app.kith.database;

import app.kith.settings.CannotStart;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Properties;

/** A PostgreSQL that somebody else runs, named by {@code KITH_DATABASE_URL}. */
record OutsideDatabase(DatabaseAddress address) implements Database {

    private static final int OLDEST = 15;

    /** Where both are started at once, it is often the database that takes longer. */
    static final Duration PATIENCE = Duration.ofSeconds(20);

    static OutsideDatabase at(DatabaseAddress address, Duration patience) {
        var deadline = Instant.now().plus(patience);
        while (true) {
            try {
                checkVersion(address);
                return new OutsideDatabase(address);
            } catch (SQLException e) {
                if (!comesUp(e) || Instant.now().isAfter(deadline)) throw new CannotStart(
                        "The database of KITH_DATABASE_URL (%s) cannot be used: %s".formatted(address, firstLine(e)), e);
                pause();
            }
        }
    }

    private static void checkVersion(DatabaseAddress address) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", address.user());
        properties.setProperty("password", address.password());
        properties.setProperty("connectTimeout", "5");
        try (var connection = DriverManager.getConnection(address.url(), properties)) {
            var version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST) throw new CannotStart(
                    "The database of KITH_DATABASE_URL is PostgreSQL %s: Kith needs %s or newer.".formatted(version, OLDEST));
        }
    }

    /** Not reachable yet, or just starting; a wrong password does not become right by waiting. */
    private static boolean comesUp(SQLException failure) {
        var state = String.valueOf(failure.getSQLState());
        return state.startsWith("08") || state.equals("57P03");
    }

    private static String firstLine(SQLException failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(500));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted while waiting for the database.", e);
        }
    }

    @Override
    public void close() {}
}
