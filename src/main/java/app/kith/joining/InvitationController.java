package app.kith.joining;

import app.kith.account.Secret;
import app.kith.account.administrator.AdministratorInvitations;
import app.kith.member.Member;
import app.kith.member.Members;
import app.kith.member.Viewer;
import app.kith.web.NotFound;
import app.kith.web.Page;
import app.kith.web.Public;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where the administrator's one-time link leads. Opening it uses nothing up; the account that comes of it does. Whoever
 * is signed in is told what they can do: a new account, or their own with the rights, which is given at the console.
 * Whoever comes after it was used is told that.
 */
@Controller
@Public
class InvitationController {

    private final AdministratorInvitations invitations;
    private final DraftCookie cookie;
    private final Drafts drafts;
    private final Members members;

    InvitationController(AdministratorInvitations invitations, DraftCookie cookie, Drafts drafts, Members members) {
        this.invitations = invitations;
        this.cookie = cookie;
        this.drafts = drafts;
        this.members = members;
    }

    @GetMapping("/join/administrator/{secret}")
    ModelAndView show(@PathVariable String secret, Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
        var invitation = new Secret(secret);
        if (invitations.used(invitation)) return Page.dead("joining/invitation-used");
        if (!invitations.stands(invitation)) throw new NotFound();
        Optional<Member> here = viewer.member().flatMap(members::find);
        if (here.isPresent()) return Page.show("joining/already", new AlreadyJoinedPage(here.get(), Optional.of(request.getRequestURI())));
        drafts.invite(cookie.draftOrNew(request, response), invitation);
        return Page.to(Stage.YOU.path());
    }
}
