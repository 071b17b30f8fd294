package app.kith.member;

import app.kith.topic.Topic;
import java.util.Optional;

/**
 * A topic among a member's skills or interests.
 *
 * @param spelling how the member wrote it, where that is not the topic's own name
 */
public record MemberTopic(Topic topic, Optional<String> spelling) {

    /** How the member wrote it. */
    public String written() {
        return spelling.orElse(topic.name());
    }
}
