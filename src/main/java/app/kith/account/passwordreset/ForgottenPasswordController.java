package app.kith.account.passwordreset;

import app.kith.account.EmailAddress;
import app.kith.web.Page;
import app.kith.web.Problem;
import app.kith.web.Problems;
import app.kith.web.Public;
import app.kith.web.Typed;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Asks for the letter with the link; the answer is the same for any address. */
@Controller
@Public
class ForgottenPasswordController {

    private final PasswordResets resets;

    ForgottenPasswordController(PasswordResets resets) {
        this.resets = resets;
    }

    @GetMapping("/password/forgot")
    ModelAndView show() {
        return Page.show("account/passwordreset/forgotten", new ForgottenPasswordPage(Optional.empty(), Problems.NONE));
    }

    @PostMapping("/password/forgot")
    ModelAndView create(@RequestParam @Nullable String email) {
        Optional<String> typed = Typed.line(email);
        Optional<EmailAddress> address = typed.flatMap(EmailAddress::of);
        if (address.isEmpty()) {
            var problems = Problems.of(new Problem("email", "account.email.wrong"));
            return Page.again("account/passwordreset/forgotten", new ForgottenPasswordPage(typed, problems));
        }
        resets.ask(address.get());
        return Page.to("/password/forgot/sent");
    }

    @GetMapping("/password/forgot/sent")
    ModelAndView sent() {
        return Page.show("account/passwordreset/sent");
    }
}
