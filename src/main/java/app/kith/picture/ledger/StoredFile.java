package app.kith.picture.ledger;

import app.kith.picture.store.Key;
import app.kith.picture.store.StoreName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/**
 * A file as the ledger knows it.
 *
 * @param checksum its SHA-256; none when it was put before there was a ledger
 */
public record StoredFile(StoreName store, Key key, String contentType, long bytes, Optional<Checksum> checksum) {

    /** Of a row with all columns of {@code stored_file} that say what a file is. */
    public static StoredFile of(ResultSet row) throws SQLException {
        return new StoredFile(
                StoreName.of(row.getString("store")).orElseThrow(),
                Key.of(row.getString("key")).orElseThrow(),
                row.getString("content_type"),
                row.getLong("bytes"),
                Optional.ofNullable(row.getString("sha256")).map(Checksum::new));
    }

    /** Whether these are its bytes, as far as is known. */
    public boolean holds(byte[] content) {
        return content.length == bytes && checksum.map(Checksum.of(content)::equals).orElse(true);
    }
}
