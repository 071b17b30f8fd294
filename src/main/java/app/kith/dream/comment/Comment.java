package app.kith.dream.comment;

import app.kith.account.AccountId;
import app.kith.keyset.Place;
import app.kith.keyset.Stretch;
import app.kith.markdown.Markdown;
import app.kith.member.Member;
import app.kith.member.Tally;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody said below a dream.
 *
 * @param author empty for a former member, and for one who is about to leave
 * @param story in Markdown, as it was typed; empty where it was removed and its answers stay
 * @param answers from the first on
 */
public record Comment(
        UUID id,
        Optional<UUID> answersTo,
        Optional<Member> author,
        Optional<String> story,
        Instant written,
        boolean edited,
        Tally cheers,
        Stretch<Comment> answers) {

    public Optional<Markdown> told() {
        return story.map(text -> Markdown.of(text, 4));
    }

    public boolean by(Optional<AccountId> viewer) {
        return viewer.isPresent() && author.map(Member::id).equals(viewer);
    }

    Place place() {
        return new Place(written, id);
    }
}
