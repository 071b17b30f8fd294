package app.kith.joining;

import app.kith.member.Experience;
import app.kith.topic.TypedName;
import app.kith.topic.UnusableName;
import app.kith.web.Page;
import app.kith.web.Problems;
import app.kith.web.Public;
import app.kith.web.Typed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.EnumMap;
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

    SkillsController(DraftCookie cookie, Drafts drafts) {
        this.cookie = cookie;
        this.drafts = drafts;
    }

    /** @param focus the list in which the newcomer was typing */
    @GetMapping("/join/skills")
    ModelAndView show(@RequestParam @Nullable String focus, HttpServletRequest request) {
        Optional<Draft> draft = cookie.draft(request).map(drafts::find);
        if (draft.isEmpty() || !draft.get().reached(Stage.SKILLS)) return Page.to(Stage.YOU.path());
        Optional<Kind> list = Arrays.stream(Kind.values()).filter(kind -> kind.key().equals(focus)).findFirst();
        return Page.show("joining/skills", new SkillsPage(draft.get(), Map.of(), Optional.empty(), list, Problems.NONE));
    }

    @PostMapping("/join/skills")
    ModelAndView create(
            @RequestParam @Nullable String skill,
            @RequestParam @Nullable String interest,
            @RequestParam @Nullable String experience,
            @RequestParam @Nullable String span,
            @RequestParam(name = "do") @Nullable String act,
            @RequestParam @Nullable String remove,
            HttpServletRequest request,
            HttpServletResponse response) {
        var form = new SkillsForm(skill, interest, experience, span, act, remove);
        UUID id = cookie.draftOrNew(request, response);
        form.removed().ifPresent(entry -> drafts.remove(id, entry));
        var left = new EnumMap<Kind, String>(Kind.class);
        Problems problems = add(id, form, left);
        Draft draft = drafts.find(id);
        if (!problems.none()) {
            var page = new SkillsPage(draft, left, form.years(), Optional.empty(), problems);
            return Page.again("joining/skills", page);
        }
        if (form.back()) return Page.to(Stage.YOU.path());
        if (!form.onward() && form.yearsAlone()) {
            // Their line is still to come; until then they stay in their field.
            return Page.show("joining/skills", new SkillsPage(draft, left, form.years(), Optional.of(form.focus()), problems));
        }
        if (!form.onward()) return Page.to(Stage.SKILLS.path() + "?focus=" + form.focus().key());
        drafts.see(id, Stage.SKILLS);
        return Page.to(drafts.find(id).first().path());
    }

    /** @param left takes what could not be added, so that it stays in its field */
    private Problems add(UUID id, SkillsForm form, Map<Kind, String> left) {
        var found = new Problems.Finder();
        for (Kind kind : Kind.values()) {
            for (String line : form.lines(kind)) {
                if (kind == Kind.EXPERIENCE && form.yearsTooLong()) {
                    left.put(kind, line);
                    found.when(true, "span", "joining.skills.long", "most", Experience.LONGEST_SPAN);
                    continue;
                }
                Optional<String> unusable = unusable(kind, line);
                if (unusable.isPresent()) {
                    left.merge(kind, line, (one, other) -> one + ", " + other);
                    found.when(true, kind.key(), unusable.get(), "most", kind.longest());
                    continue;
                }
                boolean room = drafts.add(id, kind, line, kind == Kind.EXPERIENCE ? form.years() : Optional.empty());
                if (!room) left.merge(kind, line, (one, other) -> one + ", " + other);
                found.when(!room, kind.key(), "joining.skills.full", "most", Kind.MOST);
            }
        }
        found.when(form.onward() && form.yearsAlone(), Kind.EXPERIENCE.key(), "joining.skills.span.alone");
        return found.all();
    }

    /** The words that say why a line cannot stand in a list. */
    private static Optional<String> unusable(Kind kind, String line) {
        if (Typed.longer(line, kind.longest())) return Optional.of("joining.skills.long");
        if (kind == Kind.EXPERIENCE) return Optional.empty();
        return TypedName.read(line) instanceof UnusableName why ? Optional.of(why.words()) : Optional.empty();
    }
}
