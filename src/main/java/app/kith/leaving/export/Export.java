package app.kith.leaving.export;

import java.time.Instant;

/** What has become of a member's wish for all that is known of them. */
public sealed interface Export {

    /** Nobody has asked, or what was made is gone again. */
    record None() implements Export {}

    /** @param steps how many there are; 0 while nobody has counted them */
    record Making(int done, int steps) implements Export {}

    /** @param until when it can be had at the latest */
    record Ready(Instant until, long bytes) implements Export {}
}
