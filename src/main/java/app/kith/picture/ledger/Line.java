package app.kith.picture.ledger;

import app.kith.picture.store.StoreName;
import java.time.Instant;
import java.util.Optional;

/**
 * A line of the ledger, as an audit reads it.
 *
 * @param name the key; of what an audit found itself, any name
 * @param shown whether a picture shows the file
 */
public record Line(StoreName store, String name, long bytes, Optional<Checksum> checksum, FileState state, Instant since, boolean shown) {}
