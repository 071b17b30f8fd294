package app.kith.entry;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.KithTest;
import app.kith.Visitor;
import app.kith.joining.Newcomers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A topic is one entry of a list, however often and in whichever words it is added; and that is said. */
@KithTest
class SameTopicTest {

    @Autowired
    Newcomers newcomers;

    @Test
    void twoSpellingsOfATopicAreOneEntryFromTheBeginningToTheProfile() {
        Visitor newcomer = newcomers.atSkills("Thea", "Topic", Newcomers.address());
        newcomer.form().fill("skill", "joinery").enter();
        assertThat(newcomer.page().select("[data-again]")).isEmpty();
        newcomer.form().fill("skill", "woodwork").enter();
        assertThat(newcomer.path()).isEqualTo("/join/skills");
        assertThat(newcomer.page().select("#skill-entries li > span").eachText()).containsExactly("Carpentry (joinery)");
        assertThat(newcomer.form().value("skill")).isEmpty();
        assertThat(newcomer.page().select("#skill-near [data-again]").text()).isEqualTo("“woodwork” is Carpentry, which stands here already.");

        newcomer.form().press("do", "continue").form().press("do", "continue");
        assertThat(newcomer.page().select(".answers li").eachText()).containsExactly("Carpentry (joinery)");
        newcomer.form().enter();
        newcomer.opens(newcomer.page().select("main a[href^=/@]").attr("href"));
        assertThat(newcomer.page().select("main a[href=/topics/carpentry]")).hasSize(1);
    }

    @Test
    void twoSpellingsThatComeTogetherAreOneToo() {
        Visitor newcomer = newcomers.atSkills();
        newcomer.form().fill("interest", "woodworking, Carpentry, weaving").press("do", "add-interest");
        assertThat(newcomer.page().select("#interest-entries li > span").eachText()).containsExactly("Carpentry (woodworking)", "weaving");
        assertThat(newcomer.page().select("#interest-near [data-again]").text()).isEqualTo("“Carpentry” stands here already.");
    }

    @Test
    void whatIsSaidOfItIsSaidUntilTheNextChange() {
        Visitor newcomer = newcomers.atSkills();
        newcomer.form().fill("skill", "Xylothanasia, XYLOTHANASIA").enter();
        assertThat(newcomer.page().select("#skill-near [data-again]").text()).isEqualTo("“XYLOTHANASIA” stands here already.");
        newcomer.form().fill("skill", "weaving").enter();
        assertThat(newcomer.page().select("[data-again]")).isEmpty();
    }

    @Test
    void aSkillMayBeAnInterestAsWell() {
        Visitor newcomer = newcomers.atSkills();
        newcomer.form().fill("skill", "joinery").fill("interest", "woodwork").enter();
        assertThat(newcomer.page().select("#skill-entries li > span").eachText()).containsExactly("Carpentry (joinery)");
        assertThat(newcomer.page().select("#interest-entries li > span").eachText()).containsExactly("Carpentry (woodwork)");
        assertThat(newcomer.page().select("[data-again]")).isEmpty();
    }

    @Test
    void aTopicThatIsTakenInPlaceOfAnEntryIsOneWithItsOtherSpelling() {
        Visitor newcomer = newcomers.atSkills();
        newcomer.form().fill("skill", "joinery, carpetnry").enter();
        newcomer.form().add("instead", newcomer.page().select("[name=instead]").val()).send();
        assertThat(newcomer.page().select("#skill-entries li > span").eachText()).containsExactly("Carpentry (joinery)");
    }
}
