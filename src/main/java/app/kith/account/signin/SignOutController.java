package app.kith.account.signin;

import app.kith.account.sessions.Sessions;
import app.kith.web.Page;
import app.kith.web.Public;
import app.kith.web.ReturnAddress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Signing out is for everybody: whoever is no member any more is signed out already. It leaves no cookie behind. */
@Controller
@Public
class SignOutController {

    private final Sessions sessions;

    SignOutController(Sessions sessions) {
        this.sessions = sessions;
    }

    /** @param to where somebody is going who has to be a visitor there, such as the page where one joins */
    @PostMapping("/sign-out")
    ModelAndView create(@RequestParam @Nullable String to, HttpServletRequest request, HttpServletResponse response) {
        sessions.leave(request, response);
        return Page.to(ReturnAddress.of(to).orElse("/"));
    }
}
