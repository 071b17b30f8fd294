package app.kith.profile;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.KithTest;
import app.kith.Visitor;
import app.kith.Visitors;
import app.kith.joining.Newcomers;
import app.kith.outward.Publishing;
import app.kith.picture.Photograph;
import app.kith.settings.Settings;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A member's own page, whoever they are and whatever they wrote about themselves. */
@KithTest
class ProfileTest {

    private static final byte[] PHOTOGRAPH = Photograph.jpeg(160, 160);

    /** The bones of the page of somebody whose every line is harmless, once there is one. */
    private static String plain = "";

    @Autowired
    Newcomers newcomers;

    @Autowired
    Visitors visitors;

    @Autowired
    Settings settings;

    @Test
    void aPageSaysWhoItIsOfToReadersSearchEnginesAndThoseWhoLinkToIt() {
        Visitor member = joins("Wangari", "Grafting quinces", "Wangari under a tree");
        String path = path(member);
        Document page = visitors.arrives().opens(path).page();

        assertThat(page.title()).isEqualTo("Wangari Wangari · Kith");
        assertThat(page.select("h1").text()).isEqualTo("Wangari Wangari");
        assertThat(page.select("article img").attr("alt")).isEqualTo("Wangari under a tree");
        assertThat(page.select("article .portrait path[fill]").attr("fill")).as("the colour before the picture").matches("#[0-9a-f]{6}");
        assertThat(meta(page, "description")).isEqualTo("Wangari Wangari can help with Grafting quinces.");
        assertThat(property(page, "og:title")).isEqualTo("Wangari Wangari");
        assertThat(property(page, "og:description")).isEqualTo(meta(page, "description"));
        assertThat(property(page, "og:type")).isEqualTo("profile");
        assertThat(property(page, "og:url")).isEqualTo(settings.baseUrl() + path);
        assertThat(page.select("link[rel=canonical]").attr("href")).isEqualTo(settings.baseUrl() + path);

        String image = property(page, "og:image");
        assertThat(image).startsWith(settings.baseUrl() + path + "/card-");
        assertThat(property(page, "og:image:alt")).isEqualTo(meta(page, "description"));
        assertThat(meta(page, "twitter:card")).isEqualTo("summary_large_image");
        assertThat(visitors.arrives().opens(image.substring(settings.baseUrl().toString().length())).status()).isEqualTo(200);
    }

    @Test
    void everybodySeesThePageAndItsOwnerIsToldSo() {
        Visitor owner = newcomers.joined("Berta", "Owner");
        String path = path(owner);
        String own = "This is your page";
        assertThat(owner.opens(path).text()).contains("Berta Owner", own);
        assertThat(visitors.arrives().opens(path).text()).contains("Berta Owner").doesNotContain(own);
        assertThat(newcomers.joined("Clara", "Guest").opens(path).text()).contains("Berta Owner").doesNotContain(own);
    }

    @Test
    void whatIsEmptyOnOnesOwnPageSaysWhatToDoNext() {
        Visitor member = newcomers.joined("Elsa", "Blank");
        member.opens(path(member));
        assertThat(member.page().select(".profile .gap a, .profile .empty a").eachAttr("href")).containsExactly(
                "/settings/profile#about", "/settings/profile?focus=skill", "/settings/profile?focus=interest",
                "/settings/profile?focus=experience", "/dreams/new", "/feed?tab=can-help");
        assertThat(member.text()).contains("What is still empty shows to you alone");
        for (String field : List.of("skill", "interest", "experience")) {
            assertThat(member.opens("/settings/profile?focus=" + field).page().select("[autofocus]").attr("id")).isEqualTo(field);
        }
    }

    @Test
    void whatIsEmptyOnAnothersPageIsSaidKindlyAndLeadsOn() {
        Visitor member = newcomers.joined("Nele", "New");
        String path = path(member);
        assertThat(nothing(visitors.arrives().opens(path))).isEqualTo("Nele has not written anything here yet. Say hello when you meet. See what others hope to do");

        member.opens("/settings/profile").form("form.editing").fill("skill", "Baking").press("do", "save");
        assertThat(nothing(visitors.arrives().opens(path))).isEqualTo("Nele has no dream on the board yet. See what others hope to do");
        Visitor guest = newcomers.joined("Gesa", "Guest").opens(path);
        assertThat(nothing(guest)).startsWith("Nele has no dream on the board yet. Follow Nele, and you hear of the first.");
        assertThat(nothing(guest.form("form[action$=/follow]").enter())).startsWith("Nele has no dream on the board yet. See");
    }

