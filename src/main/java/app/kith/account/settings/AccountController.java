package app.kith.account.settings;

import app.kith.account.Account;
import app.kith.account.emailchange.EmailChanges;
import app.kith.mail.UndeliveredLetters;
import app.kith.web.Page;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
class AccountController {

    private final EmailChanges changes;
    private final UndeliveredLetters undelivered;

    AccountController(EmailChanges changes, UndeliveredLetters undelivered) {
        this.changes = changes;
        this.undelivered = undelivered;
    }

    @GetMapping("/settings/account")
    ModelAndView show(@AuthenticationPrincipal Account account) {
        return Page.show("account/settings/account", new AccountPage(account, undelivered.unreachable(account.email().value()), changes.waiting(account.id())));
    }
}
