package app.kith.search;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.KithTest;
import app.kith.Visitor;
import app.kith.Visitors;
import app.kith.joining.Newcomers;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What is found by its words, by whom. */
@KithTest
class SearchTest {

    @Autowired
    Newcomers newcomers;

    @Autowired
    Visitors visitors;

    /** A word that nobody else uses, and that is like no other test's. */
    private final String own = word();

    private Visitor dreamer;

    private static String word() {
        var word = new StringBuilder();
        var random = new java.util.Random();
        for (int n = 0; n < 6; n++) word.append("bdfgklmnprstvz".charAt(random.nextInt(14))).append("aeiou".charAt(random.nextInt(5)));
        return word.toString();
    }

    @BeforeEach
    void somebodyWhoDreams() {
        dreamer = newcomers.joined("Selma", own);
    }

    private String dreams(String title, String story) {
        return dreamer.opens("/dreams/new").form().fill("title", title).fill("story", story).press("do", "publish").path();
    }

    private static List<String> found(Visitor viewer, String words, String in) {
        return viewer.opens("/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8) + "&in=" + in).page().select("#found .title, #found .face").eachText();
    }

    private List<String> found(String words) {
        return found(visitors.arrives(), words, "dreams");
    }

    @Test
    void aDreamIsFoundByAnyWordOfItsTitleAndItsStoryTheNewestFirst() {
        dreams("Mend the " + own, "With stones.");
        dreams("Sing", "Below the " + own + " tower.");
        assertThat(found(own)).containsExactly("Sing", "Mend the " + own);
        assertThat(found("stones " + own)).as("all of its words, in any order").containsExactly("Mend the " + own);
        assertThat(found(own.toUpperCase(Locale.ROOT) + "  mend")).containsExactly("Mend the " + own);
    }

    @ParameterizedTest
    @CsvSource({"café, cafe", "cafe, café", "Ångström, angstrom", "请整条街的人喝一下午茶, 下午茶", "طاولة واحدة طويلة, طويلة", "สวนครัว, ครัว", "सामुदायिक उद्यान, उद्यान"})
    void everyScriptIsFoundWithAndWithoutAccents(String written, String sought) {
        String title = written + " " + own;
        dreams(title, "So.");
        assertThat(found(sought + " " + own)).containsExactly(title);
    }

    @Test
    void aSlipIsForgivenWhereNothingElseIsMetAndSaidToBe() {
        dreams("Mend the " + own, "With stones.");
        String slip = own.substring(0, 4) + own.substring(5);
        Visitor visitor = visitors.arrives();
        assertThat(found(visitor, slip, "dreams")).contains("Mend the " + own);
        assertThat(visitor.text()).contains("This is alike");
    }

    @Test
    void peopleAreFoundByTheirNames() {
        assertThat(found(visitors.arrives(), "sel " + own.substring(0, 5), "members")).containsExactly("Selma " + own);
        assertThat(visitors.arrives().opens("/search?q=" + own + "&in=members").page().select("#found a").attr("href")).startsWith("/@selma-");
    }

    @Test
    void whoeverIsCalledOtherwiseNowIsFoundByTheNewNameAndNoLongerByTheOld() {
        String wed = word();
        dreamer.opens("/settings/profile").form("form.editing").fill("lastName", wed).press("do", "save");
        assertThat(found(visitors.arrives(), wed, "members")).containsExactly("Selma " + wed);
        assertThat(found(visitors.arrives(), own, "members")).as("but for whoever is merely alike").doesNotContain("Selma " + own, "Selma " + wed);
    }

    @Test
    void onlyWhatTheViewerMaySeeIsFound() {
        Visitor neighbour = newcomers.joined("Nora", "Neighbour");
        String dream = dreams("Mend the " + own, "With stones.");
        for (String audience : List.of("members", "dreamer")) {
            dreamer.opens(dream + "/edit").form("form.writing").fill("audience", audience).press("do", "save");
            assertThat(found(own)).as("a visitor, " + audience).isEmpty();
            assertThat(found(neighbour, own, "dreams")).as("a member, " + audience).hasSize(audience.equals("members") ? 1 : 0);
            assertThat(found(dreamer, own, "dreams")).hasSize(1);
        }
        dreamer.opens("/settings/leaving").form("form[action=/settings/leaving]").fill("password", Newcomers.PASSWORD).enter();
        assertThat(found(neighbour, own, "members")).isEmpty();
    }

    @Test
    void theListReadsOnWithoutRepeatingOrLeavingOut() {
        for (int number = 0; number < 14; number++) dreams(own + " " + number, "So.");
        Visitor visitor = visitors.arrives();
        List<String> read = new ArrayList<>(found(visitor, own, "dreams"));
        dreams(own + " 14", "Meanwhile.");
        read.addAll(visitor.opens(visitor.page().select("main .more a").attr("href")).page().select("#found .title").eachText());
        assertThat(read).hasSize(14).doesNotHaveDuplicates().startsWith(own + " 13").endsWith(own + " 0");
        assertThat(visitor.form(".seeking").value("q")).isEqualTo(own);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "\\", "%%%", "' or 1=1 --", "<script>alert(1)</script>", ":word0", "a b c d e f g h i j k", "\u0000x", "👩🏽‍🌾"})
    void whateverIsTypedIsLookedForAndComesBack(String typed) {
        Visitor visitor = visitors.arrives();
        found(visitor, typed, "dreams");
        assertThat(visitor.status()).isEqualTo(200);
        assertThat(visitor.form(".seeking").value("q")).isEqualTo(typed.replace("\u0000", ""));
        assertThat(visitor.page().select("script:not([src])")).isEmpty();
    }

    @Test
    void aSignThatMeansAnythingElsewhereMeansItselfHere() {
        dreams("100 % " + own, "So.");
        dreams("Other " + own, "So.");
        assertThat(found("% " + own)).containsExactly("100 % " + own);
    }

    @Test
    void whatIsFarTooLongIsReadInPart() {
        assertThat(visitors.arrives().opens("/search?q=" + "x".repeat(5000)).status()).isEqualTo(200);
    }

    @Test
    void whereNothingIsAlikeItSaysSo() {
        Visitor visitor = visitors.arrives();
        assertThat(found(visitor, "qqqqxxxxyyyy", "dreams")).isEmpty();
        assertThat(visitor.text()).contains("Nothing here is like");
        Visitor undecided = visitors.arrives().opens("/search");
        assertThat(undecided.page().select(".empty")).isEmpty();
        assertThat(undecided.page().select(".lead").text()).as("what one may look for").contains("a name, a place");
    }
}
