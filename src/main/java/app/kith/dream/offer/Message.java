package app.kith.dream.offer;

import app.kith.markdown.Markdown;
import app.kith.member.Member;
import java.time.Instant;
import java.util.UUID;

/** What one of the two says to the other, in Markdown. */
public record Message(UUID id, Member author, String story, Instant written) {

    public Markdown told() {
        return Markdown.of(story, 3);
    }
}
