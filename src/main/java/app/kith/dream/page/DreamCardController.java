package app.kith.dream.page;

import app.kith.card.Cards;
import app.kith.dream.Dreams;
import app.kith.member.Viewer;
import app.kith.slug.Slug;
import app.kith.web.NotFound;
import app.kith.web.Public;
import app.kith.web.Words;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;

/** Sends the picture by which other sites and messengers preview a dream: what a visitor may not see has none, whoever asks. */
@Controller
@Public
class DreamCardController {

    private final Dreams dreams;
    private final Cards cards;
    private final Words words;

    DreamCardController(Dreams dreams, Cards cards, Words words) {
        this.dreams = dreams;
        this.cards = cards;
        this.words = words;
    }

    @GetMapping("/dreams/{typed}/{file:card-.+}")
    ResponseEntity<byte[]> show(@PathVariable String typed, @PathVariable String file, WebRequest request) {
        String slug = Slug.read(typed).map(Slug::value).orElseThrow(NotFound::new);
        return switch (dreams.at(slug, new Viewer.Visitor())) {
            case Dreams.Found.Here(var dream) -> cards.send(DreamPage.card(dream, words), dream.href() + "/", file, request);
            case Dreams.Found.Moved(var href) -> ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY).location(URI.create(href + "/" + file)).build();
            case Dreams.Found.Nothing() -> throw new NotFound();
        };
    }
}
