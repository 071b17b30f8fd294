package app.kith.account.emailchange;

import app.kith.account.Account;
import app.kith.account.Mailboxes;
import app.kith.account.Secret;
import app.kith.account.signin.PresentPassword;
import app.kith.web.Flashes;
import app.kith.web.Page;
import app.kith.web.Problem;
import app.kith.web.Problems;
import app.kith.web.SettingsPage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Asking for another address, and the link that is sent there: only who is signed in can use it, and opening it does not. */
@Controller
class EmailChangeController {

    private final EmailChanges changes;
    private final Mailboxes mailboxes;
    private final PresentPassword presentPassword;
    private final Flashes flashes;

    EmailChangeController(EmailChanges changes, Mailboxes mailboxes, PresentPassword presentPassword, Flashes flashes) {
        this.changes = changes;
        this.mailboxes = mailboxes;
        this.presentPassword = presentPassword;
        this.flashes = flashes;
    }

    @GetMapping("/settings/account/email")
    ModelAndView show(@AuthenticationPrincipal Account account) {
        return Page.show("account/emailchange/change", new EmailChangePage(account.email().value(), presentPassword.keyed(account.id()), Optional.empty(), Problems.NONE));
    }

    @PostMapping("/settings/account/email")
    ModelAndView create(
            EmailChangeForm form, @AuthenticationPrincipal Account account, HttpServletRequest request, HttpServletResponse response) {
        boolean outOfReach = form.typed().filter(mailboxes::outOfReach).isPresent();
        Problems problems = form.problems(account, outOfReach)
                .and(presentPassword.problems("currentPassword", account.id(), form.current(), request));
        if (!problems.none()) return again(account, form, problems);
        if (!changes.ask(account.id(), form.address().orElseThrow())) {
            return again(account, form, Problems.of(new Problem("email", "account.emailchange.often")));
        }
        flashes.say(response, "account.emailchange.asked");
        return Page.to(SettingsPage.ACCOUNT.path());
    }

    private ModelAndView again(Account account, EmailChangeForm form, Problems problems) {
        return Page.again("account/emailchange/change", new EmailChangePage(account.email().value(), presentPassword.keyed(account.id()), form.typed(), problems));
    }

    @GetMapping("/email/change/{secret}")
    ModelAndView open(@PathVariable String secret, @AuthenticationPrincipal Account account) {
        return changes.find(new Secret(secret), account.id())
                .map(email -> Page.show("account/emailchange/confirm", new EmailConfirmationPage(email.value(), secret)))
                .orElseGet(() -> Page.dead("account/emailchange/refused"));
    }

    @PostMapping("/email/change/{secret}")
    ModelAndView confirm(@PathVariable String secret, @AuthenticationPrincipal Account account, HttpServletResponse response) {
        return switch (changes.confirm(new Secret(secret), account.id())) {
            case EmailChanges.Change.Changed() -> {
                flashes.say(response, "account.emailchange.done");
                yield Page.to(SettingsPage.ACCOUNT.path());
            }
            case EmailChanges.Change.Refused() -> Page.dead("account/emailchange/refused");
        };
    }
}
