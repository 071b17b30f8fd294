package app.kith.feed;

import app.kith.dream.Dream;
import app.kith.keyset.Place;
import app.kith.member.Member;
import app.kith.member.Tally;
import app.kith.topic.Topic;
import java.util.List;
import java.util.Optional;

/**
 * What gathers around a topic, as one viewer sees it.
 *
 * @param spellings how else it is spelled
 * @param member whether a member looks, who may follow it
 * @param older whether they have read on, past the newest
 * @param more where the next stretch begins; empty at the end
 */
public record TopicPage(
        Topic topic,
        List<String> spellings,
        TopicPart part,
        List<Dream> dreams,
        List<Member> people,
        Tally follows,
        boolean member,
        boolean older,
        Optional<Place> more) {

    public String href(TopicPart part) {
        return topic.href() + "?part=" + part.key();
    }

    public boolean nothing() {
        return dreams.isEmpty() && people.isEmpty();
    }
}
