package app.kith.member;

import app.kith.slug.Slug;
import app.kith.web.NotFound;
import app.kith.web.Page;
import app.kith.web.Public;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

@Controller
@Public
class ProfileController {

    private final Members members;

    ProfileController(Members members) {
        this.members = members;
    }

    /** However a name was typed into the address, in capitals or with accents, it is read as its slug would be. */
    @GetMapping("/@{typed}")
    ModelAndView show(@PathVariable String typed, Viewer viewer) {
        String slug = Slug.of(typed).map(Slug::value).orElseThrow(NotFound::new);
        return switch (members.at(slug)) {
            case Members.Found.Here(var profile) when slug.equals(typed) ->
                    Page.show("member/profile", new ProfilePage(profile, viewer));
            case Members.Found.Here(var profile) -> Page.moved(profile.member().href());
            case Members.Found.Moved(var href) -> Page.moved(href);
            case Members.Found.Nobody() -> throw new NotFound();
        };
    }
}
