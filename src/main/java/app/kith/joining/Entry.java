package app.kith.joining;

import java.util.Optional;
import java.util.UUID;

/**
 * One entry of a newcomer's list.
 *
 * @param label what it stands for in the shared vocabulary, where that is another word: carpentry for joinery
 * @param span the year or years of an experience
 */
public record Entry(UUID id, String line, Optional<String> label, Optional<String> span) {}
