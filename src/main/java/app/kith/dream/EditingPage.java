package app.kith.dream;

import app.kith.entry.EntryList;
import app.kith.web.Problems;
import java.util.List;
import java.util.Optional;

/**
 * The page on which a dream is changed.
 *
 * @param dream as others see it now
 * @param unsaved whether something here is not saved yet, of which a page just opened reminds
 * @param previewed whether it shows how the story will look
 * @param revision what the page says of itself when its script sends something
 * @param elsewhere the dream as another window has saved it meanwhile
 */
public record EditingPage(
        Dream dream, DreamDraft draft, List<EntryList> lists, boolean unsaved, boolean previewed,
        String revision, Optional<Dream> elsewhere, Problems problems) {

    static EditingPage of(
            Dream dream, Optional<DreamDraft> typed, DreamDraft saved, Optional<String> focus, boolean previewed, String revision) {
        DreamDraft draft = typed.orElse(saved);
        boolean unsaved = typed.filter(kept -> !kept.same(saved)).isPresent();
        return new EditingPage(dream, draft, draft.lists(focus), unsaved, previewed, revision, Optional.empty(), Problems.NONE);
    }

    static EditingPage again(Dream dream, DreamDraft draft, Problems problems, Optional<Dream> elsewhere, String revision) {
        return new EditingPage(dream, draft, draft.lists(Optional.empty()), false, false, revision, elsewhere, problems);
    }
}
