package app.kith.dev;

import app.kith.account.AccountId;
import app.kith.account.Accounts;
import app.kith.account.sessions.Sessions;
import app.kith.member.Members;
import app.kith.member.Viewer;
import app.kith.web.Development;
import app.kith.web.NotFound;
import app.kith.web.Page;
import app.kith.web.Public;
import app.kith.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The desk of those who build the site: every part in every state, and a way to be anybody. */
@Controller
@Public
@Development
class DevController {

    private static final int PEOPLE = 50;

    private final Members members;
    private final Accounts accounts;
    private final Sessions sessions;
    private final Words words;

    DevController(Members members, Accounts accounts, Sessions sessions, Words words) {
        this.members = members;
        this.accounts = accounts;
        this.sessions = sessions;
        this.words = words;
    }

    @GetMapping("/dev")
    ModelAndView show() {
        return Page.show("dev/desk", members.newest(new Viewer.Visitor(), PEOPLE));
    }

    @GetMapping("/dev/gallery")
    ModelAndView gallery() {
        return Page.show("dev/gallery", Gallery.everyPart(words));
    }

    @PostMapping("/dev/sign-in")
    ModelAndView signIn(@RequestParam UUID account, HttpServletRequest request, HttpServletResponse response) {
        sessions.begin(accounts.prove(new AccountId(account)).orElseThrow(NotFound::new), true, request, response);
        return Page.to("/");
    }
}
