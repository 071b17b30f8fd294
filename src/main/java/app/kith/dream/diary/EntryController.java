package app.kith.dream.diary;

import app.kith.dream.Dream;
import app.kith.dream.Dreams;
import app.kith.member.Viewer;
import app.kith.web.Flashes;
import app.kith.web.NotFound;
import app.kith.web.Page;
import app.kith.web.Problems;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** A dreamer says an entry of the diary anew, or removes it. */
@Controller("diaryEntryController")
class EntryController {

    private static final String TEMPLATE = "dream/diary/entry";

    private final Dreams dreams;
    private final Diaries diaries;
    private final Flashes flashes;

    EntryController(Dreams dreams, Diaries diaries, Flashes flashes) {
        this.dreams = dreams;
        this.diaries = diaries;
        this.flashes = flashes;
    }

    @GetMapping("/dreams/{slug}/diary/{id}")
    ModelAndView show(@PathVariable String slug, @PathVariable UUID id, Viewer viewer) {
        Dream dream = own(slug, viewer).orElseThrow(NotFound::new);
        DiaryEntry entry = diaries.find(dream.id(), id).orElseThrow(NotFound::new);
        return Page.show(TEMPLATE, new EntryPage(dream, id, entry.story(), Problems.NONE));
    }

    @PostMapping("/dreams/{slug}/diary/{id}")
    ModelAndView create(@PathVariable String slug, @PathVariable UUID id, EntryForm form, Viewer viewer, HttpServletResponse response) {
        Optional<Dream> own = own(slug, viewer);
        if (own.isEmpty()) return DiaryController.gone(form);
        Dream dream = own.get();
        Problems problems = form.problems();
        if (!problems.none()) return Page.again(TEMPLATE, new EntryPage(dream, id, form.text().orElse(""), problems));
        if (!diaries.edit(dream.id(), id, form.text().orElseThrow())) return DiaryController.gone(form);
        flashes.say(response, "dream.diary.saved");
        return Page.to(dream.href() + "/diary");
    }

    @PostMapping("/dreams/{slug}/diary/{id}/delete")
    ModelAndView delete(@PathVariable String slug, @PathVariable UUID id, Viewer viewer, HttpServletResponse response) {
        Dream dream = own(slug, viewer).orElseThrow(NotFound::new);
        if (!diaries.remove(dream.id(), id)) throw new NotFound();
        flashes.say(response, "dream.diary.removed");
        return Page.to(dream.href() + "/diary");
    }

    private Optional<Dream> own(String slug, Viewer viewer) {
        return viewer.member().flatMap(member -> dreams.own(slug, member));
    }
}
