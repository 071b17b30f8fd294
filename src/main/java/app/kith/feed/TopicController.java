package app.kith.feed;

import app.kith.account.AccountId;
import app.kith.dream.Dream;
import app.kith.dream.DreamId;
import app.kith.dream.Dreams;
import app.kith.keyset.Place;
import app.kith.keyset.Stretch;
import app.kith.member.Member;
import app.kith.member.Members;
import app.kith.member.Viewer;
import app.kith.topic.Topic;
import app.kith.topic.Topics;
import app.kith.web.NotFound;
import app.kith.web.Page;
import app.kith.web.Public;
import app.kith.web.ReturnAddress;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page of a topic, and following it. */
@Controller
class TopicController {

    private static final int MOST = 12;

    private final Topics topics;
    private final Gatherings gatherings;
    private final TopicFollows follows;
    private final Dreams dreams;
    private final Members members;

    TopicController(Topics topics, Gatherings gatherings, TopicFollows follows, Dreams dreams, Members members) {
        this.topics = topics;
        this.gatherings = gatherings;
        this.follows = follows;
        this.dreams = dreams;
        this.members = members;
    }

    /** @param after the place from which to read on */
    @Public
    @GetMapping("/topics/{slug}")
    ModelAndView show(@PathVariable String slug, @RequestParam @Nullable String part, @RequestParam @Nullable String after, Viewer viewer) {
        Topic topic = topics.at(slug).orElseThrow(NotFound::new);
        if (!topic.slug().equals(slug)) return Page.moved(topic.href());
        Optional<Place> place = Place.read(after);
        TopicPart shown = TopicPart.of(part);
        Stretch<Place> found = gatherings.around(topic.id(), shown, viewer, place, MOST);
        return Page.show("feed/topic", new TopicPage(
                topic, gatherings.spellings(topic.id(), topic.name()), shown,
                shown == TopicPart.PEOPLE ? List.of() : hopes(found.shown(), viewer),
                shown == TopicPart.PEOPLE ? people(found.shown()) : List.of(),
                follows.of(topic.id(), viewer), viewer.member().isPresent(), place.isPresent(), found.more()));
    }

    private List<Dream> hopes(List<Place> places, Viewer viewer) {
        return dreams.find(places.stream().map(place -> new DreamId(place.id())).toList(), viewer);
    }

    private List<Member> people(List<Place> places) {
        List<AccountId> ids = places.stream().map(place -> new AccountId(place.id())).toList();
        var known = members.find(ids);
        return ids.stream().map(known::get).filter(Objects::nonNull).toList();
    }

    /** @param from the page on which the button stood */
    @PostMapping("/topics/{slug}/follow")
    ModelAndView create(@PathVariable String slug, @RequestParam @Nullable String follow, @RequestParam @Nullable String from, Viewer viewer) {
        Topic topic = topics.at(slug).orElseThrow(NotFound::new);
        viewer.member().ifPresent(member -> follows.set(topic.id(), member, !"no".equals(follow)));
        return Page.to(ReturnAddress.of(from).orElse(topic.href()));
    }
}
