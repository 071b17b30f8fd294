package app.kith.dream.cheer;

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

/** A member cheers somebody else's dream, or takes it back. */
@Controller
class CheerController {

    private final Dreams dreams;
    private final Cheers cheers;

    CheerController(Dreams dreams, Cheers cheers) {
        this.dreams = dreams;
        this.cheers = cheers;
    }

    /** @param from the page on which the button stood */
    @PostMapping("/dreams/{slug}/cheer")
    ModelAndView create(@PathVariable String slug, @RequestParam @Nullable String cheer, @RequestParam @Nullable String from, Viewer viewer) {
        Dream dream = dreams.find(slug, viewer).orElseThrow(NotFound::new);
        viewer.member()
                .filter(member -> !member.equals(dream.dreamer().id()))
                .ifPresent(member -> cheers.set(dream, member, !"no".equals(cheer)));
        return Page.to(ReturnAddress.of(from).orElse(dream.href()));
    }
}
