package app.kith.profile.editing;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.KithTest;
import app.kith.Visitor;
import app.kith.Visitors;
import app.kith.joining.Newcomers;
import app.kith.member.Introduction;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The page on which members change what they say of themselves, by its form. */
@KithTest
class EditingTest {

    private static final String PATH = "/settings/profile";
    private static final String FORM = "form.editing";

    @Autowired
    Newcomers newcomers;

    @Autowired
    Visitors visitors;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whatIsSavedIsConfirmedAndStandsOnThePage() {
        Visitor member = opens("Ella", "Edits");
        member.form(FORM).fill("headline", "Baker of crooked loaves").fill("place", "the yellow house")
                .fill("about", "I rise at four.\r\n\r\nAsk me about rye.").fill("skill", "Baking").fill("experience", "Ran a bakery").fill("span", "1999–2016")
                .press("do", "save");
        assertThat(member.path()).isEqualTo(PATH);
        assertThat(member.page().select("[role=status]").text()).contains("Saved");
        assertThat(member.form(FORM).value("headline")).isEqualTo("Baker of crooked loaves");
        assertThat(member.opens(PATH).page().select(".flash")).as("said once").isEmpty();

        Document page = visitors.arrives().opens("/@ella-edits").page();
        assertThat(page.select(".headline").text()).isEqualTo("Baker of crooked loaves");
        assertThat(page.select(".place").text()).isEqualTo("the yellow house");
        assertThat(page.select(".about p").eachText()).containsExactly("I rise at four.", "Ask me about rye.");
        assertThat(page.select(".chips").text()).isEqualTo("Baking");
        assertThat(page.select(".lines").text()).isEqualTo("Ran a bakery 1999–2016");
        assertThat(page.select("meta[property=og:description], meta[name=description]").eachAttr("content")).containsOnly("Baker of crooked loaves");
    }

    @Test
    void whatIsTakenOutIsGone() {
        Visitor member = saved("Olga", "Out", "headline", "Too much");
        member.form(FORM).fill("headline", "  ").fill("skill", "Juggling, Singing").press("do", "save");
        member.page().select("button[name=remove]").stream().findFirst().ifPresent(button -> member.form(FORM).press("remove", button.val()));
        member.form(FORM).press("do", "save");
        Document page = visitors.arrives().opens("/@olga-out").page();
        assertThat(page.select(".headline")).isEmpty();
        assertThat(page.select(".chips").text()).isEqualTo("Singing");
        assertThat(jdbc.sql("select headline is null from member where slug = 'olga-out'").query(Boolean.class).single()).as("none, and not empty").isTrue();
    }

    @Test
    void addingNeverSavesAndSavingTakesWhatIsHalfTyped() {
        Visitor member = opens("Adda", "Adds");
        member.form(FORM).fill("headline", "Not yet").fill("skill", "joinery").enter();
        assertThat(member.path()).isEqualTo(PATH);
        assertThat(member.page().select("#skill-entries li > span bdi").eachText()).containsExactly("Carpentry", "joinery");
        assertThat(member.page().select("#skill").hasAttr("autofocus")).isTrue();
        assertThat(member.form(FORM).value("headline")).isEqualTo("Not yet");
        assertThat(visitors.arrives().opens("/@adda-adds").text()).doesNotContain("Not yet", "Carpentry");

        member.form(FORM).fill("interest", "Stars").press("do", "save");
        assertThat(visitors.arrives().opens("/@adda-adds").text()).contains("Not yet", "Carpentry", "Stars");
    }

    @Test
    void whatWasTypedIsThereAfterAReloadAndCanBeThrownAway() {
        Visitor member = opens("Rita", "Reload");
        member.form(FORM).fill("about", "Half a sent").fill("interest", "half a wo").add("do", "keep").send();
        assertThat(member.status()).isEqualTo(204);
        member.opens(PATH);
        assertThat(member.text()).contains("not saved it yet");
        assertThat(member.page().select("#about").val()).isEqualTo("Half a sent");
        assertThat(member.page().select("#interest").val()).isEqualTo("half a wo");

        member.form("form[action$=discard]").send();
        assertThat(member.page().select("#about").val()).isEmpty();
        assertThat(member.text()).doesNotContain("not saved it yet").contains("is gone");
    }

