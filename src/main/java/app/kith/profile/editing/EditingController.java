package app.kith.profile.editing;

import app.kith.account.AccountId;
import app.kith.entry.EntriesForm;
import app.kith.joining.Kind;
import app.kith.member.Introduction;
import app.kith.member.Members;
import app.kith.member.Viewer;
import app.kith.profile.editing.ProfileDrafts.Editing;
import app.kith.web.Flashes;
import app.kith.web.NotFound;
import app.kith.web.Page;
import app.kith.web.Problem;
import app.kith.web.Problems;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
class EditingController {

    private static final String PATH = "/settings/profile";
    private static final String TEMPLATE = "profile/editing/profile";

    private final ProfileDrafts drafts;
    private final Members members;
    private final Flashes flashes;

    EditingController(ProfileDrafts drafts, Members members, Flashes flashes) {
        this.drafts = drafts;
        this.members = members;
        this.flashes = flashes;
    }

    /**
     * @param focus the field in which the member was typing
     * @param problem what happened to a form that was too large to be read
     */
    @GetMapping(PATH)
    ModelAndView show(@RequestParam @Nullable String focus, @RequestParam @Nullable String problem, Viewer viewer) {
        AccountId member = viewer.member().orElseThrow(NotFound::new);
        String mark = drafts.mark(member);
        var page = EditingPage.of(members.profile(member), drafts.find(member), Optional.ofNullable(focus), mark);
        return "too-large".equals(problem) ? Page.again(TEMPLATE, page.with(tooLarge())) : Page.show(TEMPLATE, page);
    }

    private static Problems tooLarge() {
        return Problems.of(new Problem("about", "profile.editing.too-large", "most", Introduction.LONGEST_ABOUT));
    }

    @PostMapping(PATH)
    ModelAndView create(ProfileForm form, @RequestParam Map<String, String> typed, Viewer viewer, HttpServletResponse response) {
        AccountId member = viewer.member().orElseThrow(NotFound::new);
        var entries = new EntriesForm(typed);
        if (entries.pressed("keep")) return drafts.keep(member, form, entries) ? Page.nothing() : Page.to(PATH);
        return switch (drafts.edit(member, form, entries)) {
            case Editing.Saved() -> {
                flashes.say(response, "profile.editing.saved");
                yield Page.to(PATH);
            }
            case Editing.Kept kept when entries.pressed("picture") -> Page.to(PATH + "/picture");
            case Editing.Kept kept when kept.problems().none() -> goOn(entries);
            case Editing.Kept(var draft, var problems) -> again(member, draft, problems, List.of());
            case Editing.Overtaken(var draft, var differences) -> again(member, draft, Problems.NONE, differences);
        };
    }

    private static ModelAndView goOn(EntriesForm entries) {
        return Page.to(PATH + entries.focus(Kind.ALL).map(field -> "?focus=" + field).orElse(""));
    }

    private ModelAndView again(AccountId member, ProfileDraft draft, Problems problems, List<Difference> differences) {
        return Page.again(TEMPLATE, EditingPage.again(members.profile(member), draft, problems, differences, drafts.mark(member)));
    }

    /** Leaves everything as it is saved, and forgets what was typed since. */
    @PostMapping(PATH + "/discard")
    ModelAndView delete(Viewer viewer, HttpServletResponse response) {
        drafts.discard(viewer.member().orElseThrow(NotFound::new));
        flashes.say(response, "profile.editing.discarded");
        return Page.to(PATH);
    }
}
