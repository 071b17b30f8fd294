package app.kith.dev;

import app.kith.account.Account;
import app.kith.account.EmailAddress;
import app.kith.account.Role;
import app.kith.dream.Audience;
import app.kith.dream.Dream;
import app.kith.dream.DreamDraft;
import app.kith.dream.DreamId;
import app.kith.dream.Need;
import app.kith.dream.State;
import app.kith.dream.Theme;
import app.kith.dream.WrittenDream;
import app.kith.dream.comment.Comment;
import app.kith.dream.comment.Talk;
import app.kith.dream.diary.DiaryEntry;
import app.kith.dream.offer.Standing;
import app.kith.dream.page.DreamPage;
import app.kith.dream.step.Step;
import app.kith.entry.Left;
import app.kith.feed.Board;
import app.kith.feed.FeedCard;
import app.kith.feed.FeedPage;
import app.kith.feed.FeedTab;
import app.kith.feed.Why;
import app.kith.keyset.Place;
import app.kith.keyset.Stretch;
import app.kith.member.Member;
import app.kith.member.Tally;
import app.kith.member.Viewer;
import app.kith.topic.Topic;
import app.kith.web.Problems;
import app.kith.web.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Dreams and what others answer to them, as the gallery shows them.
 *
 * @param all one in each state; the first has needs and themes
 * @param theirs the first as somebody else sees it, who has offered to help
 * @param own the first as its dreamer sees it
 * @param silent the talk below one that nobody is to comment on
 * @param unknown the talk below the first as a visitor sees it
 * @param written another window's words for the first
 * @param board what hangs at the front door, longer than a note is
 */
