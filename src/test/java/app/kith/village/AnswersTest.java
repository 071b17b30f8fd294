package app.kith.village;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AnswersTest {

    private static final Map<Villager, Hope> HOPES = Hopes.all().stream().collect(Collectors.toMap(Hope::dreamer, hope -> hope));

    @Test
    void everyAnswerIsToAHopeOfSomebodyElse() {
        assertThat(Answers.COMMENTS).hasSizeGreaterThan(15).allSatisfy(comment -> {
            assertThat(HOPES).containsKey(comment.dreamer());
            assertThat(comment.from()).isNotEqualTo(comment.dreamer());
        });
    }

    @Test
    void everyHelpIsForSomethingThatIsNeeded() {
        assertThat(Answers.HELPS).allSatisfy(help -> {
            assertThat(help.from()).isNotEqualTo(help.dreamer());
            assertThat(HOPES.get(help.dreamer()).dream().needs()).anyMatch(need -> need.word().equalsIgnoreCase(help.need()));
        });
        assertThat(Answers.HELPS).extracting(Answers.Help::accepted).contains(true, false);
    }

    @Test
    void whateverIsDoneOnTheWayIsOneOfItsSteps() {
        assertThat(Answers.WAYS).allSatisfy(way -> assertThat(way.done()).isBetween(0, way.steps().size()));
    }
}
