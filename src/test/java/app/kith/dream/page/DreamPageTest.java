package app.kith.dream.page;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.KithTest;
import app.kith.Visitor;
import app.kith.Visitors;
import app.kith.joining.Newcomers;
import app.kith.settings.Settings;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A dream as others read it: on its own page and as a note on every board. */
@KithTest
class DreamPageTest {

    @Autowired
    Newcomers newcomers;

    @Autowired
    Visitors visitors;

    @Autowired
    Settings settings;

    @Test
    void aPageSaysWhatItIsToReadersSearchEnginesAndThoseWhoLinkToIt() {
        Visitor dreamer = publishes("Paint the underpass", "It is grey.\nIt drips.\n\nSwifts live there.", "murals", "birds");
        Document page = visitors.arrives().opens(dreamer.path()).page();
        assertThat(page.title()).isEqualTo("Paint the underpass · Kith");
        assertThat(page.select("h1").text()).isEqualTo("Paint the underpass");
        assertThat(page.select("meta[name=description]").attr("content")).isEqualTo("It is grey. It drips.");
        assertThat(property(page, "og:title")).isEqualTo("Paint the underpass");
        assertThat(property(page, "og:description")).isEqualTo("It is grey. It drips.");
        assertThat(property(page, "og:type")).isEqualTo("article");
        assertThat(property(page, "og:url")).isEqualTo(settings.baseUrl() + dreamer.path());
        assertThat(page.select("link[rel=canonical]").attr("href")).isEqualTo(settings.baseUrl() + dreamer.path());
        assertThat(page.select("article time").attr("datetime")).isNotBlank();
        assertThat(page.select("article .portrait")).hasSize(1);
        assertThat(page.select("article a[href^=/@ida-dreamer]").text()).isEqualTo("Ida Dreamer");
    }

    @Test
    void everybodySeesThePageAndItsOwnerIsToldSo() {
        Visitor owner = publishes("Paint the bridge", "Blue.", "murals", "bridges");
        String own = "This is your dream";
        assertThat(owner.text()).contains("Paint the bridge", own);
        assertThat(visitors.arrives().opens(owner.path()).text()).contains("Paint the bridge", "Blue.").doesNotContain(own);
        assertThat(newcomers.joined("Clara", "Guest").opens(owner.path()).text()).contains("Paint the bridge").doesNotContain(own);
    }

    @Test
    void aDreamStandsOnTheLandingPageOnTheHomePageAndOnItsDreamersPage() {
        Visitor dreamer = publishes("Hang lanterns in the alley", "For the dark months.", "joinery", "winter");
        String address = dreamer.path();
        assertThat(visitors.arrives().opens("/").page().select(".board a").getFirst().attr("href")).isEqualTo(address);
        Element card = dreamer.opens("/").page().select(".dream").getFirst();
        assertThat(card.select("h3 a").attr("href")).isEqualTo(address);
        assertThat(card.text()).contains("Hang lanterns", "For the dark months.", "joinery", "Ida Dreamer");
        assertThat(visitors.arrives().opens("/").page().select(".dream")).hasSizeLessThanOrEqualTo(3);
        String profile = dreamer.page().select("header .me a").attr("href");
        assertThat(visitors.arrives().opens(profile).page().select(".dream h3 a").attr("href")).isEqualTo(address);
    }

    @Test
    void aNoteBeginsWithItsTitleAndNamesThreeOfItsNeeds() {
        Visitor dreamer = publishes("Weave a bridge of willow", "Over the ditch.", "Willows, Rope, Weaving, Nails, Tea", "bridges");
        dreamer.form(".become").press("state", "under-way");
        Element note = dreamer.opens("/").page().selectFirst(".dream:contains(Weave a bridge)");
        assertThat(note.firstElementChild().text()).isEqualTo("Weave a bridge of willow");
        assertThat(note.select(".foot").text()).isEqualTo("Ida Dreamer Under way");
        assertThat(note.select(".needs li").eachText()).containsExactly("Willows", "Rope", "Weaving", "and 2 more");
        publishes("Weave a roof of willow", "Over the bench.", "Willows, Rope, Weaving", "bridges");
        note = dreamer.opens("/").page().selectFirst(".dream:contains(Weave a roof)");
        assertThat(note.select(".needs li").eachText()).containsExactly("Willows", "Rope", "Weaving");
    }

    @Test
    void whoHasNoDreamYetIsInvitedOnTheirOwnPageAndNobodyElseIs() {
        Visitor member = newcomers.joined("Nell", "Newcomer");
        String profile = member.page().select("header .me a").attr("href");
        assertThat(member.opens(profile).page().select("main a.main").attr("href")).isEqualTo("/dreams/new");
        assertThat(visitors.arrives().opens(profile).page().select("main a[href=/dreams/new]")).isEmpty();
    }

