package app.kith.member.follow;

import app.kith.member.Members;
import app.kith.member.Viewer;
import app.kith.web.NotFound;
import app.kith.web.Page;
import app.kith.web.ReturnAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A member follows another, or no longer does. */
@Controller("memberFollowController")
class FollowController {

    private final Members members;
    private final MemberFollows follows;

    FollowController(Members members, MemberFollows follows) {
        this.members = members;
        this.follows = follows;
    }

    /** @param from the page on which the button stood */
    @PostMapping("/@{slug}/follow")
    ModelAndView create(@PathVariable String slug, @RequestParam @Nullable String follow, @RequestParam @Nullable String from, Viewer viewer) {
        var followed = members.there(slug, viewer).orElseThrow(NotFound::new);
        viewer.member()
                .filter(member -> !member.equals(followed.id()))
                .ifPresent(member -> follows.set(followed.id(), member, !"no".equals(follow)));
        return Page.to(ReturnAddress.of(from).orElse(followed.href()));
    }
}
