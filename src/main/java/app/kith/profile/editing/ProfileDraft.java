package app.kith.profile.editing;

import static java.util.stream.Collectors.joining;

import app.kith.entry.Entry;
import app.kith.entry.Left;
import app.kith.joining.Kind;
import app.kith.member.Experience;
import app.kith.member.Introduction;
import app.kith.member.MemberTopic;
import app.kith.member.Name;
import app.kith.member.Profile;
import app.kith.member.WrittenProfile;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What members say of themselves while they change it, right or wrong.
 *
 * @param entries by the key of their {@link Kind}
 * @param left what stands in the fields of the lists
 * @param seen what was saved when the page was opened
 */
public record ProfileDraft(
        Optional<String> firstName,
        Optional<String> lastName,
        Optional<String> headline,
        Optional<String> place,
        Optional<String> about,
        Map<String, List<Entry>> entries,
        Left left,
        Edition seen) {

    /** What is saved, before anybody changes it. */
    static ProfileDraft of(Profile profile) {
        var said = profile.introduction();
        Name name = profile.member().name();
        var entries = Map.of(
                Kind.SKILL.key(), profile.skills().stream().map(topic -> entry(Kind.SKILL, profile, topic)).toList(),
                Kind.INTEREST.key(), profile.interests().stream().map(topic -> entry(Kind.INTEREST, profile, topic)).toList(),
                Kind.EXPERIENCE.key(), profile.experience().stream().map(deed -> entry(profile, deed)).toList());
        return new ProfileDraft(Optional.of(name.first()), name.last(), said.headline(), said.place(), said.about(),
                entries, Left.NOTHING, Edition.of(texts(profile.written())));
    }

    private static Entry entry(Kind list, Profile profile, MemberTopic topic) {
        Optional<String> label = topic.spelling().map(spelling -> topic.topic().name());
        return new Entry(id(profile, list, topic.written()), topic.written(), label, Optional.empty());
    }

    private static Entry entry(Profile profile, Experience deed) {
        return new Entry(id(profile, Kind.EXPERIENCE, deed.toString()), deed.line(), Optional.empty(), deed.span());
    }

    /** The same whenever the page is made, so that the button of an entry finds it though no draft was there yet. */
    private static UUID id(Profile profile, Kind list, String line) {
        return UUID.nameUUIDFromBytes((profile.member().id() + list.key() + line).getBytes(StandardCharsets.UTF_8));
    }

    /** What was saved, part by part, as it is compared and shown. */
    static Map<Part, String> texts(WrittenProfile written) {
        var said = written.introduction();
        return texts(Optional.of(written.name().first()), written.name().last(), said.headline(), said.place(), said.about(),
                written.skills(), written.interests(), written.experience());
    }

    /** What stands here, part by part. */
    Map<Part, String> texts() {
        return texts(firstName, lastName, headline, place, about, lines(Kind.SKILL), lines(Kind.INTEREST), experience());
    }

    private static Map<Part, String> texts(
            Optional<String> first, Optional<String> last, Optional<String> headline, Optional<String> place, Optional<String> about,
            List<String> skills, List<String> interests, List<Experience> experience) {
        return Map.of(
                Part.FIRST_NAME, first.orElse(""),
                Part.LAST_NAME, last.orElse(""),
                Part.HEADLINE, headline.orElse(""),
                Part.PLACE, place.orElse(""),
                Part.ABOUT, about.orElse(""),
                Part.SKILL, String.join(", ", skills),
                Part.INTEREST, String.join(", ", interests),
                Part.EXPERIENCE, experience.stream()
                        .map(deed -> deed.line() + deed.span().map(span -> " · " + span).orElse(""))
                        .collect(joining("\n")));
    }

    /** What is to be saved, once nothing is wrong with it. */
    WrittenProfile written() {
        return new WrittenProfile(
                new Name(firstName.orElseThrow(), lastName),
                new Introduction(headline, about, place),
                lines(Kind.SKILL),
                lines(Kind.INTEREST),
                experience());
    }

    private List<String> lines(Kind list) {
        return entries.getOrDefault(list.key(), List.of()).stream().map(Entry::line).toList();
    }

    private List<Experience> experience() {
        return entries.getOrDefault(Kind.EXPERIENCE.key(), List.of()).stream()
                .map(entry -> new Experience(entry.line(), entry.aside()))
                .toList();
    }
}