    @Test
    void theHomePageReadsOnWithoutJavaScript() {
        Visitor dreamer = newcomers.joined("Mona", "Many");
        for (int number = 1; number <= 14; number++) writes(dreamer, "Plant tree number " + number, "Roots.");
        var first = dreamer.opens("/").page().select(".dream .title").eachText();
        assertThat(first).hasSize(12).startsWith("Plant tree number 14").endsWith("Plant tree number 3");
        dreamer.opens(dreamer.page().select("main .more a").attr("href"));
        assertThat(dreamer.title()).isEqualTo("Latest · Kith");
        assertThat(dreamer.page().select(".dream .title").eachText()).startsWith("Plant tree number 2", "Plant tree number 1")
                .doesNotContainAnyElementsOf(first);
        assertThat(dreamer.page().select("main .acts a[href=/feed?tab=latest]")).isNotEmpty();
        assertThat(dreamer.opens("/feed?after=nonsense").page().select(".dream .title").eachText()).isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<script>alert(1)</script>", "</title><script>alert(1)</script>", "</textarea><script>alert(1)</script>",
        "\" onmouseover=\"alert(1)\" x=\"", "</h1></article><img src=x onerror=alert(1)>", "javascript:alert(1)",
        "${7*7} {0} '{x}' {name}", "<!-- x", "&lt &amp x", "@if(true)x@endif $unsafe{x}"
    })
    void whateverSomebodyWroteIsTextAndNothingElse(String hostile) {
        Visitor dreamer = newcomers.joined("Hanna", "Hostile").opens("/dreams/new");
        dreamer.form().fill("title", hostile).fill("story", hostile + "\n\n" + hostile).fill("need", hostile).fill("purpose", hostile).enter();
        assertThat(dreamer.form().value("title")).isEqualTo(hostile);
        assertThat(dreamer.form().value("story")).isEqualTo(hostile + "\n\n" + hostile);
        assertInert(dreamer.page());
        dreamer.form().press("do", "publish");
        Document page = dreamer.page();
        assertInert(page);
        assertThat(page.title()).isEqualTo(hostile + " · Kith");
        assertThat(page.select("h1").text()).isEqualTo(hostile);
        assertThat(page.select(".story p").eachText()).containsExactly(hostile, hostile);
        assertThat(page.select(".needed bdi").getFirst().text()).isEqualTo(hostile);
        assertInert(dreamer.opens("/").page());
        assertThat(dreamer.page().select(".dream .title").getFirst().text()).isEqualTo(hostile);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dreams/nobody-dreamt-of-this", "/dreams/%F0%9F%8C%BB", "/dreams/%00", "/dreams/..%2F", "/dreams/-", "/dreams/a'or'1'='1", "/dreams/"})
    void aDreamThatIsNoneIsNotFound(String path) {
        assertThat(visitors.arrives().opens(path).status()).isIn(400, 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dreams/Fold-All-The-Maps", "/dreams/fold%20all%20the%20maps", "/dreams/FOLD-ÁLL-THE-MAPS"})
    void anotherWayToWriteAnAddressLeadsToIt(String path) {
        if (visitors.arrives().opens("/dreams/fold-all-the-maps").status() == 404) publishes("Fold all the maps", "Neatly.", "origami", "maps");
        assertThat(visitors.arrives().opens(path.replace("Á", "%C3%81")).path()).isEqualTo("/dreams/fold-all-the-maps");
    }

    private Visitor publishes(String title, String story, String need, String theme) {
        Visitor dreamer = newcomers.joined("Ida", "Dreamer").opens("/dreams/new");
        dreamer.form().fill("title", title).fill("story", story).fill("need", need).fill("theme", theme).press("do", "publish");
        assertThat(dreamer.page().select("h1").text()).isEqualTo(title);
        return dreamer;
    }

    private static void writes(Visitor dreamer, String title, String story) {
        dreamer.opens("/dreams/new").form().fill("title", title).fill("story", story).press("do", "publish");
    }

    private static void assertInert(Document page) {
        assertThat(page.select("script")).allMatch(script -> script.attr("src").matches("/js/kith-[^/.]+\\.js") && script.html().isEmpty());
        assertThat(page.select("style, iframe, object, embed, base, meta[http-equiv], [style], [srcdoc], main img[src=x]")).isEmpty();
        assertThat(page.getAllElements()).allSatisfy(element ->
                element.attributes().forEach(attribute -> assertThat(attribute.getKey()).doesNotStartWith("on")));
    }

    private static String property(Document page, String name) {
        return page.select("meta[property=" + name + "]").attr("content");
    }
}