public record ExampleDreams(
        List<Dream> all, DreamPage theirs, DreamPage own, Talk silent, Talk unknown, FeedPage feed, DreamDraft draft, WrittenDream written, Problems problems, Board board) {

    static ExampleDreams of(List<Member> members, List<Topic> topics, Words words) {
        Dream hoped = hoped(members.getFirst(), topics, words);
        var all = Arrays.stream(State.values())
                .map(state -> state == State.HOPING ? hoped : plain(state, members.get(state.ordinal()), words))
                .toList();
        var nothing = new Stretch<Comment>(List.of(), Optional.empty());
        return new ExampleDreams(
                all,
                page(hoped, talk(hoped, members, words), members, words),
                page(hoped, Talk.of(hoped, viewer(hoped.dreamer()), 0, nothing), members, words),
                Talk.of(all.getLast(), viewer(hoped.dreamer()), 0, nothing),
                Talk.of(hoped, new Viewer.Visitor(), 0, nothing),
                feed(all, members, topics),
                new DreamDraft(hoped.id(), Optional.empty(), Optional.of(hoped.story()), Audience.EVERYBODY, false, Map.of(), Left.NOTHING, 0),
                new WrittenDream(words.say("dev.gallery.step.build"), words.say("dev.gallery.day.first"), List.of(), List.of(), Audience.MEMBERS, false),
                new Problems.Finder().when(true, "title", "dream.writing.title.missing").all(),
                board(members, topics, words));
    }

    private static Board board(List<Member> members, List<Topic> topics, Words words) {
        return new Board(
                Optional.of(new Board.Note(words.say("dev.gallery.story"), members.get(1), "#board")),
                Optional.of(new Board.Note(members.get(2).name().full(), members.get(2), "#board")),
                Optional.of(new Board.Note(topics.getFirst().name(), members.get(4), "#board")));
    }

    private static Dream hoped(Member dreamer, List<Topic> topics, Words words) {
        var needs = Stream.concat(
                topics.stream().map(topic -> new Need(topic.id().value(), topic, Optional.empty(), Optional.of(words.say("dev.gallery.step.build")))),
                Stream.of(new Need(Gallery.id("more"), topics.getFirst(), Optional.of(words.say("dev.gallery.link")), Optional.empty()))).toList();
        var theme = new Theme(topics.getLast(), Optional.of(words.say("dev.gallery.link")));
        return new Dream(new DreamId(dreamer.id().value()), "nowhere", words.say("dev.gallery.dream.title"), words.say("dev.gallery.story"),
                State.HOPING, Audience.EVERYBODY, true, Gallery.AT, dreamer, needs, List.of(theme));
    }

    private static Dream plain(State state, Member dreamer, Words words) {
        return new Dream(new DreamId(dreamer.id().value()), "nowhere", words.say("dev.gallery.dream.title"), words.say("dev.gallery.story"),
                state, Audience.EVERYBODY, false, Gallery.AT, dreamer, List.of(), List.of());
    }

    /** Of the needs one is met, one was offered for, by the viewer too, and two are open. */
    private static DreamPage page(Dream dream, Talk talk, List<Member> members, Words words) {
        var needs = dream.needs();
        var standings = Map.of(
                needs.get(0).id(), new Standing(List.of(members.get(2)), 0, Optional.empty()),
                needs.get(1).id(), new Standing(List.of(), 2, talk.own() ? Optional.empty() : Optional.of(Gallery.id("offer"))));
        var steps = List.of(
                new Step(Gallery.id("plan"), words.say("dev.gallery.step.plan"), true),
                new Step(Gallery.id("wood"), words.say("dev.gallery.step.wood"), false));
        var diary = List.of(
                new DiaryEntry(Gallery.id("last"), words.say("dev.gallery.story"), Gallery.AT, true),
                new DiaryEntry(Gallery.id("first"), words.say("dev.gallery.day.first"), Gallery.AT, false));
        return new DreamPage(dream, steps, new Stretch<>(diary, Optional.empty()), talk, new Tally(3, true), new Tally(2, false), standings);
    }

    /** A comment with an answer of the viewer's own and one that was removed; the field for another answer was sent empty. */
    private static Talk talk(Dream dream, List<Member> members, Words words) {
        Member viewer = members.get(1);
        UUID said = Gallery.id("said");
        var answers = List.of(
                comment("own", Optional.of(said), Optional.of(viewer), Optional.of(words.say("dev.gallery.day.first")), List.of()),
                comment("removed", Optional.of(said), Optional.empty(), Optional.empty(), List.of()));
        var first = comment("said", Optional.empty(), Optional.of(members.get(2)), Optional.of(words.say("dev.gallery.story")), answers);
        return new Talk(dream, viewer(viewer), 3, new Stretch<>(List.of(first), Optional.empty()), "", Optional.of(said),
                new Problems.Finder().when(true, "comment", "dream.comment.missing").all());
    }

    private static Comment comment(String name, Optional<UUID> answersTo, Optional<Member> author, Optional<String> story, List<Comment> answers) {
        var more = answers.isEmpty() ? Optional.<Place>empty() : Optional.of(Place.FIRST);
        return new Comment(Gallery.id(name), answersTo, author, story, Gallery.AT, !answers.isEmpty(), new Tally(3, false), new Stretch<>(answers, more));
    }

    private static Viewer viewer(Member member) {
        return new Viewer.SignedInMember(new Account(member.id(), new EmailAddress("reader@example.org"), true, Role.MEMBER, false));
    }

    /** A card for every reason, and one's own. */
    private static FeedPage feed(List<Dream> dreams, List<Member> members, List<Topic> topics) {
        String word = topics.getFirst().name();
        String other = topics.get(1).name();
        List<Why> reasons = List.of(new Why.Needed(word, other), new Why.Needed(word, word), new Why.Loved(word, other), new Why.Loved(word, word),
                new Why.FollowedTopic(topics.getFirst()), new Why.FollowedDreamer(members.getFirst()), new Why.FollowedDream());
        var cards = List.of(
                new FeedCard(dreams.getFirst(), true, true, reasons, new Tally(3, true), new Tally(0, true), 2),
                new FeedCard(dreams.get(1), false, false, List.of(), Tally.NONE, Tally.NONE, 1));
        return new FeedPage(FeedTab.LATEST, new Stretch<>(cards, Optional.of(Place.FIRST)), false, true);
    }
}
