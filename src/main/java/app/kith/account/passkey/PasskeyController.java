package app.kith.account.passkey;

import app.kith.account.Account;
import app.kith.web.Flashes;
import app.kith.web.NotFound;
import app.kith.web.Page;
import app.kith.web.SettingsPage;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The keys of an account are listed with its sessions, and removed there. */
@Controller
class PasskeyController {

    private final Passkeys passkeys;
    private final Flashes flashes;

    PasskeyController(Passkeys passkeys, Flashes flashes) {
        this.passkeys = passkeys;
        this.flashes = flashes;
    }

    @PostMapping("/settings/passkeys/{id}/remove")
    ModelAndView delete(@PathVariable UUID id, @AuthenticationPrincipal Account account, HttpServletResponse response) {
        if (!passkeys.remove(id, account)) throw new NotFound();
        flashes.say(response, "account.passkey.removed");
        return Page.to(SettingsPage.SESSIONS.path());
    }
}
