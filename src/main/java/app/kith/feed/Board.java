package app.kith.feed;

import static java.util.Comparator.comparing;

import app.kith.account.AccountId;
import app.kith.dream.Dream;
import app.kith.member.Member;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** The board at the front door. What hangs there somebody here has written; where nobody has yet, our own words hang in its place. */
public record Board(Optional<Note> hope, Optional<Note> skill, Optional<Note> need) {

    /** Nobody has written anything yet. */
    public static final Board EMPTY = new Board(Optional.empty(), Optional.empty(), Optional.empty());

    /**
     * What somebody wrote.
     *
     * @param href where more of it stands
     */
    public record Note(String line, Member by, String href) {}

    /**
     * A hope, a need and a skill, the newest of each; of three people, where there are so many.
     *
     * @param met which of the dreams' needs ask for nobody any more
     * @param skills what the members named first
     */
    static Board of(List<Dream> dreams, Set<UUID> met, List<Member> members, Map<AccountId, List<String>> skills) {
        List<Dream> going = dreams.stream().filter(dream -> dream.state().going()).toList();
        var hope = going.stream().map(dream -> new Note(dream.title(), dream.dreamer(), dream.href())).findFirst();
        var need = firstOfAnother(hope.stream(), going.stream().flatMap(dream -> dream.needs().stream()
                .filter(each -> !met.contains(each.id()))
                .map(each -> new Note(each.word(), dream.dreamer(), dream.href()))));
        var skill = firstOfAnother(Stream.concat(hope.stream(), need.stream()), members.stream().flatMap(member ->
                skills.getOrDefault(member.id(), List.of()).stream().map(each -> new Note(each, member, member.href()))));
        return new Board(hope, skill, need);
    }

    /** Whether this is the hope that hangs there. */
    boolean hopes(Dream dream) {
        return hope.filter(note -> note.href().equals(dream.href())).isPresent();
    }

    /** The first by somebody of whom nothing hangs there; else the first. */
    private static Optional<Note> firstOfAnother(Stream<Note> hanging, Stream<Note> notes) {
        var here = hanging.map(note -> note.by().id()).toList();
        return notes.sorted(comparing(note -> here.contains(note.by().id()))).findFirst();
    }
}
