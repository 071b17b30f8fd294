package app.kith.dream.page;

import app.kith.dream.Dream;
import app.kith.dream.Dreams;
import app.kith.dream.cheer.Cheers;
import app.kith.dream.comment.Comments;
import app.kith.dream.comment.Talk;
import app.kith.dream.diary.Diaries;
import app.kith.dream.follow.DreamFollows;
import app.kith.dream.offer.Standings;
import app.kith.dream.step.Steps;
import app.kith.member.Viewer;
import app.kith.slug.Slug;
import app.kith.web.NotFound;
import app.kith.web.Page;
import app.kith.web.Public;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Shows a dream to whoever may see it. */
@Controller
@Public
class DreamController {

    /** So many days of the diary stand on the page itself. */
    private static final int DAYS = 3;

    /** So many comments stand on the page itself. */
    private static final int COMMENTS = 5;

    private final Dreams dreams;
    private final Steps steps;
    private final Diaries diaries;
    private final Comments comments;
    private final Cheers cheers;
    private final DreamFollows follows;
    private final Standings standings;

    DreamController(Dreams dreams, Steps steps, Diaries diaries, Comments comments, Cheers cheers, DreamFollows follows, Standings standings) {
        this.dreams = dreams;
        this.steps = steps;
        this.diaries = diaries;
        this.comments = comments;
        this.cheers = cheers;
        this.follows = follows;
        this.standings = standings;
    }

    /** However a title was typed into the address, it is read as its slug would be. */
    @GetMapping("/dreams/{typed}")
    ModelAndView show(@PathVariable String typed, Viewer viewer) {
        String slug = Slug.read(typed).map(Slug::value).orElseThrow(NotFound::new);
        return switch (dreams.at(slug, viewer)) {
            case Dreams.Found.Here(var dream) when slug.equals(typed) -> Page.show("dream/page/dream", page(dream, viewer));
            case Dreams.Found.Here(var dream) -> Page.moved(dream.href());
            case Dreams.Found.Moved(var href) -> Page.moved(href);
            case Dreams.Found.Nothing() -> throw new NotFound();
        };
    }

    private DreamPage page(Dream dream, Viewer viewer) {
        var id = dream.id();
        Talk talk = Talk.of(dream, viewer, comments.count(id, viewer), comments.of(id, viewer, Optional.empty(), COMMENTS));
        return new DreamPage(dream, steps.of(id), diaries.of(id, Optional.empty(), DAYS), talk, cheers.of(id, viewer), follows.of(id, viewer),
                standings.of(id, viewer));
    }
}
