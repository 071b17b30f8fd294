package app.kith.outward.atom;

import static app.kith.outward.Publishing.header;
import static org.assertj.core.api.Assertions.assertThat;

import app.kith.KithTest;
import app.kith.Visitor;
import app.kith.Visitors;
import app.kith.joining.Newcomers;
import app.kith.outward.Publishing;
import app.kith.settings.Settings;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The feeds as a feed reader fetches them. */
@KithTest
class AtomTest {

    @Autowired
    Newcomers newcomers;

    @Autowired
    Visitors visitors;

    @Autowired
    Settings settings;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aPublicDreamStandsInTheFeedsOfTheSiteOfItsDreamerAndOfItsTopic() throws Exception {
        Visitor dreamer = newcomers.joined("Fenja", "Feed");
        String profile = Publishing.profile(dreamer);
        String dream = Publishing.dream(dreamer, "Feed the swifts & <swallows>", "Under **every** roof.", "everybody", "atomic birds");
        for (String path : List.of("/feed.atom", profile + "/feed.atom", "/topics/atomic-birds/feed.atom")) {
            Element entry = entries(read(path)).getFirst();
            assertThat(text(entry, "title")).isEqualTo("Feed the swifts & <swallows>");
            assertThat(text(entry, "name")).isEqualTo("Fenja Feed");
            assertThat(text(entry, "summary")).isEqualTo("Under every roof.");
            assertThat(text(entry, "content")).contains("<strong>every</strong>");
            assertThat(text(entry, "id")).matches("urn:uuid:[0-9a-f-]{36}");
            assertThat(Instant.parse(text(entry, "updated"))).isEqualTo(Instant.parse(text(entry, "published")));
            assertThat(link(entry, "alternate")).isEqualTo(settings.baseUrl() + dream);
        }
    }

    @Test
    void aFeedSaysWhereItLiesAndThePageSaysWhereItsFeedLies() throws Exception {
        Visitor dreamer = newcomers.joined("Lina", "Links");
        String profile = Publishing.profile(dreamer);
        Publishing.dream(dreamer, "Link hands", "Round the pond.", "everybody", "round dances");
        for (String page : List.of("/", profile, "/topics/round-dances")) {
            String feed = visitors.arrives().opens(page).page().select("link[rel=alternate][type=application/atom+xml]").attr("href");
            assertThat(feed).startsWith(settings.baseUrl().toString());
            Document atom = read(feed.substring(settings.baseUrl().toString().length()));
            assertThat(link(atom.getDocumentElement(), "self")).isEqualTo(feed);
            assertThat(link(atom.getDocumentElement(), "alternate")).isEqualTo(settings.baseUrl() + page);
        }
    }

    @Test
    void whatIsNotForEverybodyStandsInNoneWhoeverAsks() throws Exception {
        Visitor dreamer = newcomers.joined("Mona", "Members");
        String profile = Publishing.profile(dreamer);
        Publishing.dream(dreamer, "Only among us", "Quietly.", "members", "quiet things");
        Publishing.dream(dreamer, "Only mine", "Quietly.", "dreamer", "quiet things");
        for (String path : List.of("/feed.atom", profile + "/feed.atom", "/topics/quiet-things/feed.atom")) {
            assertThat(dreamer.opens(path).body()).contains("<feed").doesNotContain("Only among us", "Only mine");
        }
    }

    @Test
    void whateverCanStandInTheDatabaseIsXml() throws Exception {
        Visitor dreamer = newcomers.joined("Xenia", "Xml");
        String profile = Publishing.profile(dreamer);
        String dream = Publishing.dream(dreamer, "Placeholder of Xenia", "Story.", "everybody", "odd letters");
        jdbc.sql("update dream set title = :title, story = :story where slug = :slug")
                .param("title", "]]> \u0001\u0008\u000b\u001f\ufffe & 🌻 <![CDATA[")
                .param("story", "\u0002 <script>alert(1)</script> ]]> &amp; 👩🏽‍🌾 \u202e")
                .param("slug", dream.substring("/dreams/".length()))
                .update();
        Element entry = entries(read(profile + "/feed.atom")).getFirst();
        assertThat(text(entry, "title")).contains("🌻", "<![CDATA[", "\ufffd").doesNotContain("\u0001");
        assertThat(text(entry, "content")).contains("&lt;script&gt;", "👩🏽‍🌾").doesNotContain("<script");
    }

