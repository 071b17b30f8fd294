package app.kith.picture.ledger;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** Files between two states, as the ledger of a running site has them. */
public final class FilesUnderWay {

    private FilesUnderWay() {}

    /**
     * Waits until files are on their way, and keeps them there: nobody writes their next state while this connection
     * holds the table.
     *
     * @return how many
     */
    public static int hold(Connection connection) {
        return await().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(1)).until(() -> held(connection), number -> number > 0);
    }

    private static int held(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("lock table stored_file in share mode");
            try (var rows = statement.executeQuery(
                    "select count(*) from stored_file where state in ('pending', 'to delete') and since > now() - interval '1 minute'")) {
                rows.next();
                int number = rows.getInt(1);
                if (number == 0) connection.rollback();
                return number;
            }
        }
    }
}
