package app.kith.dream;

import app.kith.member.Viewer;
import app.kith.web.Flashes;
import app.kith.web.NotFound;
import app.kith.web.Page;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A dreamer says how far a dream has come. */
@Controller
class StateController {

    private final Dreams dreams;
    private final Flashes flashes;

    StateController(Dreams dreams, Flashes flashes) {
        this.dreams = dreams;
        this.flashes = flashes;
    }

    @PostMapping("/dreams/{slug}/state")
    ModelAndView create(@PathVariable String slug, @RequestParam @Nullable String state, Viewer viewer, HttpServletResponse response) {
        Dream dream = viewer.member().flatMap(member -> dreams.own(slug, member)).orElseThrow(NotFound::new);
        State.read(state).filter(next -> next != dream.state()).ifPresent(next -> {
            dreams.become(dream, next);
            flashes.say(response, "dream.state.now." + next.key());
        });
        return Page.to(dream.href());
    }
}
