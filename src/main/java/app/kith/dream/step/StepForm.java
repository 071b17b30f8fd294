package app.kith.dream.step;

import app.kith.web.Problem;
import app.kith.web.Problems;
import app.kith.web.Typed;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a dreamer does to the steps: one button is pressed, whose value is the step's id.
 *
 * @param step what stands in the field; whatever button is pressed, it is added
 */
record StepForm(
        @Nullable String step,
        @Nullable UUID done,
        @Nullable UUID undone,
        @Nullable UUID up,
        @Nullable UUID down,
        @Nullable UUID remove) {

    Optional<String> line() {
        return Typed.line(step);
    }

    /** Where on the page its dreamer goes on: at the field, or at the step that was moved or done. */
    String place() {
        return Stream.of(done, undone, up, down).filter(Objects::nonNull).findFirst().map(id -> "#step-" + id).orElse("#step");
    }

    Problems problems() {
        return line().filter(line -> Typed.longer(line, Steps.LONGEST)).isPresent()
                ? Problems.of(new Problem("step", "dream.step.long", "most", Steps.LONGEST))
                : Problems.NONE;
    }
}
