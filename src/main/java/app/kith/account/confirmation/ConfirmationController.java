package app.kith.account.confirmation;

import app.kith.account.Account;
import app.kith.account.Secret;
import app.kith.web.Flashes;
import app.kith.web.Page;
import app.kith.web.Public;
import app.kith.web.SettingsPage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The link in the letter. Opening it changes nothing, since scanners of mail open links too. */
@Controller
class ConfirmationController {

    private final Confirmations confirmations;
    private final Flashes flashes;

    ConfirmationController(Confirmations confirmations, Flashes flashes) {
        this.confirmations = confirmations;
        this.flashes = flashes;
    }

    /** The letter once more. */
    @PostMapping("/settings/account/confirmation")
    ModelAndView ask(@AuthenticationPrincipal Account account, HttpServletResponse response) {
        boolean sent = !account.confirmed() && confirmations.askAgain(account.id(), account.email());
        flashes.say(response, sent ? "account.confirmation.sent" : "account.confirmation.often");
        return Page.to(SettingsPage.ACCOUNT.path());
    }

    /** Whoever is not signed in is told that a link is dead before they are asked to. */
    @Public
    @GetMapping("/email/confirm/{secret}")
    ModelAndView show(@PathVariable String secret, @AuthenticationPrincipal @Nullable Account account, HttpServletRequest request) {
        var link = new Secret(secret);
        if (account == null) return confirmations.stands(link) ? Page.signIn(request) : refused(false);
        return confirmations.stands(link, account.id())
                ? Page.show("account/confirmation/confirm", new ConfirmationPage(account.email().value(), secret))
                : refused(!account.confirmed());
    }

    @PostMapping("/email/confirm/{secret}")
    ModelAndView create(@PathVariable String secret, @AuthenticationPrincipal Account account) {
        return switch (confirmations.confirm(new Secret(secret), account.id())) {
            case Confirmations.Confirmation.Confirmed() -> Page.show("account/confirmation/confirmed");
            case Confirmations.Confirmation.Refused() -> refused(!account.confirmed());
        };
    }

    private static ModelAndView refused(boolean waits) {
        return Page.dead("account/confirmation/refused", new RefusedPage(waits));
    }
}
