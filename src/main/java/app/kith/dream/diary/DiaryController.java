package app.kith.dream.diary;

import app.kith.dream.Dream;
import app.kith.dream.Dreams;
import app.kith.keyset.Place;
import app.kith.member.Viewer;
import app.kith.web.Flashes;
import app.kith.web.Gone;
import app.kith.web.NotFound;
import app.kith.web.Page;
import app.kith.web.Problems;
import app.kith.web.Public;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Shows a dream's diary to whoever may see the dream; the dreamer writes in it. */
@Controller
class DiaryController {

    private static final String TEMPLATE = "dream/diary/diary";
    private static final int DAYS = 20;

    private final Dreams dreams;
    private final Diaries diaries;
    private final Flashes flashes;

    DiaryController(Dreams dreams, Diaries diaries, Flashes flashes) {
        this.dreams = dreams;
        this.diaries = diaries;
        this.flashes = flashes;
    }

    /** @param after the place in the diary from which to read on */
    @Public
    @GetMapping("/dreams/{slug}/diary")
    ModelAndView show(@PathVariable String slug, @RequestParam @Nullable String after, Viewer viewer) {
        return switch (dreams.at(slug, viewer)) {
            case Dreams.Found.Here(var dream) -> Page.show(TEMPLATE, page(dream, viewer, Place.read(after), "", Problems.NONE));
            case Dreams.Found.Moved(var href) -> Page.moved(href + "/diary");
            case Dreams.Found.Nothing() -> throw new NotFound();
        };
    }

    @PostMapping("/dreams/{slug}/diary")
    ModelAndView create(@PathVariable String slug, EntryForm form, Viewer viewer, HttpServletResponse response) {
        Optional<Dream> own = viewer.member().flatMap(member -> dreams.own(slug, member));
        if (own.isEmpty()) return gone(form);
        Dream dream = own.get();
        Problems problems = form.problems();
        if (!problems.none()) return Page.again(TEMPLATE, page(dream, viewer, Optional.empty(), form.text().orElse(""), problems));
        diaries.write(dream, form.text().orElseThrow());
        flashes.say(response, "dream.diary.written");
        return Page.to(dream.href() + "/diary");
    }

    static ModelAndView gone(EntryForm form) {
        String typed = form.text().orElseThrow(NotFound::new);
        return Page.gone(new Gone("dream.diary.gone", "dream.diary.field", typed));
    }

    private DiaryPage page(Dream dream, Viewer viewer, Optional<Place> after, String typed, Problems problems) {
        boolean own = viewer.member().equals(Optional.of(dream.dreamer().id()));
        return new DiaryPage(dream, own, after.isPresent(), diaries.of(dream.id(), after, DAYS), typed, problems);
    }
}
