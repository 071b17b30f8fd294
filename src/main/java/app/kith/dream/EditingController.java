package app.kith.dream;

import app.kith.account.AccountId;
import app.kith.dream.Changes.Change;
import app.kith.entry.EntriesForm;
import app.kith.member.Viewer;
import app.kith.web.Flashes;
import app.kith.web.NotFound;
import app.kith.web.Page;
import app.kith.web.Problems;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A dreamer changes a dream. To everybody else there is no such page. */
@Controller("dreamEditingController")
class EditingController {

    private static final String TEMPLATE = "dream/edit";

    private final Dreams dreams;
    private final Changes changes;
    private final Flashes flashes;

    EditingController(Dreams dreams, Changes changes, Flashes flashes) {
        this.dreams = dreams;
        this.changes = changes;
        this.flashes = flashes;
    }

    /** @param focus the field in which the dreamer was typing */
    @GetMapping("/dreams/{slug}/edit")
    ModelAndView show(
            @PathVariable String slug, @RequestParam @Nullable String focus, @RequestParam @Nullable String preview, Viewer viewer) {
        Dream dream = dreams.own(slug, dreamer(viewer)).orElseThrow(NotFound::new);
        String mark = changes.mark(dream.id());
        return Page.show(TEMPLATE, EditingPage.of(
                dream, changes.find(dream), changes.begin(dream), Optional.ofNullable(focus), preview != null, mark));
    }

    @PostMapping("/dreams/{slug}/edit")
    ModelAndView create(
            @PathVariable String slug, WritingForm form, @RequestParam Map<String, String> typed, Viewer viewer, HttpServletResponse response) {
        var entries = new EntriesForm(typed);
        Optional<Dream> dream = dreams.own(slug, dreamer(viewer));
        if (entries.pressed("keep")) {
            boolean newest = dream.map(own -> changes.keep(own.id(), own.dreamer().id(), form, entries)).orElse(true);
            return newest ? Page.nothing() : Page.to(dream.orElseThrow().href() + "/edit");
        }
        Change change = dream.map(own -> changes.make(own.id(), own.dreamer().id(), form, entries)).orElseGet(Change.Gone::new);
        return switch (change) {
            case Change.Gone() -> gone(form);
            case Change.Saved(var saved) -> {
                flashes.say(response, "dream.editing.saved");
                yield Page.to(saved.href());
            }
            case Change.Kept kept when entries.pressed("preview") -> Page.to(dream.orElseThrow().href() + "/edit?preview#preview");
            case Change.Kept(var draft, var problems) when problems.none() -> Page.to(dream.orElseThrow().href() + "/edit"
                    + entries.focus(DreamListing.ALL).map(field -> "?focus=" + field).orElse(""));
            case Change.Kept(var draft, var problems) -> again(dream.orElseThrow(), draft, problems, Optional.empty());
            case Change.Overtaken(var draft, var saved) -> again(saved, draft, Problems.NONE, Optional.of(saved));
        };
    }

    private ModelAndView again(Dream dream, DreamDraft draft, Problems problems, Optional<Dream> elsewhere) {
        return Page.again(TEMPLATE, EditingPage.again(dream, draft, problems, elsewhere, changes.mark(dream.id())));
    }

    /** Whoever typed into a page of a dream that is not there, or not theirs, gets what they typed back for copying. */
    private static ModelAndView gone(WritingForm form) {
        if (form.heading().isEmpty() && form.text().isEmpty()) throw new NotFound();
        var page = Page.show("dream/gone", form);
        page.setStatus(HttpStatus.NOT_FOUND);
        return page;
    }

    /** Leaves the dream as it is saved, and forgets what was typed since. */
    @PostMapping("/dreams/{slug}/edit/discard")
    ModelAndView delete(@PathVariable String slug, Viewer viewer, HttpServletResponse response) {
        Dream dream = dreams.own(slug, dreamer(viewer)).orElseThrow(NotFound::new);
        changes.discard(dream.id(), dream.dreamer().id());
        flashes.say(response, "dream.editing.discarded");
        return Page.to(dream.href());
    }

    private static AccountId dreamer(Viewer viewer) {
        return viewer.member().orElseThrow(NotFound::new);
    }
}
