package app.kith.dream.step;

import app.kith.dream.Dream;
import app.kith.web.Problems;
import java.util.List;

/**
 * The page on which the steps of a dream are set out.
 *
 * @param typed what still stands in the field
 */
public record StepsPage(Dream dream, List<Step> steps, String typed, Problems problems) {

    public int last() {
        return steps.size() - 1;
    }
}
