package app.kith.joining;

import app.kith.id.Ids;
import app.kith.member.Members;
import app.kith.member.Viewer;
import app.kith.web.NotFound;
import app.kith.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
class WelcomeController {

    static final String PATH = "/welcome";

    private final Members members;

    WelcomeController(Members members) {
        this.members = members;
    }

    @GetMapping(PATH)
    ModelAndView show(Viewer viewer) {
        var member = viewer.member().flatMap(members::find).orElseThrow(NotFound::new);
        return Page.show("joining/welcome", new WelcomePage(member, Ids.next()));
    }
}
