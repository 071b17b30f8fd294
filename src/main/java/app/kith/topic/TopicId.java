package app.kith.topic;

import java.util.UUID;

/** Which topic; it never changes. */
public record TopicId(UUID value) {}
