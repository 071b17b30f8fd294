package app.kith.dream.comment;

import app.kith.account.AccountId;
import app.kith.dream.Dream;
import app.kith.keyset.Stretch;
import app.kith.member.Viewer;
import app.kith.web.Problems;
import java.util.Optional;
import java.util.UUID;

/**
 * What is said below a dream, as one viewer sees it.
 *
 * @param typed what still stands in the field
 * @param answers the comment that it answers
 */
public record Talk(Dream dream, Viewer viewer, int count, Stretch<Comment> comments, String typed, Optional<UUID> answers, Problems problems) {

    public static Talk of(Dream dream, Viewer viewer, int count, Stretch<Comment> comments) {
        return new Talk(dream, viewer, count, comments, "", Optional.empty(), Problems.NONE);
    }

    public Optional<AccountId> member() {
        return viewer.member();
    }

    /** Whether the viewer may say something. */
    public boolean open() {
        return dream.talkedAbout() && member().isPresent();
    }

    /** Whether the viewer may take a comment away, or change it. */
    public boolean mayChange(Comment comment) {
        return comment.story().isPresent() && (comment.by(member()) || own());
    }

    /** Whether the viewer is the dreamer. */
    public boolean own() {
        return member().equals(Optional.of(dream.dreamer().id()));
    }

    public String href() {
        return dream.href() + "/comments";
    }

    public int longest() {
        return CommentForm.LONGEST;
    }
}
