package app.kith.dream.comment;

import app.kith.dream.Dream;
import app.kith.web.Problems;

/**
 * The page on which a comment is changed by its author, or removed by its author or the dreamer.
 *
 * @param own whether the viewer is its author
 */
public record ChangePage(Dream dream, Comment comment, boolean own, String typed, Problems problems) {

    public String href() {
        return dream.href() + "/comments/" + comment.id() + "/change";
    }

    public int longest() {
        return CommentForm.LONGEST;
    }
}
