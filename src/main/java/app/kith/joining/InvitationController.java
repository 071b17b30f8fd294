package app.kith.joining;

import app.kith.account.Secret;
import app.kith.account.administrator.AdministratorInvitations;
import app.kith.web.NotFound;
import app.kith.web.Page;
import app.kith.web.Public;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Where the administrator's one-time link leads. Opening it uses nothing up; the account that comes of it does. */
@Controller
@Public
class InvitationController {

    private final AdministratorInvitations invitations;
    private final DraftCookie cookie;
    private final Drafts drafts;

    InvitationController(AdministratorInvitations invitations, DraftCookie cookie, Drafts drafts) {
        this.invitations = invitations;
        this.cookie = cookie;
        this.drafts = drafts;
    }

    @GetMapping("/join/administrator/{secret}")
    ModelAndView show(@PathVariable String secret, HttpServletRequest request, HttpServletResponse response) {
        var invitation = new Secret(secret);
        if (!invitations.stands(invitation)) throw new NotFound();
        drafts.invite(cookie.draftOrNew(request, response), invitation);
        return Page.to(Stage.YOU.path());
    }
}
