package app.kith.feed;

import app.kith.member.Member;
import app.kith.topic.Topic;

/** Why a dream stands in a feed: nothing is chosen for a reason that is not said. */
public sealed interface Why {

    /**
     * It needs what the member can do.
     *
     * @param need in the dreamer's word
     * @param skill in the member's
     */
    record Needed(String need, String skill) implements Why {}

    /**
     * It is about what the member is interested in.
     *
     * @param theme in the dreamer's word
     * @param interest in the member's
     */
    record Loved(String theme, String interest) implements Why {}

    /** It is about a topic that the member follows. */
    record FollowedTopic(Topic topic) implements Why {}

    /** The member follows its dreamer. */
    record FollowedDreamer(Member dreamer) implements Why {}

    /** The member follows the dream itself. */
    record FollowedDream() implements Why {}
}
