package app.kith.joining;

import app.kith.member.Members;
import app.kith.member.Viewer;
import app.kith.web.NotFound;
import app.kith.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

@Controller
class WelcomeController {

    private final Members members;

    WelcomeController(Members members) {
        this.members = members;
    }

    @GetMapping("/welcome")
    ModelAndView show(Viewer viewer) {
        return Page.show("joining/welcome", viewer.member().flatMap(members::find).orElseThrow(NotFound::new));
    }
}
