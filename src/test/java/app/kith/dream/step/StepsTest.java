package app.kith.dream.step;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.KithTest;
import app.kith.Visitor;
import app.kith.Visitors;
import app.kith.joining.Newcomers;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A dreamer sets out the steps of a dream, without JavaScript; everybody sees how far they are. */
@KithTest
class StepsTest {

    @Autowired
    Newcomers newcomers;

    @Autowired
    Visitors visitors;

    Visitor dreamer;
    String address;

    @BeforeEach
    void aDream() {
        dreamer = newcomers.joined("Stina", "Steps").opens("/dreams/new");
        dreamer.form().fill("title", "Thatch the bus shelter " + System.nanoTime()).fill("story", "Reed grows by the lake.").press("do", "publish");
        address = dreamer.path();
        dreamer.opens(address + "/steps");
    }

    @Test
    void stepsStandInTheOrderInWhichTheyWereAddedAndTheFirstThatIsNotDoneIsNext() {
        adds("Cut the reed", "Dry it", "Ask the council");
        presses("done", "Cut the reed");
        Visitor guest = visitors.arrives().opens(address);
        assertThat(guest.page().select(".steps > li").eachText()).containsExactly("Cut the reed done", "Dry it next", "Ask the council");
        assertThat(guest.page().select(".steps [aria-current=step]").text()).startsWith("Dry it");
        presses("undone", "Cut the reed");
        assertThat(dreamer.opens(address).page().select(".steps [aria-current=step]").text()).startsWith("Cut the reed");
    }

    @Test
    void aStepMovesUpAndDownAndIsRemoved() {
        adds("One", "Two", "Three");
        presses("up", "Three");
        assertThat(lines()).containsExactly("One", "Three", "Two");
        presses("down", "One");
        assertThat(lines()).containsExactly("Three", "One", "Two");
        presses("remove", "One");
        assertThat(lines()).containsExactly("Three", "Two");
    }

    @Test
    void theFirstMovesNoFurtherUpAndTheLastNoFurtherDown() {
        adds("One", "Two");
        dreamer.posts(address + "/steps", "up=" + id("One"));
        dreamer.posts(address + "/steps", "down=" + id("Two"));
        assertThat(dreamer.status()).isEqualTo(200);
        assertThat(lines()).containsExactly("One", "Two");
    }

    @Test
    void whatStandsInTheFieldIsAddedWhateverIsPressed() {
        adds("One");
        dreamer.form(".stepping").fill("step", "Two").press("done", id("One"));
        assertThat(lines()).containsExactly("One", "Two");
    }

    @Test
    void aStepThatIsTooLongComesBack() {
        String line = "x".repeat(Steps.LONGEST + 1);
        dreamer.form(".stepping").fill("step", line).enter();
        assertThat(dreamer.status()).isEqualTo(422);
        assertThat(dreamer.form(".stepping").value("step")).isEqualTo(line);
        assertThat(lines()).isEmpty();
    }

    @Test
    void moreThanADreamCanHaveIsSaidSoAndComesBack() {
        IntStream.range(0, Steps.MOST).forEach(n -> dreamer.posts(address + "/steps", "step=" + n));
        dreamer.opens(address + "/steps").form(".stepping").fill("step", "One more").enter();
        assertThat(dreamer.status()).isEqualTo(422);
        assertThat(dreamer.form(".stepping").value("step")).isEqualTo("One more");
        assertThat(lines()).hasSize(Steps.MOST);
    }

    @Test
    void twentyAtOnceAreTwentyInOneOrder() {
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 20).forEach(n -> hands.submit(() -> dreamer.tab().opens(address).posts(address + "/steps", "step=Step+" + n)));
        }
        dreamer.opens(address + "/steps");
        List<String> before = lines();
        assertThat(before).hasSize(20).doesNotHaveDuplicates();
        presses("down", before.getFirst());
        assertThat(lines()).startsWith(before.get(1), before.get(0), before.get(2));
    }

    @Test
    void toOthersThereIsNoSuchPage() {
        adds("One");
        Visitor other = newcomers.joined("Otto", "Other");
        assertThat(other.opens(address + "/steps").status()).isEqualTo(404);
        assertThat(other.posts(address + "/steps", "remove=" + id("One")).status()).isEqualTo(404);
        assertThat(visitors.arrives().opens(address + "/steps").path()).isEqualTo("/sign-in");
        assertThat(lines()).containsExactly("One");
    }

    @Test
    void aStepOfAnotherDreamIsNotTouched() {
        adds("One");
        Visitor other = newcomers.joined("Otto", "Other").opens("/dreams/new");
        other.form().fill("title", "Another").fill("story", "Other.").press("do", "publish");
        String steps = other.path() + "/steps";
        for (String act : List.of("remove", "done", "up", "down")) assertThat(other.posts(steps, act + "=" + id("One")).status()).isEqualTo(200);
        assertThat(visitors.arrives().opens(address).page().select(".steps > li").eachText()).containsExactly("One next");
    }

    @Test
    void whatIsNoStepIsRefusedClearly() {
        assertThat(dreamer.posts(address + "/steps", "done=yes").status()).isEqualTo(400);
        assertThat(dreamer.posts(address + "/steps", "done=" + UUID.randomUUID()).status()).isEqualTo(200);
    }

    private void adds(String... lines) {
        for (String line : lines) dreamer.opens(address + "/steps").form(".stepping").fill("step", line).enter();
    }

    private void presses(String act, String line) {
        dreamer.opens(address + "/steps").form(".stepping").press(act, id(line));
    }

    private String id(String line) {
        dreamer.opens(address + "/steps");
        return dreamer.page().select(".steps > li").stream().filter(step -> step.selectFirst("span").text().equals(line)).findFirst().orElseThrow()
                .id().substring("step-".length());
    }

    private List<String> lines() {
        return dreamer.opens(address + "/steps").page().select(".steps > li > span").eachText();
    }
}
