package app.kith.account.signin;

import app.kith.account.Account;
import app.kith.account.sessions.KnownDevices;
import app.kith.web.Page;
import app.kith.web.Problem;
import app.kith.web.Problems;
import app.kith.web.Public;
import app.kith.web.ReturnAddress;
import app.kith.web.StaleForm;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
@Public
class SignInController {

    private final SignIns signIns;
    private final KnownDevices devices;
    private final Arrival arrival;

    SignInController(SignIns signIns, KnownDevices devices, Arrival arrival) {
        this.signIns = signIns;
        this.devices = devices;
        this.arrival = arrival;
    }

    @GetMapping("/sign-in")
    ModelAndView show(@RequestParam @Nullable String to, @AuthenticationPrincipal @Nullable Account here, HttpServletResponse response) {
        if (here != null) return arrival.already(Optional.empty(), to, response);
        return Page.show("account/signin/sign-in",
                new SignInPage(Optional.empty(), true, ReturnAddress.of(to), Optional.empty(), Problems.NONE));
    }

    /** For a form that came after its session had ended; it is led here with what it holds. */
    @PostMapping("/sign-in/again")
    ModelAndView showAgain(HttpServletRequest request) {
        var page = Page.show("account/signin/sign-in",
                new SignInPage(Optional.empty(), true, Optional.empty(), StaleForm.refused(request), Problems.NONE));
        page.setStatus(HttpStatus.FORBIDDEN);
        return page;
    }

    /** Whoever is signed in may sign in as somebody else; without a password they have merely pressed the button of an old page. */
    @PostMapping("/sign-in")
    ModelAndView create(SignInForm form, @AuthenticationPrincipal @Nullable Account here, HttpServletRequest request, HttpServletResponse response) {
        if (here != null && form.secret().isEmpty()) return arrival.already(StaleForm.carried(request), form.to(), response);
        var known = form.address().flatMap(email -> devices.knowing(email, request));
        return switch (signIns.attempt(form.address(), form.secret(), request.getRemoteAddr(), known)) {
            case SignIns.Attempt.Welcome(var proof) -> arrival.of(proof, form, request, response);
            case SignIns.Attempt.Refused(int next) -> again(form, request, next == 0
                    ? new Problem("email", "account.signin.refused")
                    : new Problem("email", "account.signin.slowed", "seconds", next));
            case SignIns.Attempt.Unseen(int seconds) -> {
                response.setHeader(HttpHeaders.RETRY_AFTER, Integer.toString(seconds));
                var page = again(form, request, new Problem("email", "account.signin.unseen", "seconds", seconds));
                page.setStatus(HttpStatus.TOO_MANY_REQUESTS);
                yield page;
            }
        };
    }

    private static ModelAndView again(SignInForm form, HttpServletRequest request, Problem problem) {
        return Page.again("account/signin/sign-in", SignInPage.again(form, request, Problems.of(problem)));
    }
}
