package app.kith.entry;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.KithTest;
import app.kith.Visitor;
import app.kith.joining.Newcomers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An entry that is near a topic comes with a question, and stays as it is unless somebody takes what is offered. */
@KithTest
class NearTest {

    @Autowired
    Newcomers newcomers;

    @Test
    void theTopicThatMayBeMeantIsOfferedAndTheEntryStaysWithoutAnAnswer() {
        Visitor newcomer = newcomers.atSkills();
        newcomer.form().fill("skill", "fp").enter();
        assertThat(newcomer.page().select("#skill-entries li bdi").eachText()).contains("fp");
        assertThat(offered(newcomer)).contains("Functional programming");
        newcomer.form().press("do", "continue").form().press("do", "continue");
        assertThat(newcomer.text()).contains("fp").doesNotContain("Functional");
    }

    @Test
    void whatIsTakenStandsInItsPlaceAndTheFocusStaysInTheList() {
        Visitor newcomer = newcomers.atSkills();
        newcomer.form().fill("interest", "carpetnry").enter();
        takes(newcomer);
        assertThat(newcomer.page().select("#interest-entries li > span").eachText()).containsExactly("Carpentry");
        assertThat(newcomer.page().select("[name=instead]")).isEmpty();
        assertThat(newcomer.page().select("[autofocus]").attr("name")).isEqualTo("interest");
    }

    @Test
    void whatIsTakenAndThereAlreadyStandsThereOnce() {
        Visitor newcomer = newcomers.atSkills();
        newcomer.form().fill("skill", "Carpentry, carpetnry").enter();
        takes(newcomer);
        assertThat(newcomer.page().select("#skill-entries li > span").eachText()).containsExactly("Carpentry");
    }

    @Test
    void aKnownSpellingAndSomethingQuiteNewAreNotAskedAbout() {
        Visitor newcomer = newcomers.atSkills();
        newcomer.form().fill("skill", "joinery, xylothanasia quodlibets").fill("experience", "carpetnry").enter();
        assertThat(newcomer.page().select("[name=remove]")).hasSize(3);
        assertThat(newcomer.page().select("[name=instead]")).isEmpty();
    }

    @Test
    void anEntryThatIsSomebodyElsesAndATopicThatIsNoneAreLeftAlone() {
        Visitor one = newcomers.atSkills();
        one.form().fill("skill", "carpetnry").enter();
        String taken = one.page().select("[name=instead]").val();
        Visitor other = newcomers.atSkills();
        for (String sent : new String[] {taken, "skill/not-an-id/carpentry", "skill//", "", taken.replace("carpentry", "no-such-topic"), "a/b/c/d"}) {
            other.form().add("instead", sent).send();
            assertThat(other.status()).as(sent).isEqualTo(200);
        }
        assertThat(one.opens("/join/skills").page().select("#skill-entries li > span").eachText()).containsExactly("carpetnry");
    }

    private static List<String> offered(Visitor visitor) {
        return visitor.page().select("[name=instead] bdi").eachText();
    }

    private static void takes(Visitor visitor) {
        visitor.form().add("instead", visitor.page().select("[name=instead]").val()).send();
    }
}
