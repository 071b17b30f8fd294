package app.kith.joining;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.KithTest;
import app.kith.Visitor;
import app.kith.Visitors;
import app.kith.picture.Photograph;
import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The board beside the stages fills with what a newcomer has said. */
@KithTest
class SceneTest {

    @Autowired
    Newcomers newcomers;

    @Autowired
    Visitors visitors;

    @Test
    void whatIsSaidInAStageHangsOnTheBoardFromTheNextOne() {
        Visitor newcomer = newcomers.atYou();
        assertThat(notes(newcomer)).containsExactly("I am", "I can help with", "I hope to");

        newcomer.form().fill("firstName", "Grete").fill("lastName", "Hermann").fill("email", Newcomers.address()).fill("password", Newcomers.PASSWORD).enter();
        assertThat(notes(newcomer)).containsExactly("I am Grete", "I can help with", "I hope to");
        newcomer.form().fill("skill", "joinery, Baking").enter();
        assertThat(notes(newcomer)).as("a list is being filled").containsExactly("I am Grete", "I can help with", "I hope to");

        newcomer.form().press("do", "continue");
        assertThat(newcomer.path()).isEqualTo("/join/picture");
        assertThat(notes(newcomer)).containsExactly("I am Grete", "I can help with Carpentry", "I hope to");
        assertThat(scene(newcomer).select(".portrait")).isEmpty();

        newcomer.form().attach("picture", "me.jpg", Photograph.jpeg(400, 300)).fill("description", "Me, laughing").press("do", "continue");
        assertThat(newcomer.path()).isEqualTo("/join/check");
        assertThat(notes(newcomer)).startsWith("I am Grete", "I can help with Carpentry", "I hope to").hasSize(4);
        assertThat(scene(newcomer).select("img").attr("src")).isNotEmpty().isEqualTo(newcomer.page().select(".answers img").attr("src"));
        assertThat(scene(newcomer).select("img").attr("loading")).as("on a phone, where the board is not, its picture is not sent for").isEqualTo("lazy");
    }

    @Test
    void whoeverShowsNoPictureSeesTheirPatternThere() {
        Visitor newcomer = newcomers.atCheck("Petra", "Pattern", Newcomers.address());
        assertThat(scene(newcomer).select("svg.portrait").html()).isNotBlank().isEqualTo(newcomer.page().select(".answers svg.portrait").html());
    }

    @Test
    void whoeverGoesBackIsAskedAnew() {
        Visitor newcomer = newcomers.atCheck("Bertha", "Back", Newcomers.address());
        assertThat(notes(newcomer.opens("/join/you"))).containsExactly("I am", "I can help with", "I hope to");
        assertThat(notes(newcomer.opens("/join/skills"))).containsExactly("I am Bertha", "I can help with", "I hope to");
    }

    @Test
    void aNameIsTextThatTurnsNothingAroundIt() {
        String hostile = "</bdi><script>alert(1)</script>";
        Element notes = scene(newcomers.atSkills(hostile, "", Newcomers.address()));
        assertThat(notes.select("bdi").eachText()).containsExactly(hostile);
        assertThat(notes.select("script")).isEmpty();

        Visitor newcomer = newcomers.atSkills("آمنة", "حداد", Newcomers.address());
        assertThat(scene(newcomer).select("li bdi").eachText()).as("held together").containsExactly("آمنة");
        assertThat(newcomer.page().select(".lead").text()).contains("Good to meet you, \u2068آمنة\u2069.");
        newcomer.form().fill("skill", "الخط العربي").press("do", "continue");
        assertThat(scene(newcomer).select("li bdi").eachText()).containsExactly("آمنة", "الخط العربي");
    }

    @Test
    void nobodyElseSeesItAndNothingKeepsIt() {
        String name = "Solitaire";
        Visitor newcomer = newcomers.atSkills(name, "Scene", Newcomers.address());
        assertThat(newcomer.body()).contains(name);
        assertThat(newcomer.answer().headers().allValues("Cache-Control")).singleElement().asString().contains("no-store");
        Visitor other = newcomers.atSkills();
        assertThat(notes(other)).startsWith("I am Ada");
        for (Visitor stranger : List.of(other, visitors.arrives().opens("/join/you"), newcomers.joined("Olga", "Other"))) {
            assertThat(stranger.body()).doesNotContain(name);
            assertThat(stranger.opens("/").body()).doesNotContain(name);
        }
    }

    /** Whoever listens has said it all themselves, and Tab finds nothing on it. */
    @Test
    void itIsThereForTheEyeAlone() {
        Element scene = scene(newcomers.atCheck("Edda", "Eye", Newcomers.address()));
        assertThat(scene.attr("aria-hidden")).isEqualTo("true");
        assertThat(scene.select("a, button, input, [tabindex]")).isEmpty();
        assertThat(scene.select("img:not([alt=''])")).isEmpty();
    }

    private static Element scene(Visitor newcomer) {
        return newcomer.page().selectFirst(".scene");
    }

    private static List<String> notes(Visitor newcomer) {
        return scene(newcomer).select("li").stream().map(Element::text).toList();
    }
}
