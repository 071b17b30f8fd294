package app.kith.feed;

import app.kith.dream.Dream;
import app.kith.dream.DreamDrafts;
import app.kith.dream.Dreams;
import app.kith.dream.Need;
import app.kith.member.Member;
import app.kith.member.Members;
import app.kith.member.Viewer;
import app.kith.web.Page;
import app.kith.web.Public;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The front door: what the site is for, to a visitor; what is new, to a member. */
@Controller
@Public
class HomeController {

    /** A row of faces and of notes, beside that on the board, for those who only look in: a first visit on a phone has few bytes to spend. */
    private static final int ROW = 6;
    private static final int NOTES = 3;

    /** What those find who come back. */
    private static final int FACES = 12;
    private static final int SKILLS = 3;

    private final Members members;
    private final Dreams dreams;
    private final DreamDrafts drafts;
    private final Feed feed;
    private final Matches matches;

    HomeController(Members members, Dreams dreams, DreamDrafts drafts, Feed feed, Matches matches) {
        this.members = members;
        this.dreams = dreams;
        this.drafts = drafts;
        this.feed = feed;
        this.matches = matches;
    }

    @GetMapping("/")
    ModelAndView show(Viewer viewer) {
        return viewer.member().flatMap(members::find)
                .map(member -> home(member, viewer))
                .orElseGet(() -> landing(viewer));
    }

    private ModelAndView home(Member member, Viewer viewer) {
        FeedPage latest = feed.read(FeedTab.LATEST, member, viewer, Optional.empty());
        List<Member> newest = members.newest(viewer, FACES);
        return Page.show("feed/home", new HomePage(
                member, latest, drafts.begun(member.id()), newest, members.firstSkills(newest, SKILLS)));
    }

    private ModelAndView landing(Viewer viewer) {
        List<Dream> hopes = dreams.newest(viewer, Optional.empty(), NOTES + 1).shown();
        List<Member> newest = members.newest(viewer, ROW);
        var needs = hopes.stream().flatMap(dream -> dream.needs().stream()).map(Need::id).toList();
        var board = Board.of(hopes, matches.settled(viewer, needs), newest, members.firstSkills(newest, 1));
        return Page.show("feed/landing", new LandingPage(board, hopes.stream().filter(dream -> !board.hopes(dream)).limit(NOTES).toList(), newest));
    }
}