    @Test
    void whatAScriptSentBeforeItWasSavedOrThrownAwayBringsNothingBack() {
        Visitor member = opens("Lara", "Later");
        Visitor line = member.tab();
        var late = member.form(FORM).fill("headline", "Half a tho").fill("skill", "half").keeping(1).request();
        member.form(FORM).fill("headline", "A whole thought").numbered(2).press("do", "save");
        line.goes(late);
        assertThat(member.opens(PATH).form(FORM).value("headline")).isEqualTo("A whole thought");
        assertThat(member.form(FORM).value("skill")).isEmpty();
        assertThat(member.text()).doesNotContain("not saved it yet");

        var later = member.form(FORM).fill("headline", "Another").keeping(2).request();
        member.form(FORM).fill("headline", "Anoth").keeping(1).send();
        member.opens(PATH).form("form[action$=discard]").send();
        line.goes(later);
        assertThat(member.opens(PATH).form(FORM).value("headline")).isEqualTo("A whole thought");
        assertThat(member.text()).doesNotContain("not saved it yet");
    }

    @Test
    void theSlugFollowsTheNameAndSessionsAndOldLinksGoOn() {
        Visitor member = opens("Nora", "Before");
        Visitor phone = member.tab();
        member.form(FORM).fill("lastName", "After").press("do", "save");
        assertThat(member.page().select("p.address a").attr("href")).isEqualTo("/@nora-after");
        assertThat(phone.opens("/welcome").path()).as("still signed in").isEqualTo("/welcome");
        Visitor stranger = visitors.arrives();
        stranger.sends(stranger.to("/@nora-before"));
        assertThat(stranger.status()).isEqualTo(301);
        assertThat(stranger.answer().headers().firstValue("Location")).hasValue("/@nora-after");
        assertThat(stranger.answer().headers().firstValue("Cache-Control").orElse("")).as("she may go back to it").contains("no-store");

        member.form(FORM).fill("lastName", "Before").press("do", "save");
        assertThat(visitors.arrives().opens("/@nora-after").path()).isEqualTo("/@nora-before");
    }

    @Test
    void theDreamsOfARenamedMemberAndTheirCardGoOn() {
        Visitor member = newcomers.joined("Dora", "Dreams").opens("/dreams/new");
        member.form().fill("title", "Dora plants a lime tree").fill("story", "Ask " + visitors.site() + "/@dora-dreams about it.").press("do", "publish");
        String dream = member.path();
        String card = visitors.arrives().opens("/@dora-dreams").page().select("meta[property=og:image]").attr("content").replaceFirst("^https?://[^/]+", "");
        member.opens(PATH).form(FORM).fill("lastName", "Wakes").press("do", "save");
        Visitor reader = visitors.arrives().opens(dream);
        assertThat(reader.page().select(".dreamer a").attr("href")).isEqualTo("/@dora-wakes");
        assertThat(reader.opens(reader.page().select(".story a").attr("href")).path()).as("the link in the story").isEqualTo("/@dora-wakes");
        assertThat(reader.status()).isEqualTo(200);
        Visitor crawler = visitors.arrives().opens(card);
        assertThat(crawler.status()).isEqualTo(200);
        assertThat(crawler.path()).startsWith("/@dora-wakes/card-");
    }

    @Test
    void savingWhatIsUnchangedChangesNothing() {
        Visitor member = opens("Uma", "Unchanged");
        String before = row("uma-unchanged");
        member.form(FORM).press("do", "save");
        assertThat(row("uma-unchanged")).isEqualTo(before);
        assertThat(jdbc.sql("select count(*) from member_slug where slug like 'uma-unchanged%'").query(Integer.class).single()).isEqualTo(1);
    }

