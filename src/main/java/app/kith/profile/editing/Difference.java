package app.kith.profile.editing;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A part that another window has saved since this one was opened.
 *
 * @param saved what it says now, on the member's page; empty when nothing
 * @param here what stands in this window; none where nobody touched it here, so that what was saved is taken over
 */
public record Difference(Part part, String saved, Optional<String> here) {

    static List<Difference> between(Edition seen, Map<Part, String> saved, Map<Part, String> here) {
        return Part.ALL.stream()
                .filter(part -> !seen.saw(part, saved.get(part)) && !saved.get(part).equals(here.get(part)))
                .map(part -> new Difference(part, saved.get(part), Optional.of(here.get(part)).filter(text -> !seen.saw(part, text))))
                .toList();
    }
}
