package app.kith.dream.comment;

import app.kith.account.AccountId;
import app.kith.dream.Dream;
import app.kith.dream.Dreams;
import app.kith.keyset.Place;
import app.kith.member.Viewer;
import app.kith.web.Gone;
import app.kith.web.NotFound;
import app.kith.web.Page;
import app.kith.web.Problems;
import app.kith.web.Public;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Shows what is said below a dream to whoever may see the dream; members say something, unless its dreamer has closed it. */
@Controller
class CommentController {

    private static final String TEMPLATE = "dream/comment/comments";
    private static final int MOST = 30;

    private final Dreams dreams;
    private final Comments comments;

    CommentController(Dreams dreams, Comments comments) {
        this.dreams = dreams;
        this.comments = comments;
    }

    /** @param after the place in the list from which to read on */
    @Public
    @GetMapping("/dreams/{slug}/comments")
    ModelAndView show(@PathVariable String slug, @RequestParam @Nullable String after, Viewer viewer) {
        return switch (dreams.at(slug, viewer)) {
            case Dreams.Found.Here(var dream) -> Page.show(TEMPLATE,
                    Talk.of(dream, viewer, comments.count(dream.id(), viewer), comments.of(dream.id(), viewer, Place.read(after), MOST)));
            case Dreams.Found.Moved(var href) -> Page.moved(href + "/comments");
            case Dreams.Found.Nothing() -> throw new NotFound();
        };
    }

    @PostMapping("/dreams/{slug}/comments")
    ModelAndView create(@PathVariable String slug, CommentForm form, Viewer viewer) {
        Optional<Dream> open = dreams.find(slug, viewer).filter(Dream::talkedAbout);
        AccountId author = viewer.member().orElseThrow(NotFound::new);
        if (open.isEmpty()) return gone(form);
        Dream dream = open.get();
        Problems problems = form.problems();
        if (!problems.none()) return Page.again(TEMPLATE, again(dream, viewer, form, problems));
        return comments.say(dream, author, form.text().orElseThrow(), form.answersTo())
                .map(id -> Page.to(dream.href() + "/comments#comment-" + id))
                .orElseGet(() -> gone(form));
    }

    private Talk again(Dream dream, Viewer viewer, CommentForm form, Problems problems) {
        return new Talk(dream, viewer, comments.count(dream.id(), viewer), comments.of(dream.id(), viewer, Optional.empty(), MOST),
                form.text().orElse(""), form.answersTo(), problems);
    }

    static ModelAndView gone(CommentForm form) {
        String typed = form.text().orElseThrow(NotFound::new);
        return Page.gone(new Gone("dream.comment.gone", "dream.comment.field", typed));
    }

    /** A comment with all that was answered. */
    @Public
    @GetMapping("/dreams/{slug}/comments/{id}")
    ModelAndView show(@PathVariable String slug, @PathVariable UUID id, @RequestParam @Nullable String after, Viewer viewer) {
        Dream dream = dreams.find(slug, viewer).orElseThrow(NotFound::new);
        Comment thread = comments.thread(dream.id(), id, viewer, Place.read(after).orElse(Place.FIRST)).orElseThrow(NotFound::new);
        return Page.show("dream/comment/thread", new ThreadPage(Talk.of(dream, viewer, 0, Comments.NOTHING), thread));
    }
}
