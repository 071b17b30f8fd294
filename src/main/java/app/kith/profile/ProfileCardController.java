package app.kith.profile;

import app.kith.card.Cards;
import app.kith.member.Members;
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

/** Sends the picture by which other sites and messengers preview a member's page. */
@Controller
@Public
class ProfileCardController {

    private final Members members;
    private final Cards cards;
    private final Words words;

    ProfileCardController(Members members, Cards cards, Words words) {
        this.members = members;
        this.cards = cards;
        this.words = words;
    }

    @GetMapping("/@{typed}/{file:card-.+}")
    ResponseEntity<byte[]> show(@PathVariable String typed, @PathVariable String file, WebRequest request) {
        String slug = Slug.read(typed).map(Slug::value).orElseThrow(NotFound::new);
        return switch (members.at(slug, new Viewer.Visitor())) {
            case Members.Found.Here(var profile) -> cards.send(ProfilePage.card(profile, words), profile.member().href() + "/", file, request);
            case Members.Found.Moved(var href) ->
                    ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY).location(URI.create(href + "/" + file)).build();
            case Members.Found.Nobody() -> throw new NotFound();
        };
    }
}
