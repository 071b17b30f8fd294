package app.kith.dream;

import app.kith.dream.WrittenDream.WrittenNeed;
import app.kith.entry.Entry;
import app.kith.entry.EntryList;
import app.kith.entry.Left;
import app.kith.id.Ids;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A dream that is being written: what was typed so far, right or wrong.
 *
 * @param entries by the key of their {@link DreamListing}
 * @param left what stands in the fields of the lists
 * @param seen the edition of the dream that is being changed; 0 where it is still to be
 */
public record DreamDraft(
        DreamId id,
        Optional<String> title,
        Optional<String> story,
        Audience audience,
        boolean talkedAbout,
        Map<String, List<Entry>> entries,
        Left left,
        int seen) {

    static DreamDraft empty(DreamId id) {
        return new DreamDraft(
                id, Optional.empty(), Optional.empty(), Audience.EVERYBODY, true, Map.of(), Left.NOTHING, 0);
    }

    /** A dream as it is, before anybody changes it. */
    static DreamDraft of(Dream dream, int edition) {
        var needs = dream.needs().stream()
                .map(need -> new Entry(need.id(), need.word(), need.spelling().map(spelling -> need.topic().name()), need.purpose()))
                .toList();
        var themes = dream.themes().stream()
                .map(theme -> new Entry(Ids.next(), theme.word(), theme.spelling().map(spelling -> theme.topic().name()), Optional.empty()))
                .toList();
        return new DreamDraft(dream.id(), Optional.of(dream.title()), Optional.of(dream.story()), dream.audience(), dream.talkedAbout(),
                Map.of(DreamListing.NEED.key(), needs, DreamListing.THEME.key(), themes), Left.NOTHING, edition);
    }

    /** With this title, unless it has one. */
    DreamDraft beginning(Optional<String> words) {
        return new DreamDraft(id, title.or(() -> words), story, audience, talkedAbout, entries, left, seen);
    }

    /** The dream, once nothing is wrong with it. */
    public WrittenDream written() {
        return new WrittenDream(
                title.orElseThrow(),
                story.orElseThrow(),
                entries(DreamListing.NEED).stream().map(entry -> new WrittenNeed(entry.id(), entry.line(), entry.aside())).toList(),
                entries(DreamListing.THEME).stream().map(Entry::line).toList(),
                audience,
                talkedAbout);
    }

    List<EntryList> lists(Optional<String> focus) {
        return EntryList.of(DreamListing.ALL, entries, left, focus);
    }

    /** Whether it says the same as another. */
    boolean same(DreamDraft other) {
        return title.equals(other.title) && story.equals(other.story) && audience == other.audience && talkedAbout == other.talkedAbout
                && lines().equals(other.lines()) && left.equals(other.left);
    }

    private List<String> lines() {
        return DreamListing.ALL.stream().flatMap(list -> entries(list).stream())
                .map(entry -> entry.line() + " | " + entry.aside().orElse("")).toList();
    }

    List<Entry> entries(DreamListing list) {
        return entries.getOrDefault(list.key(), List.of());
    }
}
