package app.kith.dream.follow;

import app.kith.dream.Dream;
import app.kith.dream.Dreams;
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

/** A member follows somebody else's dream, or no longer does. */
@Controller("dreamFollowController")
class FollowController {

    private final Dreams dreams;
    private final DreamFollows follows;

    FollowController(Dreams dreams, DreamFollows follows) {
        this.dreams = dreams;
        this.follows = follows;
    }

    /** @param from the page on which the button stood */
    @PostMapping("/dreams/{slug}/follow")
    ModelAndView create(@PathVariable String slug, @RequestParam @Nullable String follow, @RequestParam @Nullable String from, Viewer viewer) {
        Dream dream = dreams.find(slug, viewer).orElseThrow(NotFound::new);
        viewer.member()
                .filter(member -> !member.equals(dream.dreamer().id()))
                .ifPresent(member -> follows.set(dream, member, !"no".equals(follow)));
        return Page.to(ReturnAddress.of(from).orElse(dream.href()));
    }
}
