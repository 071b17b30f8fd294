package app.kith.feed;

import app.kith.member.Members;
import app.kith.member.Viewer;
import app.kith.web.Page;
import app.kith.web.Public;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The front door: what the site is for, to a visitor; what is new, to a member. */
@Controller
@Public
class HomeController {

    /** So many faces fit under a greeting. */
    private static final int FACES = 12;

    private final Members members;

    HomeController(Members members) {
        this.members = members;
    }

    @GetMapping("/")
    ModelAndView show(Viewer viewer) {
        var faces = members.newest(FACES);
        return viewer.member().flatMap(members::find)
                .map(member -> Page.show("feed/home", new HomePage(member, faces)))
                .orElseGet(() -> Page.show("feed/landing", new LandingPage(faces)));
    }
}
