package app.kith.account.passkey;

import app.kith.account.Account;
import app.kith.web.Flashes;
import app.kith.web.NotFound;
import app.kith.web.Page;
import app.kith.web.SettingsPage;
import app.kith.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** The keys of an account, added and removed by their owner; they are listed with the sessions. */
@Controller
class PasskeyController {

    private final Passkeys passkeys;
    private final ChallengeCookie cookie;
    private final Flashes flashes;
    private final Words words;

    PasskeyController(Passkeys passkeys, ChallengeCookie cookie, Flashes flashes, Words words) {
        this.passkeys = passkeys;
        this.cookie = cookie;
        this.flashes = flashes;
        this.words = words;
    }

    @ResponseBody
    @PostMapping(path = "/settings/passkeys/challenge", produces = MediaType.APPLICATION_JSON_VALUE)
    String ask(@AuthenticationPrincipal Account account, HttpServletResponse response) {
        return passkeys.askForNew(account.id(), cookie.write(response));
    }

    @PostMapping("/settings/passkeys")
    ModelAndView create(
            PasskeyForm form,
            @AuthenticationPrincipal Account account,
            HttpServletRequest request,
            HttpServletResponse response) {
        String name = form.called().orElseGet(() -> words.say("account.passkey.unnamed"));
        return switch (passkeys.add(account, name, cookie.take(request, response), form.answer())) {
            case Passkeys.Adding.Added() -> {
                flashes.say(response, "account.passkey.added");
                yield Page.to(SettingsPage.SESSIONS.path());
            }
            case Passkeys.Adding.Refused() -> Page.to(SettingsPage.SESSIONS.path() + "?passkey=refused");
        };
    }

    @PostMapping("/settings/passkeys/{id}/remove")
    ModelAndView delete(@PathVariable UUID id, @AuthenticationPrincipal Account account, HttpServletResponse response) {
        if (!passkeys.remove(id, account.id())) throw new NotFound();
        flashes.say(response, "account.passkey.removed");
        return Page.to(SettingsPage.SESSIONS.path());
    }
}