    private static String nothing(Visitor reader) {
        assertThat(reader.page().select("article .gap, article a[href^=/settings]")).as("what is the owner's alone").isEmpty();
        assertThat(reader.page().select("article .empty a").attr("href")).isEqualTo("/");
        return reader.page().select("article .empty").text();
    }

    @Test
    void firstStandsWhoTheyAreThenWhatTheyCanDoAndHopeForAndLastHowToPassItOn() {
        Visitor member = joins("Olga", "Oiling hinges", "Olga");
        String path = path(member);
        Publishing.dream(member, "Oil every hinge of the street", "Quietly.", "everybody", "oil");
        var page = visitors.arrives().opens(path).page();
        assertThat(page.select("article h1, article h2, article .share").eachText()).satisfiesExactly(
                name -> assertThat(name).isEqualTo("Olga Olga"),
                skills -> assertThat(skills).isEqualTo("Can help with"),
                experience -> assertThat(experience).isEqualTo("Has done"),
                dreams -> assertThat(dreams).isEqualTo("What Olga hopes to do"),
                share -> assertThat(share).startsWith("Does somebody you know want to meet Olga? Send by mail"));
        assertThat(member.opens(path).page().select("article .share").text()).startsWith("Your page is made to be passed on.");
    }

    @Test
    void whoHasNoPictureHasAPatternThatIsTheSameForEverybody() {
        Visitor owner = newcomers.joined("Dora", "Pattern");
        String path = path(owner);
        Document page = visitors.arrives().opens(path).page();
        assertThat(page.select("article img")).isEmpty();
        assertThat(page.select("article svg.portrait").html()).isNotBlank()
                .isEqualTo(owner.opens(path).page().select("article svg.portrait").html());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<script>alert(1)</script>", "</title><script>alert(1)</script>", "</bdi></h1><img src=x onerror=alert(1)>",
        "\" onmouseover=\"alert(1)\" x=\"", "' onfocus='alert(1)' autofocus='", "\"><svg onload=alert(1)>", "` onload=alert(1) `",
        "javascript:alert(1)", "<a href=\"javascript:alert(1)\">x</a>", "<svg><script href=data:text/javascript:x />", "<!--", "]]>x<!--",
        "<math><mi xlink:href=\"data:x\">", "&lt;script&gt;alert(1)&lt;/script&gt;", "&#60;script&#62;", "<style>*{display:none}</style>",
        "${7*7} #{7*7} *{7*7} {{7*7}}", "{name} '{'x'}' {0}", "@if(true)x@endif", "$unsafe{x} !{x}", "<base href=//evil.example>",
        "<meta http-equiv=refresh content=0>", "%3Cscript%3E", "<iframe srcdoc=x>", "<form action=//evil.example><input>"
    })
    void whateverSomebodyWroteIsTextAndNothingElse(String hostile) {
        if (plain.isEmpty()) plain = skeleton(profile(joins("Plain", "Baking", "Plain")));
        Visitor member = joins(hostile, "Baking", hostile);
        Document page = profile(member);

        assertThat(skeleton(page)).isEqualTo(plain);
        assertThat(page.title()).isEqualTo(hostile + " " + hostile + " · Kith");
        assertThat(property(page, "og:title")).isEqualTo(hostile + " " + hostile);
        assertThat(page.select("h1").text()).isEqualTo(hostile + " " + hostile);
        assertThat(page.select("article img").attr("alt")).isEqualTo(hostile);
        assertThat(page.select(".lines bdi").eachText()).hasSize(2).first().isEqualTo(hostile);
        assertInert(member.opens("/").page());
        assertInert(visitors.arrives().opens("/").page());
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "\" onmouseover=\"alert(1)\" x=\"", "</title><svg onload=alert(1)>", "${7*7} {0} '{x}'"})
    void soAreItsTopicsAndTheStagesBeforeIt(String hostile) {
        Visitor newcomer = newcomers.atSkills(hostile, hostile, Newcomers.address());
        newcomer.form().fill("skill", hostile).fill("interest", hostile).fill("experience", hostile).enter();
        assertThat(newcomer.page().select("main bdi").eachText()).contains(hostile);
        assertInert(newcomer.page());
        newcomer.form().press("do", "continue");
        assertInert(newcomer.form().attach("picture", "me.jpg", PHOTOGRAPH).fill("description", hostile).press("do", "upload").page());
        assertInert(newcomer.form().press("do", "continue").page());
        assertThat(newcomer.page().select("dd bdi").eachText()).contains(hostile, hostile + " " + hostile);
        assertInert(newcomer.form().enter().page());
        assertThat(newcomer.page().select("h1").text()).isEqualTo("Welcome, " + hostile);

        Document page = profile(newcomer);
        assertInert(page);
        assertThat(page.select(".chips bdi").eachText()).containsExactly(hostile, hostile);
        assertThat(meta(page, "description")).contains("can help with " + hostile);
    }

    @Test
    void aNameCannotTurnHideOrBreakWhatStandsAroundIt() {
        Visitor member = newcomers.joined("\u202EAda\u200B\u2066\u061C", "Love\u0000lace\r\n\uDB40\uDC41");
        assertThat(member.page().select("h1").text()).isEqualTo("Welcome, Ada");
        assertThat(profile(member).select("h1").text()).isEqualTo("Ada Lovelace");
        assertThat(newcomers.joined("آمنة", "القاسم").opens("/").page().select("header bdi, .neighbour bdi").eachText()).contains("آمنة القاسم");
    }

    /** Somebody whose every line is the same, but for a skill. */
    private Visitor joins(String line, String skill, String description) {
        Visitor newcomer = newcomers.atSkills(line, line, Newcomers.address());
        newcomer.form().fill("skill", skill).fill("experience", line).fill("span", line.substring(0, Math.min(line.length(), 30)).strip()).press("do", "continue");
        newcomer.form().attach("picture", "me.jpg", PHOTOGRAPH).fill("description", description).press("do", "continue");
        return newcomer.form().enter();
    }

    private static String path(Visitor welcomed) {
        return welcomed.page().select("main a[href^=/@]").attr("href");
    }

    private Document profile(Visitor welcomed) {
        Visitor visitor = visitors.arrives().opens(path(welcomed));
        assertThat(visitor.status()).isEqualTo(200);
        return visitor.page();
    }

    /** A page without its words: its elements in order, each with the names of its attributes. */
    private static String skeleton(Document page) {
        var bones = new StringBuilder();
        page.getAllElements().forEach(element -> {
            bones.append(element.tagName());
            element.attributes().forEach(attribute -> bones.append(' ').append(attribute.getKey()));
            bones.append('\n');
        });
        return bones.toString();
    }

    private static void assertInert(Document page) {
        assertThat(page.select("script")).allMatch(script -> script.attr("src").matches("/js/kith-[^/.]+\\.js") && script.html().isEmpty());
        assertThat(page.select("style, iframe, object, embed, base, meta[http-equiv], [style], [srcdoc], math")).isEmpty();
        assertThat(page.select("svg svg, svg script, svg a, svg foreignObject")).isEmpty();
        assertThat(page.getAllElements()).allSatisfy(element -> {
            element.attributes().forEach(attribute -> assertThat(attribute.getKey()).doesNotStartWith("on"));
            if (element.is("svg image")) {
                assertThat(element.attr("href")).matches("data:image/png;base64,[A-Za-z0-9+/]+=*");
                return;
            }
            for (String link : Set.of("href", "src", "action", "formaction")) {
                if (element.hasAttr(link)) assertThat(element.attr(link)).matches("(/(?!/)|#|http://localhost|mailto:\\?subject=).*");
            }
        });
    }

    private static String meta(Document page, String name) {
        return page.select("meta[name=" + name + "]").attr("content");
    }

    private static String property(Document page, String name) {
        return page.select("meta[property=" + name + "]").attr("content");
    }
}
