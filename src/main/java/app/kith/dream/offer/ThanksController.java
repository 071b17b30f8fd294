package app.kith.dream.offer;

import app.kith.account.AccountId;
import app.kith.member.Viewer;
import app.kith.web.Flashes;
import app.kith.web.NotFound;
import app.kith.web.Page;
import app.kith.web.Problem;
import app.kith.web.Problems;
import app.kith.web.Typed;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A dreamer thanks a helper, in words that stand on the helper's page; none take them back. */
@Controller
class ThanksController {

    /** So many characters thanks have at most. */
    static final int LONGEST = 300;

    private final Offers offers;
    private final Messages messages;
    private final Flashes flashes;

    ThanksController(Offers offers, Messages messages, Flashes flashes) {
        this.offers = offers;
        this.messages = messages;
        this.flashes = flashes;
    }

    @PostMapping("/offers/{id}/thanks")
    ModelAndView create(@PathVariable UUID id, @RequestParam @Nullable String thanks, Viewer viewer, HttpServletResponse response) {
        AccountId dreamer = viewer.member().orElseThrow(NotFound::new);
        Offer offer = offers.find(id, dreamer)
                .filter(found -> found.dreamer().id().equals(dreamer) && found.state() == OfferState.ACCEPTED && found.helper().isPresent())
                .orElseThrow(NotFound::new);
        Optional<String> words = Typed.line(thanks);
        if (words.filter(text -> Typed.longer(text, LONGEST)).isPresent()) {
            var problems = Problems.of(new Problem("thanks", "dream.offer.long", "most", LONGEST));
            return Page.again("dream/offer/offer", new OfferPage(offer, dreamer, messages.of(offer), "", words, problems));
        }
        offers.thank(offer, words);
        flashes.say(response, words.isPresent() ? "dream.offer.thanks.done" : "dream.offer.thanks.none");
        return Page.to(offer.href());
    }
}
