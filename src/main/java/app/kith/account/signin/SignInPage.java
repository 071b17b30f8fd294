package app.kith.account.signin;

import app.kith.web.Problems;
import app.kith.web.ReturnAddress;
import app.kith.web.StaleForm;
import app.kith.web.Typed;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * What the sign-in page shows.
 *
 * @param to where to go afterwards, a path of this site
 * @param kept what somebody was about to send when their session ended; it comes back after the sign-in
 */
public record SignInPage(Optional<String> email, boolean remember, Optional<String> to, Optional<StaleForm> kept, Problems problems) {

    /** Whether answers take long now: then a letter with a way in is the shorter one. */
    public boolean slowed() {
        return problems.with("email").filter(problem -> problem.arguments().length > 0).isPresent();
    }

    /** The page again, with what was typed and what it carries along. */
    static SignInPage again(SignInForm form, HttpServletRequest request, Problems problems) {
        return new SignInPage(Typed.line(form.email()), form.remembered(), ReturnAddress.of(form.to()), StaleForm.carried(request), problems);
    }
}
