package app.kith.account.passkey;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A key that signs its owner in, under the name that they gave it. */
public record Passkey(UUID id, String name, Instant added, Optional<Instant> used) {

    /** The longest name, in characters as people count them. */
    public static final int LONGEST_NAME = 60;
}
