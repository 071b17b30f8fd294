package app.kith.account.passwordchange;

import app.kith.account.Account;
import app.kith.account.Passwords;
import app.kith.account.signin.PresentPassword;
import app.kith.web.Flashes;
import app.kith.web.Page;
import app.kith.web.Problem;
import app.kith.web.Problems;
import app.kith.web.SettingsPage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
class PasswordChangeController {

    private final PasswordChanges changes;
    private final PresentPassword presentPassword;
    private final Passwords passwords;
    private final Flashes flashes;

    PasswordChangeController(PasswordChanges changes, PresentPassword presentPassword, Passwords passwords, Flashes flashes) {
        this.changes = changes;
        this.presentPassword = presentPassword;
        this.passwords = passwords;
        this.flashes = flashes;
    }

    @GetMapping("/settings/account/password")
    ModelAndView show(@AuthenticationPrincipal Account account) {
        return Page.show("account/passwordchange/change", new PasswordChangePage(account.email().value(), presentPassword.keyed(account.id()), Problems.NONE));
    }

    @PostMapping("/settings/account/password")
    ModelAndView create(
            PasswordChangeForm form,
            @AuthenticationPrincipal Account account,
            HttpServletRequest request,
            HttpServletResponse response) {
        int version = changes.version(account);
        Problems problems = presentPassword.problems("currentPassword", account.id(), form.current(), request)
                .and(passwords.problems("password", form.wanted()));
        if (!problems.none()) return again(account, problems);
        if (!changes.change(account, version, changes.hash(account, form.wanted()), request)) {
            return again(account, Problems.of(new Problem("currentPassword", "account.passwordchange.overtaken")));
        }
        flashes.say(response, "account.passwordchange.done");
        return Page.to(SettingsPage.ACCOUNT.path());
    }

    private ModelAndView again(Account account, Problems problems) {
        return Page.again("account/passwordchange/change", new PasswordChangePage(account.email().value(), presentPassword.keyed(account.id()), problems));
    }
}
