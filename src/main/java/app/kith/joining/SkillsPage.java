package app.kith.joining;

import app.kith.web.Problems;
import java.util.Map;
import java.util.Optional;

/**
 * The stage Skills.
 *
 * @param typed what still stands in a field, because it could not be added
 * @param focus the list whose field takes the focus
 */
public record SkillsPage(
        Draft draft, Map<Kind, String> typed, Optional<String> span, Optional<Kind> focus, Problems problems) {

    public String typed(Kind kind) {
        return typed.getOrDefault(kind, "");
    }

    public boolean focused(Kind kind) {
        return focus.filter(kind::equals).isPresent();
    }
}
