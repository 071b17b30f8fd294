package app.kith.leaving;

import app.kith.account.Account;
import app.kith.account.sessions.Sessions;
import app.kith.account.signin.PresentPassword;
import app.kith.leaving.export.Exports;
import app.kith.web.Flashes;
import app.kith.web.Page;
import app.kith.web.Problem;
import app.kith.web.Problems;
import app.kith.web.SettingsPage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
class LeavingController {

    private final Departures departures;
    private final PresentPassword presentPassword;
    private final Sessions sessions;
    private final Exports exports;
    private final Flashes flashes;

    LeavingController(Departures departures, PresentPassword presentPassword, Sessions sessions, Exports exports, Flashes flashes) {
        this.departures = departures;
        this.presentPassword = presentPassword;
        this.sessions = sessions;
        this.exports = exports;
        this.flashes = flashes;
    }

    @GetMapping("/settings/leaving")
    ModelAndView show(@AuthenticationPrincipal Account account) {
        return Page.show("leaving/leaving", page(account, Problems.NONE));
    }

    @PostMapping("/settings/leaving")
    ModelAndView create(
            @RequestParam @Nullable String password,
            @AuthenticationPrincipal Account account,
            HttpServletRequest request,
            HttpServletResponse response) {
        Problems problems = presentPassword.problems("password", account.id(), password == null ? "" : password, request);
        if (!problems.none()) return again(account, problems);
        return switch (departures.take(account)) {
            case Departures.Leave.LastAdministrator() -> again(account, Problems.of(new Problem("password", "leaving.last")));
            case Departures.Leave.Taken() -> {
                sessions.end(request, response);
                flashes.say(response, "leaving.taken");
                yield Page.to("/");
            }
        };
    }

    private ModelAndView again(Account account, Problems problems) {
        return Page.again("leaving/leaving", page(account, problems));
    }

    private LeavingPage page(Account account, Problems problems) {
        return new LeavingPage(departures.until(account.id()), exports.page(account), presentPassword.keyed(account.id()), problems);
    }

    @PostMapping("/settings/leaving/stay")
    ModelAndView delete(@AuthenticationPrincipal Account account, HttpServletResponse response) {
        if (departures.stay(account.id())) flashes.say(response, "leaving.stayed");
        return Page.to(SettingsPage.LEAVING.path());
    }
}
