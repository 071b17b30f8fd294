package app.kith.dream;

import app.kith.account.AccountId;
import app.kith.dream.DreamDrafts.Writing;
import app.kith.entry.EntriesForm;
import app.kith.member.Viewer;
import app.kith.web.NotFound;
import app.kith.web.Page;
import app.kith.web.Problems;
import app.kith.web.Typed;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
class WritingController {

    private final DreamDrafts drafts;

    WritingController(DreamDrafts drafts) {
        this.drafts = drafts;
    }

    /**
     * @param beginning a title to go on from, for a dream that has none yet
     * @param focus the field in which the dreamer was typing
     */
    @GetMapping("/dreams/new")
    ModelAndView show(@RequestParam @Nullable String beginning, @RequestParam @Nullable String focus,
            @RequestParam @Nullable String preview, Viewer viewer) {
        AccountId dreamer = viewer.member().orElseThrow(NotFound::new);
        DreamId id = drafts.latest(dreamer).orElseGet(DreamId::next);
        String mark = drafts.mark(id);
        DreamDraft draft = drafts.find(id, dreamer).orElseGet(() -> DreamDraft.empty(id)).beginning(Typed.line(beginning));
        return Page.show("dream/write", new WritingPage(draft, draft.lists(Optional.ofNullable(focus)), preview != null, mark, Problems.NONE));
    }

    @PostMapping("/dreams/new")
    ModelAndView create(WritingForm form, @RequestParam Map<String, String> typed, Viewer viewer) {
        var entries = new EntriesForm(typed);
        AccountId dreamer = viewer.member().orElseThrow(NotFound::new);
        if (entries.pressed("keep")) return drafts.keep(dreamer, form, entries) ? Page.nothing() : Page.to("/dreams/new");
        return switch (drafts.write(dreamer, form, entries)) {
            case Writing.Published(var dream) -> Page.to(dream.href());
            case Writing.Kept kept when kept.problems().none() -> goOn(kept, entries);
            case Writing.Kept(var draft, var problems) -> Page.again("dream/write",
                    new WritingPage(draft, draft.lists(Optional.empty()), false, drafts.mark(draft.id()), problems));
        };
    }

    private static ModelAndView goOn(Writing.Kept kept, EntriesForm entries) {
        if (entries.pressed("later")) return Page.to("/");
        if (entries.pressed("preview")) return Page.to("/dreams/new?preview#preview");
        return Page.to("/dreams/new" + entries.focus(DreamListing.ALL).map(field -> "?focus=" + field).orElse(""));
    }
}
