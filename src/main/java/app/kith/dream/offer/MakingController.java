package app.kith.dream.offer;

import app.kith.account.AccountId;
import app.kith.dream.Dream;
import app.kith.dream.Dreams;
import app.kith.dream.Need;
import app.kith.member.Viewer;
import app.kith.web.Flashes;
import app.kith.web.Gone;
import app.kith.web.NotFound;
import app.kith.web.Page;
import app.kith.web.Problems;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** A member offers to help with what somebody else's dream needs. */
@Controller
class MakingController {

    private static final String TEMPLATE = "dream/offer/making";

    private final Dreams dreams;
    private final Offers offers;
    private final Flashes flashes;

    MakingController(Dreams dreams, Offers offers, Flashes flashes) {
        this.dreams = dreams;
        this.offers = offers;
        this.flashes = flashes;
    }

    @GetMapping("/dreams/{slug}/needs/{id}/offer")
    ModelAndView show(@PathVariable String slug, @PathVariable UUID id, Viewer viewer) {
        return Page.show(TEMPLATE, page(slug, id, viewer, "", Problems.NONE).orElseThrow(NotFound::new));
    }

    @PostMapping("/dreams/{slug}/needs/{id}/offer")
    ModelAndView create(@PathVariable String slug, @PathVariable UUID id, MessageForm form, Viewer viewer, HttpServletResponse response) {
        AccountId helper = viewer.member().orElseThrow(NotFound::new);
        Problems problems = form.problems();
        Optional<MakingPage> page = page(slug, id, viewer, form.text().orElse(""), problems);
        if (page.isEmpty()) return gone(form);
        if (!problems.none()) return Page.again(TEMPLATE, page.get());
        return switch (offers.make(page.get().dream(), page.get().need(), helper, form.text().orElseThrow())) {
            case Offers.Made.Sent(var offer) -> {
                flashes.say(response, "dream.offer.sent");
                yield Page.to("/offers/" + offer);
            }
            case Offers.Made.Already(var offer) -> Page.to("/offers/" + offer);
            case Offers.Made.Closed() -> gone(form);
        };
    }

    /** Nobody offers help to themselves. */
    private Optional<MakingPage> page(String slug, UUID id, Viewer viewer, String typed, Problems problems) {
        Optional<Dream> dream = dreams.find(slug, viewer)
                .filter(found -> found.state().going())
                .filter(found -> viewer.member().isPresent() && !viewer.member().get().equals(found.dreamer().id()));
        return dream.flatMap(found -> need(found, id).map(need -> new MakingPage(found, need, typed, problems)));
    }

    private static Optional<Need> need(Dream dream, UUID id) {
        return dream.needs().stream().filter(need -> need.id().equals(id)).findFirst();
    }

    private static ModelAndView gone(MessageForm form) {
        String typed = form.text().orElseThrow(NotFound::new);
        return Page.gone(new Gone("dream.offer.gone", "dream.offer.field", typed));
    }
}
