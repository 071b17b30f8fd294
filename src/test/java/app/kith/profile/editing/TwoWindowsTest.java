package app.kith.profile.editing;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.KithTest;
import app.kith.Visitor;
import app.kith.Visitors;
import app.kith.joining.Newcomers;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Two windows of one member: whoever saves later is told, and nothing is overwritten or lost unseen. */
@KithTest
class TwoWindowsTest {

    private static final String PATH = "/settings/profile";
    private static final String FORM = "form.editing";

    @Autowired
    Newcomers newcomers;

    @Autowired
    Visitors visitors;

    @Test
    void theLaterOneIsShownWhatWasSavedAndWhatItHasAndMaySaveAgain() {
        Visitor one = opens("Tabea", "Twowindows");
        Visitor two = one.tab().opens(PATH);
        one.form(FORM).fill("headline", "From the first").fill("place", "By the mill").press("do", "save");
        two.form(FORM).fill("headline", "From the second").fill("about", "Long thoughts").press("do", "save");

        assertThat(two.status()).isEqualTo(422);
        assertThat(two.page().select(".differences dt").eachText()).containsExactly("You in one line", "Where you are at home");
        assertThat(part(two, "headline")).contains("Saved there From the first", "Written here From the second");
        assertThat(part(two, "place")).contains("Saved there By the mill", "taken over below");
        assertThat(two.form(FORM).value("headline")).isEqualTo("From the second");
        assertThat(two.form(FORM).value("place")).isEqualTo("By the mill");
        assertThat(two.form(FORM).value("about")).isEqualTo("Long thoughts");
        assertThat(page("tabea-twowindows")).contains("From the first").doesNotContain("From the second", "Long thoughts");

        two.form(FORM).press("do", "save");
        assertThat(two.status()).isEqualTo(200);
        assertThat(page("tabea-twowindows")).contains("From the second", "By the mill", "Long thoughts").doesNotContain("From the first");
    }

    @Test
    void whoKnowsWhatTheOtherSavedMayThrowTheirOwnAway() {
        Visitor one = opens("Thea", "Throws");
        Visitor two = one.tab().opens(PATH);
        one.form(FORM).fill("headline", "Keep me").press("do", "save");
        two.form(FORM).fill("headline", "Not me").press("do", "save");
        two.form("form[action$=discard]").send();
        assertThat(two.form(FORM).value("headline")).isEqualTo("Keep me");
    }

    @Test
    void aThirdWindowMeanwhileIsTold() {
        Visitor one = opens("Trude", "Three");
        Visitor two = one.tab().opens(PATH);
        Visitor three = one.tab().opens(PATH);
        one.form(FORM).fill("headline", "One").press("do", "save");
        two.form(FORM).fill("headline", "Two").press("do", "save");
        three.form(FORM).fill("place", "Three").press("do", "save");
        three.form(FORM).press("do", "save");
        assertThat(page("trude-three")).contains("One", "Three");
        two.form(FORM).press("do", "save");
        assertThat(two.status()).as("the place is new to it").isEqualTo(422);
        assertThat(part(two, "place")).contains("Saved there Three");
        two.form(FORM).press("do", "save");
        assertThat(page("trude-three")).contains("Two", "Three").doesNotContain("One ");
    }

    @Test
    void theSameSavedTwiceIsNoDifference() {
        Visitor one = opens("Sonja", "Same");
        Visitor two = one.tab().opens(PATH);
        one.form(FORM).fill("headline", "Alike").press("do", "save");
        two.form(FORM).fill("headline", "Alike").press("do", "save");
        assertThat(two.status()).isEqualTo(200);
        assertThat(two.text()).contains("Saved");
    }

    /** The answer to the first is lost: whoever sends the same once more has not been overtaken by anybody. */
    @Test
    void whatIsSentASecondTimeIsSavedWithItsLists() {
        Visitor member = opens("Leopold", "Lost");
        var form = member.form(FORM).fill("headline", "Twice").fill("skill", "Welding, Baking").fill("experience", "Kept bees").pressing("do", "save");
        form.send();
        form.send();
        assertThat(member.status()).isEqualTo(200);
        assertThat(member.text()).contains("Saved");
        assertThat(visitors.arrives().opens("/@leopold-lost").text()).containsOnlyOnce("Welding").containsOnlyOnce("Kept bees");
    }

    @Test
    void entriesOfBothWindowsAreKept() {
        Visitor one = opens("Lisa", "Lists");
        Visitor two = one.tab().opens(PATH);
        one.form(FORM).fill("skill", "Welding").press("do", "save");
        two.form(FORM).fill("skill", "Baking").press("do", "save");
        assertThat(page("lisa-lists")).contains("Welding");
        if (two.status() == 422) two.form(FORM).press("do", "save");
        assertThat(page("lisa-lists")).contains("Welding", "Baking");

        one.opens(PATH);
        two.opens(PATH);
        String welding = two.page().select("#skill-entries li").stream().filter(entry -> entry.text().contains("Welding")).findFirst().orElseThrow().select("button").val();
        two.form(FORM).press("remove", welding);
        two.form(FORM).press("do", "save");
        one.form(FORM).fill("headline", "Nothing about welding").press("do", "save");
        if (one.status() == 422) one.form(FORM).press("do", "save");
        assertThat(page("lisa-lists")).as("nothing comes back").contains("Baking", "Nothing about").doesNotContain("Welding");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "forged", "a.b.c.d.e.f.g.h", "........", "0"})
    void aFormThatSawNothingOverwritesNothingUnasked(String seen) {
        Visitor one = opens("Frieda", "Forged");
        String slug = one.page().select("p.address a").attr("href").substring(2);
        one.form(FORM).fill("headline", "Careful").press("do", "save");
        one.form(FORM).fill("headline", "Careless").fill("seen", seen).press("do", "save");
        assertThat(one.status()).isEqualTo(422);
        assertThat(page(slug)).contains("Careful");
        one.form(FORM).press("do", "save");
        assertThat(page(slug)).contains("Careless");
    }

    private static String part(Visitor visitor, String key) {
        Element link = visitor.page().selectFirst(".differences dt a[href=#" + key + "]");
        return link == null ? "" : link.closest("div").text();
    }

    private String page(String slug) {
        return visitors.arrives().opens("/@" + slug).text();
    }

    private Visitor opens(String first, String last) {
        return newcomers.joined(first, last).opens(PATH);
    }
}
