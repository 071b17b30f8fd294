package app.kith.feed;

import app.kith.card.Cards;
import app.kith.web.Public;
import app.kith.web.Words;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;

/** Sends the picture by which other sites and messengers preview the front door. */
@Controller
@Public
class LandingCardController {

    private final Cards cards;
    private final Words words;

    LandingCardController(Cards cards, Words words) {
        this.cards = cards;
        this.words = words;
    }

    @GetMapping("/{file:card-.+}")
    ResponseEntity<byte[]> show(@PathVariable String file, WebRequest request) {
        return cards.send(LandingPage.card(words), "/", file, request);
    }
}
