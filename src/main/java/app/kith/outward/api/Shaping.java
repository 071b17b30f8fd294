package app.kith.outward.api;

import app.kith.dream.Dream;
import app.kith.keyset.Place;
import app.kith.keyset.Stretch;
import app.kith.member.Member;
import app.kith.member.MemberTopic;
import app.kith.member.Profile;
import app.kith.outward.PublicDreams;
import app.kith.picture.Picture;
import app.kith.settings.Settings;
import app.kith.slug.Slug;
import app.kith.topic.Topic;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Puts what visitors may read into the shape in which programs read it. */
@Component
class Shaping {

    static final String ROOT = "/api/v1";

    private final PublicDreams dreams;
    private final Settings settings;

    Shaping(PublicDreams dreams, Settings settings) {
        this.dreams = dreams;
        this.settings = settings;
    }

    Told.Dream dream(Dream dream) {
        Instant updated = dreams.updated(List.of(dream)).get(dream.id());
        return told(dream, updated, Optional.of(new Told.Story(dream.story(), dream.told().html())));
    }

    Told.Dreams board(Stretch<Dream> some) {
        return new Told.Dreams(listed(some), next(some, "/dreams"));
    }

    Told.Member member(Profile profile, Stretch<Dream> some) {
        var said = profile.introduction();
        return new Told.Member(person(profile.member()), profile.joined(), said.headline(), said.about(), said.place(),
                entries(profile.skills()), entries(profile.interests()),
                profile.experience().stream().map(experience -> new Told.Experience(experience.line(), experience.span())).toList(),
                listed(some), next(some, path(profile.member())));
    }

    Told.Gathering gathering(Topic topic, Stretch<Dream> some) {
        return new Told.Gathering(topic(topic), listed(some), next(some, topic.href()));
    }

    private List<Told.Dream> listed(Stretch<Dream> some) {
        var updated = dreams.updated(some.shown());
        return some.shown().stream().map(dream -> told(dream, updated.get(dream.id()), Optional.empty())).toList();
    }

    private Optional<URI> next(Stretch<Dream> some, String path) {
        Function<Place, URI> address = place -> absolute(ROOT + path + "?after=" + place);
        return some.more().map(address);
    }

    private Told.Dream told(Dream dream, Instant updated, Optional<Told.Story> story) {
        return new Told.Dream(dream.id().value(), dream.title(), dream.slug(), absolute(dream.href()), absolute(ROOT + dream.href()),
                dream.state().key(), dream.published(), updated, person(dream.dreamer()), dream.beginning(),
                dream.needs().stream().map(need -> new Told.Need(topic(need.topic()), need.word(), need.purpose())).toList(),
                dream.themes().stream().map(theme -> new Told.Theme(topic(theme.topic()), theme.word())).toList(), story);
    }

    private Told.Person person(Member member) {
        return new Told.Person(member.id().value(), member.name().full(), member.slug(), absolute(member.href()),
                absolute(ROOT + path(member)), member.portrait().picture().map(picture -> absolute(picture.src(640))),
                member.portrait().picture().flatMap(Picture::description));
    }

    private List<Told.Theme> entries(List<MemberTopic> topics) {
        return topics.stream().map(entry -> new Told.Theme(topic(entry.topic()), entry.written())).toList();
    }

    private Told.Topic topic(Topic topic) {
        return new Told.Topic(topic.id().value(), topic.name(), topic.slug(), absolute(topic.href()), absolute(ROOT + topic.href()));
    }

    /** Where a program reads of a member. */
    static String path(Member member) {
        return "/members/" + Slug.inPath(member.slug());
    }

    private URI absolute(String path) {
        return settings.baseUrl().resolve(path);
    }
}
