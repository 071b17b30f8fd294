package app.kith.dev;

import static java.util.stream.Collectors.toCollection;

import app.kith.account.AccountId;
import app.kith.dream.Audience;
import app.kith.dream.Dream;
import app.kith.dream.DreamId;
import app.kith.dream.State;
import app.kith.entry.Entry;
import app.kith.entry.EntryList;
import app.kith.entry.Listing;
import app.kith.member.Member;
import app.kith.member.Name;
import app.kith.portrait.Portrait;
import app.kith.topic.Topic;
import app.kith.topic.TopicId;
import app.kith.web.Problems;
import app.kith.web.Words;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Every part in every state, as the gallery and its tests show it: the same at every visit. */
public record Gallery(List<Member> members, List<Dream> dreams, List<EntryList> lists, Instant at, Problems problems) {

    private static final Instant AT = Instant.parse("2026-05-01T12:00:00Z");

    static Gallery everyPart(Words words) {
        var members = Stream.of("Ada Lovelace", "Jürgen Groß", "آمنة حداد", "林晓梅", "Zoë 🌻").map(Gallery::member).toList();
        var dreams = Arrays.stream(State.values()).map(state -> dream(state, members.get(state.ordinal()), words)).toList();
        var problems = new Problems.Finder()
                .when(true, "firstName", "joining.you.firstName.missing")
                .when(true, "email", "joining.you.email.wrong")
                .when(true, "crafts", "entry.full", "most", 3)
                .all();
        return new Gallery(members, dreams, List.of(crafts(words), deeds(words), empty()), AT, problems);
    }

    /** Full, with a topic that may be meant and something that still stands in its field. */
    private static EntryList crafts(Words words) {
        var entries = Stream.of("one", "two", "three")
                .map(number -> entry(words.say("dev.gallery.craft." + number), Optional.empty()))
                .collect(toCollection(ArrayList::new));
        var last = entries.removeLast();
        var meant = new Topic(new TopicId(last.id()), words.say("dev.gallery.craft.one"), "meant");
        entries.add(new Entry(last.id(), last.line(), last.label(), last.aside(), List.of(meant), Optional.of(last.line())));
        return new EntryList(new Example("crafts", true, Optional.empty()), entries, words.say("dev.gallery.craft.one"), "", Optional.empty());
    }

    /** With something beside each entry. */
    private static EntryList deeds(Words words) {
        var entries = List.of(entry(words.say("dev.gallery.day.first"), Optional.of("2026")), entry(words.say("dev.gallery.story"), Optional.empty()));
        return new EntryList(new Example("deeds", false, Optional.of(new Listing.Aside("span", 20))), entries, "", "", Optional.empty());
    }

    private static EntryList empty() {
        return new EntryList(new Example("tools", true, Optional.empty()), List.of(), "", "", Optional.empty());
    }

    private static Entry entry(String line, Optional<String> aside) {
        return new Entry(UUID.nameUUIDFromBytes(line.getBytes(StandardCharsets.UTF_8)), line, Optional.empty(), aside);
    }

    /** A list to fill, which no page has. */
    private record Example(String key, boolean topics, Optional<Aside> aside) implements Listing {

        @Override
        public String words() {
            return "dev.gallery";
        }

        @Override
        public int most() {
            return 3;
        }

        @Override
        public int longest() {
            return 60;
        }
    }

    private static Member member(String name) {
        UUID id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        return new Member(new AccountId(id), new Name(name, Optional.empty()), "nobody", new Portrait(id, name, Optional.empty()));
    }

    private static Dream dream(State state, Member dreamer, Words words) {
        return new Dream(new DreamId(dreamer.id().value()), "nowhere", words.say("dev.gallery.dream.title"), words.say("dev.gallery.story"),
                state, Audience.EVERYBODY, true, AT, dreamer, List.of(), List.of());
    }
}
