package app.kith.dream.offer;

import app.kith.account.AccountId;
import app.kith.keyset.Place;
import app.kith.member.Viewer;
import app.kith.web.Gone;
import app.kith.web.NotFound;
import app.kith.web.Page;
import app.kith.web.Problems;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Shows a member what they have offered and were offered, and where the two talk. */
@Controller
class OfferController {

    private static final int MOST = 20;

    private final Offers offers;
    private final Messages messages;

    OfferController(Offers offers, Messages messages) {
        this.offers = offers;
        this.messages = messages;
    }

    /** @param after the place in the list from which to read on */
    @GetMapping("/offers")
    ModelAndView show(@RequestParam @Nullable String after, Viewer viewer) {
        AccountId party = party(viewer);
        Optional<Place> place = Place.read(after);
        return Page.show("dream/offer/offers", new OffersPage(party, offers.of(party, place, MOST), place.isPresent()));
    }

    @GetMapping("/offers/{id}")
    ModelAndView show(@PathVariable UUID id, Viewer viewer) {
        Offer offer = offers.find(id, party(viewer)).orElseThrow(NotFound::new);
        return Page.show("dream/offer/offer", page(offer, viewer, "", Problems.NONE));
    }

    @PostMapping("/offers/{id}")
    ModelAndView create(@PathVariable UUID id, MessageForm form, Viewer viewer) {
        Offer offer = offers.find(id, party(viewer)).orElseThrow(NotFound::new);
        Problems problems = form.problems();
        if (offer.helper().isEmpty()) return left(form);
        if (!problems.none()) return Page.again("dream/offer/offer", page(offer, viewer, form.text().orElse(""), problems));
        offers.say(offer, party(viewer), form.text().orElseThrow());
        return Page.to(offer.href() + "#message");
    }

    /** What was typed for somebody who is not there any more comes back. */
    private static ModelAndView left(MessageForm form) {
        return Page.gone(new Gone("dream.offer.left", "dream.offer.write", form.text().orElseThrow(NotFound::new)));
    }

    private OfferPage page(Offer offer, Viewer viewer, String typed, Problems problems) {
        return new OfferPage(offer, party(viewer), messages.of(offer), typed, offer.thanks(), problems);
    }

    private static AccountId party(Viewer viewer) {
        return viewer.member().orElseThrow(NotFound::new);
    }
}
