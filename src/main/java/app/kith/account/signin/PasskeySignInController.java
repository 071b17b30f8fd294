package app.kith.account.signin;

import app.kith.account.passkey.ChallengeCookie;
import app.kith.account.passkey.Passkeys;
import app.kith.web.Page;
import app.kith.web.Problem;
import app.kith.web.Problems;
import app.kith.web.Public;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** Signing in with a passkey: the page asks for a challenge, the browser answers it, and the form brings the answer. */
@Controller
@Public
class PasskeySignInController {

    private final SignIns signIns;
    private final Passkeys passkeys;
    private final ChallengeCookie cookie;
    private final Arrival arrival;

    PasskeySignInController(SignIns signIns, Passkeys passkeys, ChallengeCookie cookie, Arrival arrival) {
        this.signIns = signIns;
        this.passkeys = passkeys;
        this.cookie = cookie;
        this.arrival = arrival;
    }

    @ResponseBody
    @PostMapping(path = "/sign-in/passkey/challenge", produces = MediaType.APPLICATION_JSON_VALUE)
    String ask(HttpServletResponse response) {
        return passkeys.askForOne(cookie.write(response));
    }

    @PostMapping("/sign-in/passkey")
    ModelAndView create(SignInForm form, HttpServletRequest request, HttpServletResponse response) {
        return switch (signIns.recognise(cookie.take(request, response), form.answer(), request.getRemoteAddr())) {
            case SignIns.Attempt.Welcome(var proof) -> arrival.of(proof, form, request, response);
            case SignIns.Attempt.Refused _, SignIns.Attempt.Unseen _ -> Page.again("account/signin/sign-in",
                    SignInPage.again(form, request, Problems.of(new Problem("passkey", "account.signin.passkey.refused"))));
        };
    }
}
