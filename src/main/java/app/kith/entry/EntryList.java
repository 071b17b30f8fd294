package app.kith.entry;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A list as a page shows it.
 *
 * @param typed what still stands in its field
 * @param aside what still stands beside it
 * @param focus the field of the page that takes the focus
 */
public record EntryList(Listing list, List<Entry> entries, String typed, String aside, Optional<String> focus) {

    public static List<EntryList> of(
            List<? extends Listing> lists, Map<String, List<Entry>> entries, Left left, Optional<String> focus) {
        return lists.stream()
                .map(list -> new EntryList(
                        list,
                        entries.getOrDefault(list.key(), List.of()),
                        left.in(list.key()),
                        list.aside().map(aside -> left.in(aside.field())).orElse(""),
                        focus))
                .toList();
    }

    /** Whether one of its fields takes the focus. */
    public boolean focused(String field) {
        return focus.filter(field::equals).isPresent();
    }

    /** The key of some words of this list. */
    public String words(String which) {
        return list.words() + "." + list.key() + which;
    }
}
