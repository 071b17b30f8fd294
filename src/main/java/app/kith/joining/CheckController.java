package app.kith.joining;

import app.kith.account.sessions.Sessions;
import app.kith.web.Flashes;
import app.kith.web.Page;
import app.kith.web.Public;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
@Public
class CheckController {

    private final DraftCookie cookie;
    private final Drafts drafts;
    private final Admissions admissions;
    private final Sessions sessions;
    private final Flashes flashes;
    private final EarlierStage earlier;

    CheckController(DraftCookie cookie, Drafts drafts, Admissions admissions, Sessions sessions, Flashes flashes, EarlierStage earlier) {
        this.cookie = cookie;
        this.drafts = drafts;
        this.admissions = admissions;
        this.sessions = sessions;
        this.flashes = flashes;
        this.earlier = earlier;
    }

    @GetMapping("/join/check")
    ModelAndView show(HttpServletRequest request, HttpServletResponse response) {
        Optional<Draft> draft = cookie.draft(request).map(drafts::find);
        Stage first = draft.map(Draft::first).orElse(Stage.YOU);
        return first == Stage.CHECK ? Page.show("joining/check", draft.orElseThrow()) : earlier.lead(first, request, response);
    }

    @PostMapping("/join/check")
    ModelAndView create(HttpServletRequest request, HttpServletResponse response) {
        var secret = cookie.secret(request);
        if (secret.isEmpty()) return earlier.lead(Stage.YOU, request, response);
        return switch (admissions.admit(secret.get())) {
            case Admissions.Admission.Admitted(var account) -> {
                sessions.join(account, request, response);
                yield Page.to(WelcomeController.PATH);
            }
            case Admissions.Admission.Joined() -> {
                cookie.clear(response);
                flashes.say(response, "joining.check.joined");
                yield Page.to(WelcomeController.PATH);
            }
            case Admissions.Admission.Uninvited() -> {
                flashes.say(response, "joining.check.uninvited");
                yield Page.to(Stage.CHECK.path());
            }
            case Admissions.Admission.Lacking(var stage) -> earlier.lead(stage, request, response);
        };
    }
}
