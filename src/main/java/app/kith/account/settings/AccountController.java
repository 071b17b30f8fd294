package app.kith.account.settings;

import app.kith.account.Account;
import app.kith.account.emailchange.EmailChanges;
import app.kith.web.Page;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
class AccountController {

    private final EmailChanges changes;

    AccountController(EmailChanges changes) {
        this.changes = changes;
    }

    @GetMapping("/settings/account")
    ModelAndView show(@AuthenticationPrincipal Account account) {
        return Page.show("account/settings/account", new AccountPage(account, changes.waiting(account.id())));
    }
}
