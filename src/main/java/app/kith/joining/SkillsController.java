package app.kith.joining;

import app.kith.entry.EntriesForm;
import app.kith.entry.Left;
import app.kith.web.Page;
import app.kith.web.Public;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
@Public
class SkillsController {

    private final DraftCookie cookie;
    private final Drafts drafts;
    private final EarlierStage earlier;

    SkillsController(DraftCookie cookie, Drafts drafts, EarlierStage earlier) {
        this.cookie = cookie;
        this.drafts = drafts;
        this.earlier = earlier;
    }

    /** @param focus the field in which the newcomer was typing */
    @GetMapping("/join/skills")
    ModelAndView show(@RequestParam @Nullable String focus, HttpServletRequest request, HttpServletResponse response) {
        Optional<UUID> id = cookie.draft(request);
        String mark = drafts.mark(Stage.SKILLS, id);
        Optional<Draft> draft = id.map(drafts::find);
        if (draft.isEmpty() || !draft.get().reached(Stage.SKILLS)) return earlier.lead(Stage.YOU, request, response);
        return Page.show("joining/skills", SkillsPage.of(draft.get(), drafts.left(draft.get().id()), Optional.ofNullable(focus), mark));
    }

    @PostMapping("/join/skills")
    ModelAndView create(@RequestParam Map<String, String> typed, HttpServletRequest request, HttpServletResponse response) {
        var form = new EntriesForm(typed);
        if (form.pressed("keep")) {
            boolean newest = cookie.draftToKeep(request).map(id -> drafts.keep(id, form)).orElse(true);
            return newest ? Page.nothing() : Page.to(Stage.SKILLS.path());
        }
        boolean onward = form.pressed("continue");
        UUID id = cookie.draftOrNew(request, response);
        Left left = drafts.take(id, form, onward);
        if (!left.problems().none()) return again(id, left);
        if (form.pressed("back")) return Page.to(Stage.YOU.path());
        if (!onward) return Page.to(Stage.SKILLS.path() + "?focus=" + form.focus(Kind.ALL).orElse(Kind.SKILL.key()));
        drafts.see(id, Stage.SKILLS);
        return earlier.onward(Stage.SKILLS, drafts.find(id), request, response);
    }

    private ModelAndView again(UUID id, Left left) {
        String mark = drafts.mark(Stage.SKILLS, Optional.of(id));
        return Page.again("joining/skills", SkillsPage.of(drafts.find(id), left, Optional.empty(), mark));
    }
}