    /** With xmin, which every update changes. */
    private String row(String slug) {
        return jdbc.sql("select xmin || ' ' || member.* from member where slug = ?").param(slug).query(String.class).single();
    }

    @ParameterizedTest
    @CsvSource({
        "firstName, '', Write your first name", "firstName, '\u0301\u0308', Write your first name", "firstName, '\u200B\u202E\u2066', Write your first name",
        "firstName, x*61, 60 characters", "firstName, x*200, 60 characters", "lastName, y*200, 60 characters", "headline, z*121, 120 characters",
        "place, p*81, 80 characters", "about, a*3001, '3,000 characters'", "skill, s*2000, characters", "experience, e*161, 160 characters"
    })
    void whatDoesNotFitIsSaidBesideItsFieldAndEverythingTypedStays(String field, String spelt, String why) {
        String typed = spelt.matches(".\\*\\d+") ? spelt.substring(0, 1).repeat(Integer.parseInt(spelt.substring(2))) : spelt;
        Visitor member = opens("Wanda", "Wrong");
        member.form(FORM).fill("headline", "Stays").fill("interest", "Half").fill(field, typed).press("do", "save");
        assertThat(member.status()).isEqualTo(422);
        assertThat(member.title()).startsWith("Error:");
        assertThat(member.page().select("[role=alert] a[href=#" + field + "]")).hasSize(1);
        assertThat(member.page().select("#" + field + "-error").text()).contains(why);
        if (typed.matches("\\w+")) assertThat(member.page().select("#" + field).val()).isEqualTo(typed);
        if (!field.equals("headline")) assertThat(member.form(FORM).value("headline")).isEqualTo("Stays");
        assertThat(visitors.arrives().opens(member.page().select("p.address a").attr("href")).text()).contains("Wanda Wrong").doesNotContain("Stays");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Q", "李", "ﷺ", "👩‍👩‍👧‍👦", "Đặng Thị Ngọc Hân Hoàng Phương Anh", "O’Neil-d’Arc", "محمد", "null", "0"})
    void aNameThatSomebodyReallyHasIsTaken(String name) {
        Visitor member = opens("Before", "Name");
        member.form(FORM).fill("firstName", name).fill("lastName", "").press("do", "save");
        assertThat(member.form(FORM).value("firstName")).isEqualTo(name);
        assertThat(visitors.arrives().opens(member.page().select("p.address a").attr("href")).page().select("h1").text()).isEqualTo(name);
    }

    @Test
    void aNameLosesWhatTurnsOrHidesIt() {
        Visitor member = opens("Tara", "Turned");
        member.form(FORM).fill("firstName", "\u202Etxt\u202C.Ta\u200Bra\u2066").fill("headline", "a\u202Eb").press("do", "save");
        assertThat(member.form(FORM).value("firstName")).isEqualTo("txt.Tara");
        assertThat(member.form(FORM).value("headline")).isEqualTo("ab");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Yevgenia Watches", "Yеvgеnia Wаtchеs", "YEVGENIA WATCHES", "Y\u200Bevgenia Watches"})
    void nobodyTakesTheNameOfAModeratorHoweverItIsWritten(String name) {
        if (visitors.arrives().opens("/@yevgenia-watches").status() == 404) {
            newcomers.joined("Yevgenia", "Watches");
            jdbc.sql("update account set role = 'moderator' from member where account.id = member.id and slug = 'yevgenia-watches'").update();
        }
        Visitor member = opens("Hilda", "Homoglyph");
        member.form(FORM).fill("firstName", name).fill("lastName", "").fill("headline", "Stays").press("do", "save");
        assertThat(member.status()).isEqualTo(422);
        assertThat(member.page().select("#firstName-error").text()).contains("looks after this site");
        assertThat(member.form(FORM).value("headline")).isEqualTo("Stays");

        Visitor newcomer = newcomers.atYou();
        newcomer.form().fill("firstName", name).fill("email", Newcomers.address()).fill("password", Newcomers.PASSWORD).enter();
        assertThat(newcomer.status()).isEqualTo(422);
        assertThat(newcomer.page().select("#firstName-error").text()).contains("looks after this site");
        newcomer.opens("/join/skills").form().press("do", "continue");
        newcomer.form().press("do", "continue");
        newcomer.form().enter();
        assertThat(newcomer.path()).as("no way round").isEqualTo("/join/you");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<script>alert(1)</script>", "</title><script>alert(1)</script>", "</textarea><img src=x onerror=alert(1)>", "\" onmouseover=\"alert(1)\" x=\"",
        "' autofocus onfocus='alert(1)", "\"><svg onload=alert(1)>", "javascript:alert(1)", "[x](javascript:alert(1))", "![x](//evil.example)",
        "<!--", "&lt;script&gt;", "<style>*{display:none}</style>", "${7*7} #{7*7} {{7*7}}", "{name} '{'x'}' {0}", "@if(true)x@endif", "<base href=//evil.example>"
    })
    void whateverSomebodyWroteIsTextAndNothingElse(String hostile) {
        Visitor member = opens("Hostile", "Text");
        String slug = member.page().select("p.address a").attr("href");
        member.form(FORM).fill("headline", hostile).fill("place", hostile).fill("about", hostile + "\n\n" + hostile).enter();
        assertInert(member.page());
        member.form(FORM).press("do", "save");
        assertInert(member.page());
        assertThat(member.page().select("#about").val()).isEqualTo(hostile + "\n\n" + hostile);
        Document page = visitors.arrives().opens(slug).page();
        assertInert(page);
        assertThat(page.select(".headline").text()).isEqualTo(hostile);
        assertThat(page.select(".place").text()).isEqualTo(hostile);
        assertThat(page.select(".about p").eachText()).containsExactly(hostile, hostile);
        assertThat(page.select("meta[property=og:description]").attr("content")).isEqualTo(hostile);

        Visitor tab = member.tab().opens(PATH);
        member.form(FORM).fill("headline", "Tame").press("do", "save");
        tab.form(FORM).fill("headline", hostile + "!").press("do", "save");
        assertThat(tab.page().select(".differences")).isNotEmpty();
        assertInert(tab.page());
    }

    private static void assertInert(Document page) {
        assertThat(page.select("script")).allMatch(script -> script.attr("src").matches("/js/kith-[^/.]+\\.js") && script.html().isEmpty());
        assertThat(page.select("style, iframe, object, embed, base, meta[http-equiv], [style], main img[src^=//]")).isEmpty();
        assertThat(page.getAllElements()).allSatisfy(element ->
                element.attributes().forEach(attribute -> assertThat(attribute.getKey()).doesNotStartWith("on")));
    }

    @Test
    void nobodyEditsAnybodyButThemselvesWhateverTheySend() {
        Visitor victim = opens("Vicky", "Victim");
        String before = row("vicky-victim");
        String id = jdbc.sql("select id::text from member where slug = 'vicky-victim'").query(String.class).single();
        Visitor other = opens("Otto", "Intruder");
        other.form(FORM).fill("headline", "Mine").add("id", id).add("member", id).add("memberId", id).add("member_id", id).add("slug", "vicky-victim")
                .add("role", "administrator").add("picture_id", id).add("draft", id).add("joined", "1970-01-01").press("do", "save");
        assertThat(other.text()).contains("Saved");
        assertThat(row("vicky-victim")).isEqualTo(before);
        assertThat(visitors.arrives().opens("/@otto-intruder").text()).contains("Mine");
        assertThat(jdbc.sql("select role from account join member using (id) where slug = 'otto-intruder'").query(String.class).single()).isEqualTo("member");

        String entry = victim.form(FORM).fill("skill", "Secrets").enter().page().select("button[name=remove]").val();
        other.form(FORM).add("remove", entry).send();
        assertThat(victim.opens(PATH).page().select("#skill-entries li > span bdi").eachText()).containsExactly("Secrets");

        Visitor visitor = visitors.arrives();
        visitor.goes(other.form(FORM).fill("headline", "Nobody").pressing("do", "save").request());
        assertThat(visitor.status()).isEqualTo(403);
        assertThat(visitors.arrives().opens("/@otto-intruder").text()).contains("Mine");
    }

    @Test
    void ofTwentyParallelSavesOfOneFormOneCountsAndAllAreAnswered() {
        Visitor member = opens("Paula", "Parallel");
        String slug = member.page().select("header .me a[href^=/@]").attr("href").substring(2);
        var id = jdbc.sql("select id from member where slug = ?").param(slug).query(UUID.class).single();
        var same = IntStream.range(0, 20).mapToObj(n -> member.form(FORM).fill("headline", "Once").fill("skill", "Baking").pressing("do", "save")).toList();
        assertThat(together(member, same)).containsOnly(303);
        assertThat(jdbc.sql("select count(*) from member_topic where member_id = ?").param(id).query(Integer.class).single()).isOne();

        member.opens(PATH);
        var different = IntStream.range(0, 20).mapToObj(n -> member.form(FORM).fill("lastName", "Parallel " + n).pressing("do", "save")).toList();
        var answers = together(member, different);
        assertThat(answers).containsOnlyOnce(303).containsOnly(303, 422);
        assertThat(jdbc.sql("select count(*) from member_slug where member_id = ?").param(id).query(Integer.class).single()).as("the one it had and the one it won").isEqualTo(2);
    }

    private static List<Integer> together(Visitor member, List<Visitor.Form> forms) {
        try (var http = HttpClient.newBuilder().cookieHandler(member.cookies()).build()) {
            var answers = forms.stream().map(form -> http.sendAsync(form.request().build(), HttpResponse.BodyHandlers.discarding())).toList();
            return answers.stream().map(CompletableFuture::join).map(HttpResponse::statusCode).toList();
        }
    }

    @Test
    void theLongestThatTheFormTakesIsSaved() {
        Visitor member = opens("Lotte", "Long");
        String family = "👩‍👩‍👧‍👦";
        member.form(FORM).fill("headline", family.repeat(Introduction.LONGEST_HEADLINE / 2)).fill("place", "x".repeat(Introduction.LONGEST_PLACE))
                .fill("about", "é".repeat(Introduction.LONGEST_ABOUT)).press("do", "save");
        assertThat(member.page().select("[role=status]").text()).contains("Saved");
    }

    @Test
    void aTextThatIsFarTooLargeIsExplainedAndWhatWasKeptBeforeIsThere() {
        Visitor member = opens("Tosca", "Toolarge");
        member.form(FORM).fill("headline", "Kept").enter();
        member.form(FORM).fill("about", "x".repeat(3 << 20)).press("do", "save");
        assertThat(member.path()).isEqualTo(PATH);
        assertThat(member.status()).isEqualTo(422);
        assertThat(member.page().select("#about-error").text()).contains("3,000 characters");
        assertThat(member.form(FORM).value("headline")).isEqualTo("Kept");
    }

    @Test
    void anEmptyPartInvitesItsOwnerAndIsQuietForOthers() {
        Visitor owner = newcomers.joined("Quentin", "Quiet").opens("/@quentin-quiet");
        assertThat(owner.page().select("article a[href^=/settings/profile]").eachText()).contains("Edit your page", "Write them", "Add a skill", "Add an interest", "Add something");
        Document page = visitors.arrives().opens("/@quentin-quiet").page();
        assertThat(page.select("article a[href^=/settings], .gap, .note, .about, .headline, .place")).isEmpty();
        assertThat(page.select("article .empty").text()).contains("has not written anything here yet");
    }

    private Visitor opens(String first, String last) {
        return newcomers.joined(first, last).opens(PATH);
    }

    private Visitor saved(String first, String last, String field, String value) {
        Visitor member = opens(first, last);
        member.form(FORM).fill(field, value).press("do", "save");
        return member;
    }
}
