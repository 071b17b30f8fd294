package app.kith.dream;

import app.kith.topic.Topic;
import java.util.Optional;
import java.util.UUID;

/**
 * A skill that a dream needs.
 *
 * @param id stays while its dream is changed
 * @param spelling how the dreamer wrote it, where that is not the topic's own name
 * @param purpose what it is needed for
 */
public record Need(UUID id, Topic topic, Optional<String> spelling, Optional<String> purpose) {

    /** The skill in the dreamer's own word. */
    public String word() {
        return spelling.orElse(topic.name());
    }
}
