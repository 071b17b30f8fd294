package app.kith.dream.step;

import app.kith.dream.Dream;
import app.kith.dream.Dreams;
import app.kith.member.Viewer;
import app.kith.web.NotFound;
import app.kith.web.Page;
import app.kith.web.Problem;
import app.kith.web.Problems;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** A dreamer sets out the steps of a dream, on a page of their own. */
@Controller
class StepController {

    private final Dreams dreams;
    private final Steps steps;

    StepController(Dreams dreams, Steps steps) {
        this.dreams = dreams;
        this.steps = steps;
    }

    @GetMapping("/dreams/{slug}/steps")
    ModelAndView show(@PathVariable String slug, Viewer viewer) {
        Dream dream = own(slug, viewer);
        return Page.show("dream/step/steps", new StepsPage(dream, steps.of(dream.id()), "", Problems.NONE));
    }

    @PostMapping("/dreams/{slug}/steps")
    ModelAndView create(@PathVariable String slug, StepForm form, Viewer viewer) {
        Dream dream = own(slug, viewer);
        if (form.done() != null) steps.finish(dream.id(), form.done(), true);
        if (form.undone() != null) steps.finish(dream.id(), form.undone(), false);
        if (form.up() != null) steps.move(dream.id(), form.up(), -1);
        if (form.down() != null) steps.move(dream.id(), form.down(), 1);
        if (form.remove() != null) steps.remove(dream.id(), form.remove());
        Problems problems = form.problems();
        if (problems.none() && form.line().filter(line -> !steps.add(dream.id(), line)).isPresent()) {
            problems = Problems.of(new Problem("step", "dream.step.full", "most", Steps.MOST));
        }
        return problems.none()
                ? Page.to(dream.href() + "/steps" + form.place())
                : Page.again("dream/step/steps", new StepsPage(dream, steps.of(dream.id()), form.line().orElse(""), problems));
    }

    private Dream own(String slug, Viewer viewer) {
        return viewer.member().flatMap(member -> dreams.own(slug, member)).orElseThrow(NotFound::new);
    }
}
