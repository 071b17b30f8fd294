package app.kith.topic;

import java.util.Optional;

/** A topic that may be meant by what was typed so far, and the other spelling by which it was found: carpentry (joinery). */
public record Suggestion(String name, Optional<String> spelling) {}
