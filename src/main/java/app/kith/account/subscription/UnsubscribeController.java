package app.kith.account.subscription;

import app.kith.web.Page;
import app.kith.web.Public;
import app.kith.web.SecretAddress;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The reader of a letter asks for no more of its kind. Opening the link changes nothing, since scanners open it, too; the button
 * does, or the program that reads the mail (RFC 8058). That has neither cookie nor token and follows nowhere, so the link alone
 * counts, and the answer is the page itself.
 */
@Controller
@Public
class UnsubscribeController implements SecretAddress {

    private final UnsubscribeLinks links;
    private final Subscriptions subscriptions;

    UnsubscribeController(UnsubscribeLinks links, Subscriptions subscriptions) {
        this.links = links;
        this.subscriptions = subscriptions;
    }

    @GetMapping("/unsubscribe/{link}")
    ModelAndView show(@PathVariable String link) {
        return links.read(link).flatMap(subscriptions::wanted)
                .map(wanted -> wanted ? Page.show("account/subscription/unsubscribe", link) : unsubscribed())
                .orElseGet(UnsubscribeController::dead);
    }

    @PostMapping("/unsubscribe/{link}")
    ModelAndView create(@PathVariable String link) {
        boolean done = links.read(link).map(account -> subscriptions.choose(account, false)).orElse(false);
        return done ? unsubscribed() : dead();
    }

    private static ModelAndView unsubscribed() {
        return Page.show("account/subscription/unsubscribed");
    }

    private static ModelAndView dead() {
        return Page.dead("account/subscription/dead");
    }
}
