package app.kith.outward.sitemap;

import static app.kith.outward.Publishing.header;
import static org.assertj.core.api.Assertions.assertThat;

import app.kith.KithTest;
import app.kith.Visitor;
import app.kith.Visitors;
import app.kith.joining.Newcomers;
import app.kith.keyset.Place;
import app.kith.outward.Publishing;
import app.kith.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The map of the site as a search engine walks it. */
@KithTest
class SitemapTest {

    @Autowired
    Newcomers newcomers;

    @Autowired
    Visitors visitors;

    @Autowired
    Settings settings;

    @Autowired
    Locations locations;

    @Test
    void fromRobotsTxtEveryPublicPageIsFoundAndNoOther() {
        Visitor dreamer = newcomers.joined("Mappa", "Mundi");
        String profile = Publishing.profile(dreamer);
        String open = Publishing.dream(dreamer, "Map the footpaths", "All of them.", "everybody", "footpaths");
        String closed = Publishing.dream(dreamer, "Map the hideouts", "All of them.", "members", "hideouts");

        Visitor crawler = visitors.arrives().opens("/robots.txt");
        assertThat(header(crawler, "content-type")).isEqualToIgnoringCase("text/plain;charset=UTF-8");
        assertThat(crawler.body()).contains("User-agent: *", "Sitemap: " + settings.baseUrl() + "/sitemap.xml");
        var pages = new ArrayList<String>();
        for (String part : locs("/sitemap.xml", "sitemap")) pages.addAll(locs(part, "url"));
        assertThat(pages).contains(open, profile, "/topics/footpaths").doesNotContain(closed, "/topics/hideouts").doesNotHaveDuplicates();
    }

    @Test
    void whoWouldRatherNotBeListedIsNotOnTheMapAndTheirPageSaysSoItself() {
        Visitor member = newcomers.joined("Mara", "Hidden");
        String profile = Publishing.profile(member);
        assertThat(member.opens("/settings/privacy").form("[action$=findable]").value("findable")).as("as it is at first").isEqualTo("yes");
        for (boolean may : new boolean[] {true, false, true}) {
            var form = member.opens("/settings/privacy").form("[action$=findable]");
            if (may) form.fill("findable", "yes").send();
            else form.without("findable").send();

            assertThat(member.page().select("[role=status]").text()).contains("Saved.");
            assertThat(member.page().select("#listed").hasAttr("checked")).isEqualTo(may);
            assertThat(header(visitors.arrives().opens(profile), "x-robots-tag")).isEqualTo(may ? "" : "noindex");
            assertThat(locations.read(Kind.MEMBERS, Place.FIRST, 100_000).stream().map(Location::path).anyMatch(profile::equals)).isEqualTo(may);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void partsHoldEveryPageOnceHoweverSmallTheyAre(Kind kind) {
        Visitor dreamer = newcomers.joined("Petra", "Parts");
        for (int number = 1; number <= 3; number++) {
            Publishing.dream(dreamer, "Part of Petra " + number, "Some.", "everybody", "petras topic " + number);
        }
        newcomers.joined("Paula", "Parts");
        var all = locations.read(kind, Place.FIRST, 10_000);
        assertThat(all).hasSizeGreaterThan(1);
        for (int most : new int[] {1, 2, 3, all.size(), all.size() + 1}) {
            var read = new ArrayList<Location>();
            var parts = locations.parts(kind, most);
            for (Place part : parts) read.addAll(locations.read(kind, part, most));
            assertThat(read).isEqualTo(all);
            assertThat(parts).hasSize((all.size() + most - 1) / most);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sitemap-dreams-nonsense.xml", "/sitemap-secrets-0-00000000-0000-0000-0000-000000000000.xml", "/sitemap-dreams-.xml", "/sitemap-x.xml"})
    void aPartThatIsNoneIsNotFound(String path) {
        assertThat(visitors.arrives().opens(path).status()).isEqualTo(404);
    }

    private List<String> locs(String path, String element) {
        Visitor crawler = visitors.arrives().opens(path);
        assertThat(crawler.status()).as(path).isEqualTo(200);
        assertThat(header(crawler, "content-type")).isEqualToIgnoringCase("application/xml;charset=UTF-8");
        var document = Jsoup.parse(crawler.body(), "", Parser.xmlParser());
        return document.select(element + " > loc").eachText().stream()
                .peek(loc -> assertThat(loc).startsWith(settings.baseUrl() + "/"))
                .map(loc -> loc.substring(settings.baseUrl().toString().length()))
                .toList();
    }
}
