package app.kith.feed;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.KithTest;
import app.kith.Statements;
import app.kith.Visitor;
import app.kith.Visitors;
import app.kith.joining.Newcomers;
import app.kith.leaving.Leavers;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What a visitor finds on the board at the front door: what people here wrote, as far as everybody may see it. */
@KithTest
class LandingTest {

    @Autowired
    Newcomers newcomers;

    @Autowired
    Visitors visitors;

    @Autowired
    Leavers leavers;

    /** Nobody else's words. */
    private final String own = Long.toString(System.nanoTime(), 36);

    private Elements notes() {
        return visitors.arrives().opens("/").page().select(".board li");
    }

    private Visitor joinsAndCan(String name, String skill) {
        Visitor member = newcomers.joined(name, own);
        member.opens("/settings/profile").form("form.editing").fill("skill", skill).press("do", "save");
        return member;
    }

    private static Visitor dreams(Visitor dreamer, String title, String needs, String audience) {
        return dreamer.opens("/dreams/new").form().fill("title", title).fill("story", "Soon.").fill("need", needs).fill("audience", audience).press("do", "publish");
    }

    private static Visitor dreams(Visitor dreamer, String title, String needs) {
        return dreams(dreamer, title, needs, "everybody");
    }

    private static String page(Visitor member) {
        return member.page().select("header .me a").attr("href");
    }

    @Test
    void aHopeASkillAndANeedOfThreePeopleHangThere() {
        String weir = dreams(newcomers.joined("Nora", own), "Mend the weir " + own, "masonry" + own).path();
        Visitor carla = joinsAndCan("Carla", "carpentry" + own);
        Visitor hope = joinsAndCan("Hanna", "singing" + own);
        dreams(hope, "Sing all night " + own, "drumming" + own);

        var page = visitors.arrives().opens("/").page();
        Elements notes = page.select(".board li");
        assertThat(notes.eachText()).containsExactly(
                "Hanna I hope to Sing all night " + own,
                "Carla I can help with carpentry" + own,
                "Nora I need help with masonry" + own);
        assertThat(notes.select("a").eachAttr("href")).as("one link for a note").containsExactly(hope.path(), page(carla), weir);
        assertThat(notes).allSatisfy(note -> assertThat(note.select(".portrait")).hasSize(1));
        assertThat(page.select(".dream .title a").first().attr("href")).as("what hangs there does not stand below it again").isEqualTo(weir);
    }

    @Test
    void whereThereIsOnePersonAllThreeNotesAreTheirs() {
        for (int others = 0; others < 5; others++) newcomers.joined("Olga", own);
        Visitor one = joinsAndCan("Una", "yodelling" + own);
        for (String title : List.of("One ", "Two ", "Three ", "Four ")) dreams(one, title + own, "patience" + own);
        assertThat(notes().eachText()).containsExactly(
                "Una I hope to Four " + own, "Una I can help with yodelling" + own, "Una I need help with patience" + own);
    }

    @Test
    void whereNobodyHasWrittenOurOwnWordsHangAndLeadNowhere() {
        Visitor dreamer = newcomers.joined("Dora", own);
        for (String title : List.of("One ", "Two ", "Three ", "Four ")) dreams(dreamer, title + own, "patience" + own).form("form.become").press("state", "come-true");
        for (int others = 0; others < 6; others++) newcomers.joined("Olga", own);

        Elements notes = notes();
        assertThat(notes.eachText()).containsExactly(
                "I hope to build a bench by the river", "I can help with carpentry", "I can lend a van on Saturdays");
        assertThat(notes.select("a, .portrait")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"members", "dreamer"})
    void whatNotEverybodyMaySeeDoesNotHangThere(String audience) {
        dreams(newcomers.joined("Dora", own), "Hide a treasure " + own, "digging" + own, audience);
        assertThat(notes().text()).doesNotContain(own);
    }

    @Test
    void aDeletedDreamIsTakenDownWithItsNeed() {
        Visitor dreamer = newcomers.joined("Dora", own);
        String dream = dreams(dreamer, "Mend the weir " + own, "masonry" + own).path();
        assertThat(notes().first().text()).contains("Mend the weir " + own);
        dreamer.opens(dream + "/edit").form("form[action$=/delete]").enter();
        assertThat(notes().text()).doesNotContain(own);
    }

    @Test
    void whoeverLeavesTakesTheirNotesAlong() {
        Visitor leaver = joinsAndCan("Lea", "leaping" + own);
        dreams(leaver, "Leap over the weir " + own, "courage" + own);
        assertThat(notes().text()).contains("Leap over the weir " + own);
        leavers.leaves(leaver);
        assertThat(notes().text()).doesNotContain(own);
    }

    @Test
    void aNeedThatHasFoundHelpIsAskedForNoMore() {
        Visitor dreamer = newcomers.joined("Dora", own);
        for (String title : List.of("One ", "Two ", "Three ")) dreams(dreamer, title + own, "");
        String weir = dreams(dreamer, "Mend the weir " + own, "masonry" + own + ", mortar" + own).path();
        assertThat(notes().last().text()).isEqualTo("Dora I need help with masonry" + own);

        Visitor helper = newcomers.joined("Hugo", own).opens(weir);
        helper.opens(helper.page().select(".needed a[href*=/needs/]").attr("href")).form(".saying").fill("message", "I can.").enter();
        assertThat(notes().last().text()).as("offered, and not accepted yet").isEqualTo("Dora I need help with masonry" + own);
        dreamer.opens(helper.path()).form(".deciding").press("answer", "accept");
        assertThat(notes().last().text()).isEqualTo("Dora I need help with mortar" + own);
    }

    @Test
    void namesAndWordsOfAnyScriptKeepToThemselves() {
        dreams(newcomers.joined("آمنة", own), "طاولة واحدة للحي كله " + own, "");
        Element hope = notes().first();
        assertThat(hope.select("bdi").text()).isEqualTo("آمنة");
        assertThat(hope.select("[dir=auto]").text()).isEqualTo("طاولة واحدة للحي كله " + own);
    }

    /** As many as there were before the board was filled, and one each for what is met and for what somebody can. */
    @Test
    void theBoardCostsTwoStatements() {
        dreams(joinsAndCan("Dora", "dowsing" + own), "Mend the weir " + own, "masonry" + own);
        Visitor visitor = visitors.arrives();
        var sent = Statements.of(() -> visitor.opens("/"));
        assertThat(sent).filteredOn(sql -> sql.contains("from offer")).hasSize(1);
        assertThat(sent).filteredOn(sql -> sql.contains("kind = 'skill'")).hasSize(1);
        assertThat(sent).hasSizeLessThanOrEqualTo(9);
    }
}
