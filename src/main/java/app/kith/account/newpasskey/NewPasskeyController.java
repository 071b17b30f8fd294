package app.kith.account.newpasskey;

import app.kith.account.Account;
import app.kith.account.passkey.ChallengeCookie;
import app.kith.account.passkey.Passkeys;
import app.kith.account.sessions.Device;
import app.kith.account.signin.PresentPassword;
import app.kith.web.Flashes;
import app.kith.web.Page;
import app.kith.web.Problem;
import app.kith.web.Problems;
import app.kith.web.SettingsPage;
import app.kith.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * A key opens the account for whoever holds it, also after a new password. So a browser is asked to make one only for
 * somebody who has just shown that they are the owner, and what it makes is taken for five minutes.
 */
@Controller
class NewPasskeyController {

    private static final String TEMPLATE = "account/newpasskey/new";

    private final Passkeys passkeys;
    private final ChallengeCookie cookie;
    private final PresentPassword presentPassword;
    private final Flashes flashes;
    private final Words words;

    NewPasskeyController(Passkeys passkeys, ChallengeCookie cookie, PresentPassword presentPassword, Flashes flashes, Words words) {
        this.passkeys = passkeys;
        this.cookie = cookie;
        this.presentPassword = presentPassword;
        this.flashes = flashes;
        this.words = words;
    }

    @GetMapping("/settings/passkeys/new")
    ModelAndView show(@AuthenticationPrincipal Account account) {
        return Page.show(TEMPLATE, new NewPasskeyPage(presentPassword.keyed(account.id()), Optional.empty(), Optional.empty(), Problems.NONE));
    }

    @PostMapping("/settings/passkeys/new")
    ModelAndView ask(NewPasskeyForm form, @AuthenticationPrincipal Account account, HttpServletRequest request, HttpServletResponse response) {
        Problems problems = presentPassword.problems("currentPassword", account.id(), form.current(), request);
        if (!problems.none()) return again(form, account, problems);
        String name = form.called().orElseGet(() -> Device.of(request.getHeader(HttpHeaders.USER_AGENT)).say(words));
        String asked = passkeys.askForNew(account.id(), cookie.write(response));
        return Page.show(TEMPLATE, new NewPasskeyPage(presentPassword.keyed(account.id()), Optional.of(name), Optional.of(asked), Problems.NONE));
    }

    @PostMapping("/settings/passkeys")
    ModelAndView create(NewPasskeyForm form, @AuthenticationPrincipal Account account, HttpServletRequest request, HttpServletResponse response) {
        String name = form.called().orElseGet(() -> words.say("account.newpasskey.unnamed"));
        return switch (passkeys.add(account, name, cookie.take(request, response), form.answer())) {
            case Passkeys.Adding.Added() -> {
                flashes.say(response, "account.newpasskey.added");
                yield Page.to(SettingsPage.SESSIONS.path());
            }
            case Passkeys.Adding.Refused() -> again(form, account, Problems.of(new Problem("currentPassword", "account.newpasskey.refused")));
        };
    }

    /** From the beginning, since an answer is good once; the name is kept. */
    private ModelAndView again(NewPasskeyForm form, Account account, Problems problems) {
        return Page.again(TEMPLATE, new NewPasskeyPage(presentPassword.keyed(account.id()), form.called(), Optional.empty(), problems));
    }
}
