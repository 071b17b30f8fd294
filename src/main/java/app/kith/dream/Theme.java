package app.kith.dream;

import app.kith.topic.Topic;
import java.util.Optional;

/**
 * A topic that a dream is about.
 *
 * @param spelling how the dreamer wrote it, where that is not the topic's own name
 */
public record Theme(Topic topic, Optional<String> spelling) {

    /** The topic in the dreamer's own word. */
    public String word() {
        return spelling.orElse(topic.name());
    }
}
