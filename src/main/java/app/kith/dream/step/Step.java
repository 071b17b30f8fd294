package app.kith.dream.step;

import java.util.UUID;

/** A small goal on the way to a dream. */
public record Step(UUID id, String line, boolean done) {}
