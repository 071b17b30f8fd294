package app.kith.dev;

import static java.util.stream.Collectors.toCollection;

import app.kith.account.AccountId;
import app.kith.entry.Entry;
import app.kith.entry.EntryList;
import app.kith.entry.Listing;
import app.kith.member.Member;
import app.kith.member.Name;
import app.kith.picture.Caption;
import app.kith.picture.Picture;
import app.kith.picture.PictureId;
import app.kith.picture.Rendition;
import app.kith.portrait.Portrait;
import app.kith.topic.Topic;
import app.kith.topic.TopicId;
import app.kith.web.Problems;
import app.kith.web.Words;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Every part in every state, as the gallery and its tests show it: the same at every visit. */
public record Gallery(
        List<Member> members, Portrait pictured, List<Topic> topics, ExampleDreams dreams, ExampleSettings settings, List<EntryList> lists, Instant at, Problems problems) {

    static final Instant AT = Instant.parse("2026-05-01T12:00:00Z");

    static Gallery everyPart(Words words) {
        var members = Stream.of("Ada Lovelace", "Jürgen Groß", "آمنة حداد", "林晓梅", "Zoë 🌻").map(Gallery::member).toList();
        var topics = Stream.of("one", "two", "three").map(number -> topic(words.say("dev.gallery.craft." + number))).toList();
        var problems = new Problems.Finder()
                .when(true, "firstName", "joining.you.firstName.missing")
                .when(true, "email", "joining.you.email.wrong")
                .when(true, "crafts", "entry.full", "most", 3)
                .all();
        return new Gallery(members, pictured(words), topics, ExampleDreams.of(members, topics, words), ExampleSettings.of(words),
                List.of(crafts(words), deeds(words), empty()), AT, problems);
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
        return new Entry(id(line), line, Optional.empty(), aside);
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
        UUID id = id(name);
        return new Member(new AccountId(id), new Name(name, Optional.empty()), "nobody", new Portrait(id, name, Optional.empty()));
    }

    /** Somebody with a picture: the mark, which every site has. */
    private static Portrait pictured(Words words) {
        UUID id = id("pictured");
        var mark = new Rendition(180, 180, "image/png", 1, "/apple-touch-icon.png");
        return new Portrait(id, words.say("web.name"),
                Optional.of(new Picture(new PictureId(id), Caption.of(words.say("dev.gallery.picture.shows")), "#f1561e", List.of(mark))));
    }

    private static Topic topic(String name) {
        return new Topic(new TopicId(id("topic " + name)), name, "nothing");
    }

    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
