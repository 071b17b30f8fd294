package app.kith.member.findable;

import app.kith.member.Members;
import app.kith.member.Viewer;
import app.kith.web.Flashes;
import app.kith.web.NotFound;
import app.kith.web.Page;
import app.kith.web.SettingsPage;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A member lets search engines list their page, or not; the choice stands among the settings of privacy. */
@Controller
class FindableController {

    private final Members members;
    private final Flashes flashes;

    FindableController(Members members, Flashes flashes) {
        this.members = members;
        this.flashes = flashes;
    }

    /** A box that is left empty is not sent. */
    @PostMapping("/settings/privacy/findable")
    ModelAndView create(@RequestParam(defaultValue = "no") String findable, Viewer viewer, HttpServletResponse response) {
        boolean may = findable.equals("yes");
        members.letFind(viewer.member().orElseThrow(NotFound::new), may);
        flashes.say(response, may ? "member.findable.done" : "member.findable.undone");
        return Page.to(SettingsPage.PRIVACY.path());
    }
}
