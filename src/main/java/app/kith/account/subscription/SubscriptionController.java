package app.kith.account.subscription;

import app.kith.account.Account;
import app.kith.web.Flashes;
import app.kith.web.NotFound;
import app.kith.web.Page;
import app.kith.web.SettingsPage;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A member chooses in the settings whether letters about offers come. */
@Controller
class SubscriptionController {

    private final Subscriptions subscriptions;
    private final Flashes flashes;

    SubscriptionController(Subscriptions subscriptions, Flashes flashes) {
        this.subscriptions = subscriptions;
        this.flashes = flashes;
    }

    @GetMapping("/settings/notifications")
    ModelAndView show(@AuthenticationPrincipal Account account) {
        boolean wanted = subscriptions.wanted(account.id()).orElseThrow(NotFound::new);
        return Page.show("account/subscription/settings", new SubscriptionPage(wanted, account.confirmed()));
    }

    /** A box that is left empty is not sent. */
    @PostMapping("/settings/notifications")
    ModelAndView create(@RequestParam(defaultValue = "no") String letters, @AuthenticationPrincipal Account account, HttpServletResponse response) {
        boolean wanted = letters.equals("yes");
        subscriptions.choose(account.id(), wanted);
        flashes.say(response, wanted ? "account.subscription.begun" : "account.subscription.ended");
        return Page.to(SettingsPage.NOTIFICATIONS.path());
    }
}
