package app.kith.account.passwordreset;

import app.kith.account.Account;
import app.kith.account.Passwords;
import app.kith.account.sessions.KnownDevices;
import app.kith.web.Flashes;
import app.kith.web.Page;
import app.kith.web.Problems;
import app.kith.web.Public;
import app.kith.web.SecretAddress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The link in the letter. Opening it uses nothing up, since scanners of mail open links too. */
@Controller
@Public
class PasswordResetController implements SecretAddress {

    private final PasswordResets resets;
    private final ResetCookie cookie;
    private final Passwords passwords;
    private final KnownDevices devices;
    private final Flashes flashes;

    PasswordResetController(PasswordResets resets, ResetCookie cookie, Passwords passwords, KnownDevices devices, Flashes flashes) {
        this.resets = resets;
        this.cookie = cookie;
        this.passwords = passwords;
        this.devices = devices;
        this.flashes = flashes;
    }

    @GetMapping("/password/reset/{token}")
    ModelAndView open(@PathVariable String token, HttpServletResponse response) {
        if (resets.find(token).isEmpty()) return dead(response);
        cookie.keep(response, token);
        return Page.to("/password/reset");
    }

    /** Whatever a browser brings along is a visitor's: without a link that works this says so, and answers 200. */
    @GetMapping("/password/reset")
    ModelAndView show(HttpServletRequest request) {
        return account(request)
                .map(account -> Page.show("account/passwordreset/reset", new PasswordResetPage(account.email().value(), Problems.NONE)))
                .orElseGet(PasswordResetController::linkless);
    }

    @PostMapping("/password/reset")
    ModelAndView create(@RequestParam @Nullable String password, HttpServletRequest request, HttpServletResponse response) {
        if (cookie.token(request).isEmpty()) return linkless();
        Optional<Account> account = account(request);
        if (account.isEmpty()) return dead(response);
        Problems problems = passwords.problems("password", password);
        if (!problems.none()) {
            return Page.again("account/passwordreset/reset", new PasswordResetPage(account.get().email().value(), problems));
        }
        return switch (resets.use(cookie.token(request).orElseThrow(), passwords.hash(String.valueOf(password)))) {
            case PasswordResets.Reset.Done(var owner) -> {
                cookie.clear(response);
                devices.note(owner, request, response); // whoever guesses elsewhere does not keep them out now
                flashes.say(response, "account.passwordreset.done");
                yield Page.to("/sign-in");
            }
            case PasswordResets.Reset.Refused() -> dead(response);
        };
    }

    private Optional<Account> account(HttpServletRequest request) {
        return cookie.token(request).flatMap(resets::find);
    }

    private static ModelAndView linkless() {
        return Page.show("account/passwordreset/refused");
    }

    private ModelAndView dead(HttpServletResponse response) {
        cookie.clear(response);
        return Page.dead("account/passwordreset/refused");
    }
}
