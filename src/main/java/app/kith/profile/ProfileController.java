package app.kith.profile;

import app.kith.dream.Dreams;
import app.kith.dream.offer.Standings;
import app.kith.member.Members;
import app.kith.member.Profile;
import app.kith.member.Viewer;
import app.kith.member.follow.MemberFollows;
import app.kith.slug.Slug;
import app.kith.web.NotFound;
import app.kith.web.Page;
import app.kith.web.Public;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

@Controller
@Public
class ProfileController {

    /** So many dreams stand on a profile; few people have more. */
    private static final int DREAMS = 24;
    private static final int THANKS = 12;

    private final Members members;
    private final Dreams dreams;
    private final MemberFollows follows;
    private final Standings standings;

    ProfileController(Members members, Dreams dreams, MemberFollows follows, Standings standings) {
        this.members = members;
        this.dreams = dreams;
        this.follows = follows;
        this.standings = standings;
    }

    /** However a name was typed into the address, in capitals or with accents, it is read as its slug would be. */
    @GetMapping("/@{typed}")
    ModelAndView show(@PathVariable String typed, Viewer viewer, HttpServletResponse response) {
        String slug = Slug.read(typed).map(Slug::value).orElseThrow(NotFound::new);
        return switch (members.at(slug, viewer)) {
            case Members.Found.Here(var profile) when slug.equals(typed) -> {
                // A line in robots.txt would tell everybody who would rather not be found.
                if (!members.findable(profile.member().id())) response.setHeader("X-Robots-Tag", "noindex");
                yield Page.show("profile/profile", page(profile, viewer));
            }
            case Members.Found.Here(var profile) -> Page.moved(profile.member().href());
            case Members.Found.Moved(var href) -> Page.moved(href);
            case Members.Found.Nobody() -> throw new NotFound();
        };
    }

    private ProfilePage page(Profile profile, Viewer viewer) {
        var member = profile.member().id();
        return new ProfilePage(profile, dreams.of(member, viewer, DREAMS), viewer, follows.of(member, viewer), standings.to(member, viewer, THANKS));
    }
}
