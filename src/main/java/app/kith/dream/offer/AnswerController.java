package app.kith.dream.offer;

import app.kith.member.Viewer;
import app.kith.web.Flashes;
import app.kith.web.NotFound;
import app.kith.web.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A dreamer answers an offer; a helper withdraws it. Who was too late is told so. */
@Controller
class AnswerController {

    private final Offers offers;
    private final Flashes flashes;

    AnswerController(Offers offers, Flashes flashes) {
        this.offers = offers;
        this.flashes = flashes;
    }

    @PostMapping("/offers/{id}/answer")
    ModelAndView create(@PathVariable UUID id, @RequestParam @Nullable String answer, Viewer viewer, HttpServletResponse response) {
        Offer offer = of(id, viewer, found -> viewer.member().orElseThrow().equals(found.dreamer().id()));
        boolean accepted = "accept".equals(answer);
        if (!accepted && !"decline".equals(answer)) return Page.to(offer.href());
        boolean answered = offers.answer(offer, accepted);
        flashes.say(response, !answered ? "dream.offer.late" : accepted ? "dream.offer.done.accepted" : "dream.offer.done.declined");
        return Page.to(offer.href());
    }

    @PostMapping("/offers/{id}/withdrawal")
    ModelAndView delete(@PathVariable UUID id, Viewer viewer, HttpServletResponse response) {
        Offer offer = of(id, viewer, found -> found.by(viewer.member().orElseThrow()));
        flashes.say(response, offers.withdraw(offer) ? "dream.offer.done.withdrawn" : "dream.offer.late");
        return Page.to(offer.href());
    }

    private Offer of(UUID id, Viewer viewer, Predicate<Offer> whose) {
        return viewer.member().flatMap(member -> offers.find(id, member)).filter(whose).orElseThrow(NotFound::new);
    }
}
