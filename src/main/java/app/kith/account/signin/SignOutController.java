package app.kith.account.signin;

import app.kith.account.sessions.Sessions;
import app.kith.web.Page;
import app.kith.web.Public;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Signing out is for everybody: whoever is no member any more is signed out already. It leaves no cookie behind. */
@Controller
@Public
class SignOutController {

    private final Sessions sessions;

    SignOutController(Sessions sessions) {
        this.sessions = sessions;
    }

    @PostMapping("/sign-out")
    ModelAndView create(HttpServletRequest request, HttpServletResponse response) {
        sessions.leave(request, response);
        return Page.to("/");
    }
}
