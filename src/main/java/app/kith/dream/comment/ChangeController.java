package app.kith.dream.comment;

import app.kith.account.AccountId;
import app.kith.dream.Dream;
import app.kith.dream.Dreams;
import app.kith.dream.cheer.Cheers;
import app.kith.member.Member;
import app.kith.member.Viewer;
import app.kith.web.Flashes;
import app.kith.web.NotFound;
import app.kith.web.Page;
import app.kith.web.Problems;
import app.kith.web.ReturnAddress;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** An author says a comment anew; the author or the dreamer removes it; others cheer it. */
@Controller
class ChangeController {

    private static final String TEMPLATE = "dream/comment/change";

    private final Dreams dreams;
    private final Comments comments;
    private final Cheers cheers;
    private final Flashes flashes;

    ChangeController(Dreams dreams, Comments comments, Cheers cheers, Flashes flashes) {
        this.dreams = dreams;
        this.comments = comments;
        this.cheers = cheers;
        this.flashes = flashes;
    }

    @GetMapping("/dreams/{slug}/comments/{id}/change")
    ModelAndView show(@PathVariable String slug, @PathVariable UUID id, Viewer viewer) {
        ChangePage page = page(slug, id, viewer).orElseThrow(NotFound::new);
        return Page.show(TEMPLATE, page);
    }

    @PostMapping("/dreams/{slug}/comments/{id}/change")
    ModelAndView create(@PathVariable String slug, @PathVariable UUID id, CommentForm form, Viewer viewer, HttpServletResponse response) {
        AccountId author = viewer.member().orElseThrow(NotFound::new);
        Optional<ChangePage> page = page(slug, id, viewer).filter(ChangePage::own);
        if (page.isEmpty()) return CommentController.gone(form);
        Dream dream = page.get().dream();
        Problems problems = form.problems();
        if (!problems.none()) return Page.again(TEMPLATE, new ChangePage(dream, page.get().comment(), true, form.text().orElse(""), problems));
        if (!comments.edit(dream.id(), id, author, form.text().orElseThrow())) return CommentController.gone(form);
        flashes.say(response, "dream.comment.saved");
        return Page.to(dream.href() + "/comments#comment-" + id);
    }

    @PostMapping("/dreams/{slug}/comments/{id}/delete")
    ModelAndView delete(@PathVariable String slug, @PathVariable UUID id, Viewer viewer, HttpServletResponse response) {
        Dream dream = page(slug, id, viewer).orElseThrow(NotFound::new).dream();
        comments.remove(dream.id(), id);
        flashes.say(response, "dream.comment.removed.done");
        return Page.to(dream.href() + "/comments");
    }

    /** What the viewer may change or remove. */
    private Optional<ChangePage> page(String slug, UUID id, Viewer viewer) {
        return dreams.find(slug, viewer).flatMap(dream -> comments.find(dream.id(), id, viewer)
                .filter(comment -> Talk.of(dream, viewer, 0, Comments.NOTHING).mayChange(comment))
                .map(comment -> new ChangePage(dream, comment, comment.by(viewer.member()), comment.story().orElseThrow(), Problems.NONE)));
    }

    /** @param from the page on which the button stood */
    @PostMapping("/dreams/{slug}/comments/{id}/cheer")
    ModelAndView cheer(
            @PathVariable String slug, @PathVariable UUID id, @RequestParam @Nullable String cheer, @RequestParam @Nullable String from, Viewer viewer) {
        Dream dream = dreams.find(slug, viewer).orElseThrow(NotFound::new);
        Comment comment = comments.find(dream.id(), id, viewer).filter(there -> there.story().isPresent()).orElseThrow(NotFound::new);
        viewer.member().filter(member -> !comment.by(viewer.member())).ifPresent(member ->
                cheers.setComment(dream.id(), id, comment.author().map(Member::id), member, !"no".equals(cheer)));
        return Page.to(ReturnAddress.of(from).orElse(dream.href() + "/comments#comment-" + id));
    }
}
