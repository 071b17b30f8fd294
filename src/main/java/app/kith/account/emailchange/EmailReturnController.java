package app.kith.account.emailchange;

import app.kith.account.EmailAddress;
import app.kith.account.Secret;
import app.kith.account.passwordreset.ResetCookie;
import app.kith.web.Cookies;
import app.kith.web.Page;
import app.kith.web.Public;
import app.kith.web.SecretAddress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The way back to an old address, for whoever cannot sign in any more. Like a reset link it leaves the address bar at once. */
@Controller
@Public
class EmailReturnController implements SecretAddress {

    private static final String COOKIE = "kith-back";
    private static final Duration AGE = Duration.ofMinutes(30);

    private final EmailReturns returns;
    private final Cookies cookies;
    private final ResetCookie resetCookie;

    EmailReturnController(EmailReturns returns, Cookies cookies, ResetCookie resetCookie) {
        this.returns = returns;
        this.cookies = cookies;
        this.resetCookie = resetCookie;
    }

    @GetMapping("/email/back/{secret}")
    ModelAndView open(@PathVariable String secret, HttpServletResponse response) {
        Optional<Secret> link = Secret.of(secret).filter(held -> returns.find(held).isPresent());
        if (link.isEmpty()) return dead(response);
        cookies.write(response, COOKIE, link.get().value(), AGE);
        return Page.to("/email/back");
    }

    /** As on the page of a reset link, what a browser brings along is no error. */
    @GetMapping("/email/back")
    ModelAndView show(HttpServletRequest request) {
        return secret(request).flatMap(returns::find).map(EmailAddress::value)
                .map(email -> Page.show("account/emailchange/back", email))
                .orElseGet(EmailReturnController::linkless);
    }

    @PostMapping("/email/back")
    ModelAndView create(HttpServletRequest request, HttpServletResponse response) {
        Optional<Secret> secret = secret(request);
        if (secret.isEmpty()) return linkless();
        return switch (returns.restore(secret.get())) {
            case EmailReturns.Return.Restored(var token) -> {
                cookies.clear(response, COOKIE);
                resetCookie.keep(response, token);
                yield Page.to("/password/reset");
            }
            case EmailReturns.Return.Refused() -> dead(response);
        };
    }

    private Optional<Secret> secret(HttpServletRequest request) {
        return cookies.read(request, COOKIE).flatMap(Secret::of);
    }

    private static ModelAndView linkless() {
        return Page.show("account/emailchange/no-way-back");
    }

    private ModelAndView dead(HttpServletResponse response) {
        cookies.clear(response, COOKIE);
        return Page.dead("account/emailchange/no-way-back");
    }
}
