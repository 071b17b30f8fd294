package app.kith.outward.atom;

import app.kith.dream.Dream;
import app.kith.member.Members;
import app.kith.outward.Answer;
import app.kith.outward.PublicDreams;
import app.kith.settings.Settings;
import app.kith.slug.Slug;
import app.kith.topic.Topic;
import app.kith.topic.Topics;
import app.kith.web.NotFound;
import app.kith.web.Public;
import app.kith.web.Words;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The newest dreams of all, of a member and around a topic, for feed readers. */
@Controller
@Public
class AtomController {

    private static final int MOST = 50;
    private static final MediaType TYPE = new MediaType(MediaType.parseMediaType(Atom.TYPE), StandardCharsets.UTF_8);

    private final PublicDreams dreams;
    private final Members members;
    private final Topics topics;
    private final Settings settings;
    private final Words words;

    AtomController(PublicDreams dreams, Members members, Topics topics, Settings settings, Words words) {
        this.dreams = dreams;
        this.members = members;
        this.topics = topics;
        this.settings = settings;
        this.words = words;
    }

    @GetMapping("/feed.atom")
    ResponseEntity<byte[]> site() {
        UUID id = UUID.nameUUIDFromBytes(settings.baseUrl().toString().getBytes(StandardCharsets.UTF_8));
        String title = words.say("outward.atom.site", "site", words.say("web.name"));
        return answer(id, title, "/", dreams.newest(Optional.empty(), MOST).shown());
    }

    @GetMapping("/@{typed}/feed.atom")
    ResponseEntity<byte[]> member(@PathVariable String typed) {
        String slug = Slug.read(typed).map(Slug::value).orElseThrow(NotFound::new);
        return switch (members.at(slug, PublicDreams.VISITOR)) {
            case Members.Found.Here(var profile) when slug.equals(typed) -> {
                var member = profile.member();
                String title = words.say("outward.atom.member", "name", member.name().full());
                yield answer(member.id().value(), title, member.href(), dreams.of(member.id(), Optional.empty(), MOST).shown());
            }
            case Members.Found.Here(var profile) -> Answer.moved(Atom.beside(profile.member().href()));
            case Members.Found.Moved(var href) -> Answer.moved(Atom.beside(href));
            case Members.Found.Nobody() -> throw new NotFound();
        };
    }

    /** A topic that was found by another slug than its own goes by that one now. */
    @GetMapping("/topics/{slug}/feed.atom")
    ResponseEntity<byte[]> topic(@PathVariable String slug) {
        Topic topic = topics.at(slug).orElseThrow(NotFound::new);
        if (!topic.slug().equals(slug)) return Answer.moved(Atom.beside(topic.href()));
        String title = words.say("outward.atom.topic", "topic", topic.name());
        return answer(topic.id().value(), title, topic.href(), dreams.around(topic.id(), Optional.empty(), MOST).shown());
    }

    private ResponseEntity<byte[]> answer(UUID id, String title, String path, List<Dream> newest) {
        var atom = new Atom(settings.baseUrl(), id, title, path, newest, dreams.updated(newest));
        return Answer.of(TYPE, atom.written(), atom.modified());
    }
}
