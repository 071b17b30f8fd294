package app.kith.account.signin;

import app.kith.account.sessions.Sessions;
import app.kith.web.Page;
import app.kith.web.Problem;
import app.kith.web.Problems;
import app.kith.web.Public;
import app.kith.web.ReturnAddress;
import app.kith.web.Typed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
@Public
class SignInController {

    private final SignIns signIns;
    private final Sessions sessions;

    SignInController(SignIns signIns, Sessions sessions) {
        this.signIns = signIns;
        this.sessions = sessions;
    }

    @GetMapping("/sign-in")
    ModelAndView show(@RequestParam @Nullable String to) {
        return Page.show("account/signin/sign-in", new SignInPage(Optional.empty(), true, ReturnAddress.of(to), Problems.NONE));
    }

    @PostMapping("/sign-in")
    ModelAndView create(SignInForm form, HttpServletRequest request, HttpServletResponse response) {
        return switch (signIns.attempt(form.address(), form.secret(), request.getRemoteAddr())) {
            case SignIns.Attempt.Welcome(var account) -> {
                sessions.begin(account, form.remembered(), request, response);
                yield Page.to(ReturnAddress.of(form.to()).orElse("/"));
            }
            case SignIns.Attempt.Refused() -> {
                var problems = Problems.of(new Problem("email", "account.signin.refused"));
                var typed = Typed.line(form.email());
                yield Page.again("account/signin/sign-in",
                        new SignInPage(typed, form.remembered(), ReturnAddress.of(form.to()), problems));
            }
        };
    }
}
