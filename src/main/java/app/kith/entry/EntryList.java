package app.kith.entry;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A list as a page shows it.
 *
 * @param typed what still stands in its field
 * @param aside what still stands beside it
 * @param focused whether its field takes the focus
 */
public record EntryList(Listing list, List<Entry> entries, String typed, String aside, boolean focused) {

    public static List<EntryList> of(
            List<? extends Listing> lists, Map<String, List<Entry>> entries, Left left, Optional<? extends Listing> focus) {
        return lists.stream()
                .map(list -> new EntryList(
                        list,
                        entries.getOrDefault(list.key(), List.of()),
                        left.in(list.key()),
                        list.aside().map(aside -> left.in(aside.field())).orElse(""),
                        focus.isPresent() && focus.get() == list))
                .toList();
    }

    /** The key of some words of this list. */
    public String words(String which) {
        return list.words() + "." + list.key() + which;
    }
}