    @Test
    void whoHasItAlreadyHearsSoUntilSomethingIsNew() {
        Visitor dreamer = newcomers.joined("Nora", "New");
        String feed = Publishing.profile(dreamer) + "/feed.atom";
        Publishing.dream(dreamer, "First of Nora", "One.", "everybody", "novelties");
        Visitor reader = visitors.arrives().opens(feed);
        assertThat(header(reader, "content-type")).isEqualToIgnoringCase("application/atom+xml;charset=UTF-8");
        assertThat(header(reader, "cache-control")).contains("public", "max-age=300");
        assertThat(reader.answer().headers().firstValue("set-cookie")).isEmpty();
        String tag = header(reader, "etag");
        String modified = header(reader, "last-modified");
        assertThat(reader.sends(reader.to(feed).header("If-None-Match", tag)).status()).isEqualTo(304);
        assertThat(reader.body()).isEmpty();
        assertThat(reader.sends(reader.to(feed).header("If-Modified-Since", modified)).status()).isEqualTo(304);
        Publishing.dream(dreamer, "Second of Nora", "Two.", "everybody", "novelties");
        assertThat(reader.sends(reader.to(feed).header("If-None-Match", tag)).status()).isEqualTo(200);
    }

    @Test
    void aNewNameLeavesTheIdsAndTheOldAddressLeadsOn() throws Exception {
        Visitor dreamer = newcomers.joined("Rena", "Rename");
        String before = Publishing.profile(dreamer);
        String dream = Publishing.dream(dreamer, "Rename the lane", "Properly.", "everybody", "lanes");
        Document old = read(before + "/feed.atom");
        dreamer.opens(dream + "/edit").form().fill("title", "Rename the avenue").press("do", "save");
        dreamer.opens("/settings/profile").form("main form").fill("lastName", "Renamed").press("do", "save");
        Visitor reader = visitors.arrives();
        assertThat(reader.sends(reader.to(before + "/feed.atom")).status()).isEqualTo(301);
        Document now = read(header(reader, "location"));
        assertThat(text(now.getDocumentElement(), "id")).isEqualTo(text(old.getDocumentElement(), "id"));
        assertThat(text(entries(now).getFirst(), "id")).isEqualTo(text(entries(old).getFirst(), "id"));
        assertThat(text(entries(now).getFirst(), "title")).isEqualTo("Rename the avenue");
    }

    @Test
    void nobodyAndNothingHaveNoFeed() {
        for (String path : List.of("/@nobody-at-all/feed.atom", "/topics/nothing-at-all/feed.atom", "/@%F0%9F%8C%BB/feed.atom")) {
            assertThat(visitors.arrives().opens(path).status()).as(path).isEqualTo(404);
        }
    }

    private Document read(String path) throws Exception {
        Visitor reader = visitors.arrives().opens(path);
        assertThat(reader.status()).as(path).isEqualTo(200);
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(reader.answer().body()));
    }

    private static List<Element> entries(Document atom) {
        var entries = new ArrayList<Element>();
        var found = atom.getElementsByTagNameNS("http://www.w3.org/2005/Atom", "entry");
        for (int i = 0; i < found.getLength(); i++) entries.add((Element) found.item(i));
        return entries;
    }

    private static String text(Element element, String name) {
        return element.getElementsByTagName(name).item(0).getTextContent();
    }

    private static String link(Element element, String relation) {
        var links = element.getElementsByTagName("link");
        for (int i = 0; i < links.getLength(); i++) {
            Element link = (Element) links.item(i);
            if (link.getAttribute("rel").equals(relation)) return link.getAttribute("href");
        }
        throw new AssertionError("No link " + relation);
    }
}
