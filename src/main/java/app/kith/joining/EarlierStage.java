package app.kith.joining;

import app.kith.web.Flashes;
import app.kith.web.Page;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Leads along the stages of joining and, where that is back to one before, says why. */
@Component
class EarlierStage {

    /** The key of what somebody is told whose answers were here and are not kept any more. */
    static final String EXPIRED = "joining.expired";

    private final DraftCookie cookie;
    private final Flashes flashes;

    EarlierStage(DraftCookie cookie, Flashes flashes) {
        this.cookie = cookie;
        this.flashes = flashes;
    }

    /** Leads back to the first stage that lacks something. */
    ModelAndView lead(Stage first, HttpServletRequest request, HttpServletResponse response) {
        String begun = cookie.secret(request).isEmpty() ? "joining.begin" : "joining.earlier";
        flashes.say(response, cookie.expired(request) ? EXPIRED : begun);
        return Page.to(first.path());
    }

    /** Leads on from a stage that is done, or back to one before it. */
    ModelAndView onward(Stage done, Draft draft, HttpServletRequest request, HttpServletResponse response) {
        return draft.first().compareTo(done) < 0 ? lead(draft.first(), request, response) : Page.to(draft.first().path());
    }
}
