package app.kith.account.sessions;

import app.kith.account.Account;
import app.kith.account.passkey.Passkeys;
import app.kith.web.Flashes;
import app.kith.web.Page;
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

/** Where somebody is signed in, and the end of it. */
@Controller
class SessionController {

    private final Sessions sessions;
    private final Passkeys passkeys;
    private final Flashes flashes;

    SessionController(Sessions sessions, Passkeys passkeys, Flashes flashes) {
        this.sessions = sessions;
        this.passkeys = passkeys;
        this.flashes = flashes;
    }

    @GetMapping("/settings/sessions")
    ModelAndView show(@AuthenticationPrincipal Account account, HttpServletRequest request) {
        return Page.show("account/sessions/sessions", new SessionsPage(sessions.of(account.id(), request), passkeys.of(account.id())));
    }

    /** @param session the one to end; without it, all but this one */
    @PostMapping("/settings/sessions/end")
    ModelAndView delete(
            @RequestParam @Nullable String session,
            @AuthenticationPrincipal Account account,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (session == null) sessions.endOthers(account.id(), request);
        else sessions.endOne(account.id(), session);
        flashes.say(response, session == null ? "account.sessions.ended.others" : "account.sessions.ended.one");
        return Page.to(SettingsPage.SESSIONS.path());
    }
}
