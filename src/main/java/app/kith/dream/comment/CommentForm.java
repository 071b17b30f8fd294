package app.kith.dream.comment;

import app.kith.web.Problem;
import app.kith.web.Problems;
import app.kith.web.Typed;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed below a dream.
 *
 * @param answers the id of the comment that it answers
 */
record CommentForm(@Nullable String comment, @Nullable UUID answers) {

    /** So many characters a comment has at most. */
    static final int LONGEST = 2000;

    Optional<String> text() {
        return Typed.text(comment);
    }

    Optional<UUID> answersTo() {
        return Optional.ofNullable(answers);
    }

    Problems problems() {
        if (text().isEmpty()) return Problems.of(new Problem("comment", "dream.comment.missing"));
        return Typed.longer(text().get(), LONGEST)
                ? Problems.of(new Problem("comment", "dream.comment.long", "most", LONGEST))
                : Problems.NONE;
    }
}
