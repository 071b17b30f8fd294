package app.kith.dream;

import app.kith.account.AccountId;
import app.kith.member.Viewer;
import app.kith.web.Flashes;
import app.kith.web.NotFound;
import app.kith.web.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** A dreamer deletes a dream, and may think again. */
@Controller
class DeletionController {

    private final Dreams dreams;
    private final DeletedDreams deleted;
    private final Flashes flashes;

    DeletionController(Dreams dreams, DeletedDreams deleted, Flashes flashes) {
        this.dreams = dreams;
        this.deleted = deleted;
        this.flashes = flashes;
    }

    @PostMapping("/dreams/{slug}/delete")
    ModelAndView delete(@PathVariable String slug, Viewer viewer, HttpServletResponse response) {
        Dream dream = dreams.own(slug, dreamer(viewer)).orElseThrow(NotFound::new);
        deleted.add(dream.id());
        flashes.say(response, "dream.deleted.done");
        return Page.to("/dreams/deleted");
    }

    @GetMapping("/dreams/deleted")
    ModelAndView show(Viewer viewer) {
        return Page.show("dream/deleted", deleted.of(dreamer(viewer)));
    }

    @PostMapping("/dreams/deleted/{id}")
    ModelAndView create(@PathVariable UUID id, Viewer viewer, HttpServletResponse response) {
        AccountId dreamer = dreamer(viewer);
        var dream = new DreamId(id);
        if (!deleted.bringBack(dream, dreamer)) throw new NotFound();
        flashes.say(response, "dream.deleted.back");
        return Page.to(dreams.find(dream).orElseThrow(NotFound::new).href());
    }

    private static AccountId dreamer(Viewer viewer) {
        return viewer.member().orElseThrow(NotFound::new);
    }
}
