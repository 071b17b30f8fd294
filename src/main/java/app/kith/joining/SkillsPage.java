package app.kith.joining;

import app.kith.entry.EntryList;
import app.kith.entry.Left;
import app.kith.web.Problems;
import java.util.List;
import java.util.Optional;

/**
 * The stage Skills: its lists, and what is wrong with what was typed into them.
 *
 * @param revision what the page says of itself when its script sends something
 */
public record SkillsPage(Scene scene, List<EntryList> lists, String revision, Problems problems) {

    static SkillsPage of(Draft draft, Left left, Optional<String> focus, String revision) {
        return new SkillsPage(Scene.at(Stage.SKILLS, draft), EntryList.of(Kind.ALL, draft.entries(), left, focus), revision, left.problems());
    }
}
