package app.kith.dream;

import java.time.Instant;

/**
 * A dream that its dreamer has deleted and can bring back.
 *
 * @param until when it goes for good
 */
public record DeletedDream(DreamId id, String title, Instant until) {}
