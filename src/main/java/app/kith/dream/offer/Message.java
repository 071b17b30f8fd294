package app.kith.dream.offer;

import app.kith.markdown.Markdown;
import app.kith.member.Member;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What one of the two says to the other, in Markdown.
 *
 * @param author empty for a former member, and for one who is about to leave
 */
public record Message(UUID id, Optional<Member> author, String story, Instant written) {

    public Markdown told() {
        return Markdown.of(story, 3);
    }
}
