package app.kith.outward.api;

import app.kith.dream.Dreams;
import app.kith.keyset.Place;
import app.kith.member.Members;
import app.kith.outward.Answer;
import app.kith.outward.PublicDreams;
import app.kith.slug.Slug;
import app.kith.topic.Topic;
import app.kith.topic.Topics;
import app.kith.web.NotFound;
import app.kith.web.Public;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

/** Answers programs, those in other sites' pages too: they read as a visitor does, and their cookies count for nothing. */
@Controller
@Public
@CrossOrigin(origins = "*", methods = {RequestMethod.GET, RequestMethod.HEAD}, exposedHeaders = {"ETag", "Link"}, allowCredentials = "false")
class ApiController {

    private static final int MOST = 20;
    private static final byte[] DESCRIPTION = Json.description();

    private final PublicDreams dreams;
    private final Members members;
    private final Topics topics;
    private final Shaping shaping;

    ApiController(PublicDreams dreams, Members members, Topics topics, Shaping shaping) {
        this.dreams = dreams;
        this.members = members;
        this.topics = topics;
        this.shaping = shaping;
    }

    @GetMapping("/api/openapi.json")
    ResponseEntity<byte[]> description() {
        return Answer.of(MediaType.APPLICATION_JSON, DESCRIPTION, Optional.empty());
    }

    @GetMapping("/api/v1/dreams")
    ResponseEntity<byte[]> board(@RequestParam @Nullable String after) {
        var told = shaping.board(dreams.newest(place(after), MOST));
        return answer(told, told.next());
    }

    @GetMapping("/api/v1/dreams/{typed}")
    ResponseEntity<byte[]> dream(@PathVariable String typed) {
        String slug = slug(typed);
        return switch (dreams.at(slug)) {
            case Dreams.Found.Here(var dream) when slug.equals(typed) -> answer(shaping.dream(dream), Optional.empty());
            case Dreams.Found.Here(var dream) -> Answer.moved(Shaping.ROOT + dream.href());
            case Dreams.Found.Moved(var href) -> Answer.moved(Shaping.ROOT + href);
            case Dreams.Found.Nothing() -> throw new NotFound();
        };
    }

    @GetMapping("/api/v1/members/{typed}")
    ResponseEntity<byte[]> member(@PathVariable String typed, @RequestParam @Nullable String after) {
        String slug = slug(typed);
        return switch (members.at(slug, PublicDreams.VISITOR)) {
            case Members.Found.Here(var profile) when slug.equals(typed) -> {
                var told = shaping.member(profile, dreams.of(profile.member().id(), place(after), MOST));
                yield answer(told, told.next());
            }
            case Members.Found.Here(var profile) -> Answer.moved(Shaping.ROOT + Shaping.path(profile.member()));
            case Members.Found.Moved(var href) -> Answer.moved(Shaping.ROOT + "/members/" + href.substring("/@".length()));
            case Members.Found.Nobody() -> throw new NotFound();
        };
    }

    @GetMapping("/api/v1/topics/{slug}")
    ResponseEntity<byte[]> topic(@PathVariable String slug, @RequestParam @Nullable String after) {
        Topic topic = topics.at(slug).orElseThrow(NotFound::new);
        if (!topic.slug().equals(slug)) return Answer.moved(Shaping.ROOT + topic.href());
        var told = shaping.gathering(topic, dreams.around(topic.id(), place(after), MOST));
        return answer(told, told.next());
    }

    /** So that a program reads of every slip in its own language. */
    @GetMapping({"/api", "/api/**"})
    ResponseEntity<byte[]> nothing() {
        throw new NotFound();
    }

    private static String slug(String typed) {
        return Slug.read(typed).map(Slug::value).orElseThrow(NotFound::new);
    }

    private static Optional<Place> place(@Nullable String after) {
        if (after == null) return Optional.empty();
        return Optional.of(Place.read(after).orElseThrow(NoPlace::new));
    }

    private static ResponseEntity<byte[]> answer(Told told, Optional<URI> next) {
        return Answer.leading(MediaType.APPLICATION_JSON, Json.of(told), next.map(URI::toString));
    }
}
