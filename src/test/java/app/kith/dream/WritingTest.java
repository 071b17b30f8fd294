package app.kith.dream;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.KithTest;
import app.kith.Visitor;
import app.kith.Visitors;
import app.kith.joining.Newcomers;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A member writes a dream, with a browser that has no JavaScript. */
@KithTest
class WritingTest {

    private static final String STORY = "It would be slow.\n\nIt would be ours.";

    @Autowired
    Newcomers newcomers;

    @Autowired
    Visitors visitors;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aMemberWritesADreamAndStandsBeforeItsPage() {
        Visitor member = writes("Dig a pond behind the school", STORY);
        member.form().fill("need", "joinery").fill("purpose", "a bridge for ducks").enter();
        member.form().fill("theme", "Ponds, frogs").press("do", "publish");
        assertThat(member.path()).isEqualTo("/dreams/dig-a-pond-behind-the-school");
        assertThat(member.status()).isEqualTo(200);
        assertThat(member.page().select("h1").text()).isEqualTo("Dig a pond behind the school");
        assertThat(member.page().select(".story p").eachText()).containsExactly("It would be slow.", "It would be ours.");
        assertThat(member.text()).contains("joinery", "Carpentry", "a bridge for ducks", "Ponds", "frogs");
        assertThat(member.opens("/dreams/new").form().value("title")).as("the next begins afresh").isEmpty();
    }

    @Test
    void aVisitorIsAskedToSignInFirst() {
        assertThat(visitors.arrives().opens("/dreams/new?beginning=Dig").path()).isEqualTo("/sign-in");
    }

    @Test
    void theWelcomeOffersBeginningsThatStandInTheForm() {
        Visitor member = newcomers.joined("Bea", "Beginning");
        assertThat(member.tab().opens("/").page().select("main a.main").text()).isEqualTo("Write a dream");
        var beginning = member.page().select("main a[href^=/dreams/new?beginning=]").getFirst();
        assertThat(member.page().select("main form[action=/dreams/new] button.main")).hasSize(1);
        String title = beginning.select("span").text();
        assertThat(member.opens(beginning.attr("href")).form().value("title")).isEqualTo(title).isNotBlank();
    }

    @Test
    void aBeginningNeverReplacesWhatSomebodyIsWritingAlready() {
        Visitor member = writes("Keep what is mine", STORY);
        member.form().press("do", "later");
        assertThat(member.opens("/dreams/new?beginning=Something+else").form().value("title")).isEqualTo("Keep what is mine");
    }

    @Test
    void whatWasEmptiedAgainIsNotBegun() {
        Visitor member = writes("Change my mind", "").form().fill("title", "").press("do", "later");
        assertThat(member.page().select("main a.main").text()).isEqualTo("Write a dream");
        assertThat(member.opens("/dreams/new?beginning=Something+else").form().value("title")).isEqualTo("Something else");
    }

    @Test
    void enterInAnyFieldAddsAndNeverPublishes() {
        for (String field : List.of("need", "theme", "title")) {
            Visitor member = writes("Hold on", STORY);
            member.form().fill(field, "Sewing sails").enter();
            assertThat(member.path()).as(field).isEqualTo("/dreams/new");
            assertThat(member.page().select("button[name=remove]")).hasSize(field.equals("title") ? 0 : 1);
            assertThat(member.form().value("story")).isEqualTo(STORY);
        }
    }

    @Test
    void theFocusStaysInTheListWhereSomebodyTypes() {
        for (String field : List.of("need", "theme")) {
            Visitor member = writes("", "").form().fill(field, "Rowing").enter();
            assertThat(member.page().select("[autofocus]").attr("name")).isEqualTo(field);
            assertThat(member.form().value(field)).isEmpty();
        }
    }

    @Test
    void anEntryIsRemovedByItsOwnButtonAndNothingElseIsLost() {
        Visitor member = writes("Row to the sea", STORY).form().fill("need", "Rowing, Cooking").enter();
        String rowing = member.page().select("button[name=remove]").getFirst().val();
        member.form().fill("theme", "Rivers").fill("title", "Row home").press("remove", rowing);
        assertThat(member.page().select("#need-entries").text()).contains("Cooking").doesNotContain("Rowing");
        assertThat(member.page().select("#theme-entries").text()).contains("Rivers");
        assertThat(member.form().value("title")).isEqualTo("Row home");
    }

    @Test
    void whatIsWrongIsSaidInASummaryAndBesideTheFieldAndWhatWasTypedStays() {
        Visitor member = writes("", "  ").form().fill("need", "🎸").fill("purpose", "a song").press("do", "publish");
        assertThat(member.status()).isEqualTo(422);
        assertThat(member.title()).startsWith("Error: ");
        for (String field : List.of("title", "story", "need")) {
            assertThat(member.page().select("[role=alert] a[href=#" + field + "]")).as(field).hasSize(1);
            assertThat(member.page().select("#" + field + "[aria-invalid=true][aria-describedby~=" + field + "-error]")).as(field).hasSize(1);
        }
        assertThat(member.form().value("need")).isEqualTo("🎸");
        assertThat(member.form().value("purpose")).isEqualTo("a song");
    }

    @Test
    void eachFieldHasALimitThatItNames() {
        Map<String, String> tooMuch = Map.of(
                "title", "x".repeat(101), "story", "x ".repeat(4001).strip(), "need", "x".repeat(61), "theme", "x".repeat(61));
        Map<String, String> limits = Map.of("title", "100", "story", "8,000", "need", "60", "theme", "60");
        tooMuch.forEach((field, text) -> {
            Visitor member = writes("Fits", "Fits.").form().fill(field, text).press("do", "publish");
            assertThat(member.status()).as(field).isEqualTo(422);
            assertThat(member.page().select("[role=alert] a[href=#" + field + "]").text()).as(field).contains(limits.get(field));
            assertThat(member.form().value(field)).as(field).isEqualTo(text);
        });
        Visitor member = writes("Fits", "Fits.").form().fill("need", "Rowing").fill("purpose", "x".repeat(121)).press("do", "publish");
        assertThat(member.page().select("[role=alert] a[href=#purpose]").text()).contains("120");
        assertThat(member.form().value("need")).isEqualTo("Rowing");
        member = writes("x".repeat(100), "👩‍👩‍👧‍👦".repeat(700)).form().press("do", "publish");
        assertThat(member.path()).startsWith("/dreams/xxx");
    }

    @Test
    void aHundredNeedsAreTooManyAndThoseThatFitStay() {
        String hundred = IntStream.rangeClosed(1, 100).mapToObj(n -> "Need " + n).collect(Collectors.joining(","));
        Visitor member = writes("Need a lot", STORY).form().fill("need", hundred).press("do", "publish");
        assertThat(member.status()).isEqualTo(422);
        assertThat(member.page().select("#need-entries li")).hasSize(12);
        assertThat(member.form().value("need")).startsWith("Need 13, ").endsWith("Need 100");
        assertThat(member.page().select("[role=alert] a[href=#need]").text()).contains("12");
    }

    @Test
    void aPurposeWhoseSkillIsMissingStaysInItsField() {
        Visitor member = writes("Build a raft", STORY).form().fill("purpose", "the mast").fill("theme", "Rafts").enter();
        assertThat(member.status()).isEqualTo(200);
        assertThat(member.form().value("purpose")).isEqualTo("the mast");
        assertThat(member.page().select("#theme-entries").text()).contains("Rafts");
        for (String onward : List.of("later", "publish")) {
            member.form().press("do", onward);
            assertThat(member.status()).as(onward).isEqualTo(422);
            assertThat(member.page().select("[role=alert] a[href=#need]")).hasSize(1);
            assertThat(member.form().value("purpose")).isEqualTo("the mast");
        }
    }

    @Test
    void whatWasTypedIsKeptForAnotherTabAnotherDayAndAnotherBrowser() {
        String email = Newcomers.address();
        Visitor member = newcomers.joined("Kit", "Keeper", email).opens("/dreams/new");
        member.form().fill("need", "Patience").enter();
        member.form().fill("title", "Half a title").fill("story", "Half a").fill("need", "Rop").fill("purpose", "The s").add("do", "keep").send();
        assertThat(member.status()).isEqualTo(204);
        member.opens("/");
        assertThat(member.path()).isEqualTo("/");
        assertThat(member.page().select("main a.main").text()).isEqualTo("Go on with your dream");
        Visitor elsewhere = visitors.arrives().opens("/sign-in").form().fill("email", email).fill("password", Newcomers.PASSWORD).enter();
        elsewhere.opens("/dreams/new");
        assertThat(elsewhere.form().value("title")).isEqualTo("Half a title");
        assertThat(elsewhere.form().value("story")).isEqualTo("Half a");
        assertThat(elsewhere.form().value("need")).isEqualTo("Rop");
        assertThat(elsewhere.form().value("purpose")).isEqualTo("The s");
        assertThat(elsewhere.page().select("#need-entries").text()).contains("Patience");
        assertThat(visitors.arrives().opens("/").text()).as("nobody else sees it").doesNotContain("Half a title");
    }

    @Test
    void whatAScriptSentFirstAndArrivesLastChangesNothing() {
        Visitor member = newcomers.joined("Lola", "Later").opens("/dreams/new");
        Visitor line = member.tab();
        var late = member.form().fill("title", "Ha").fill("need", "Row").keeping(1).request();
        member.form().fill("title", "Half a title").fill("need", "Rowing").numbered(2).press("do", "later");
        line.goes(late);
        member.opens("/dreams/new");
        assertThat(member.form().value("title")).isEqualTo("Half a title");
        assertThat(member.form().value("need")).isEmpty();
        assertThat(member.page().select("#need-entries").text()).contains("Rowing");
    }

    @Test
    void anEntryThatArrivesLateIsAddedAndWhatWasTypedSinceStays() {
        Visitor member = newcomers.joined("Lena", "Later").opens("/dreams/new");
        Visitor line = member.tab();
        var late = member.form().fill("title", "Half").fill("need", "Rowing").numbered(1).pressing("do", "add-need").request();
        member.form().fill("title", "Half a title").fill("theme", "half a wo").keeping(2).send();
        line.goes(late);
        member.opens("/dreams/new");
        assertThat(member.form().value("title")).isEqualTo("Half a title");
        assertThat(member.form().value("theme")).isEqualTo("half a wo");
        assertThat(member.page().select("#need-entries").text()).contains("Rowing");
    }

    @Test
    void whatAScriptSentBeforeTheDreamWasPublishedBeginsNoOtherEvenIfItWasDeletedSince() {
        Visitor member = newcomers.joined("Lisa", "Later").opens("/dreams/new");
        Visitor line = member.tab();
        var late = member.form().fill("title", "Gone by n").fill("story", STORY).keeping(1).request();
        member.form().fill("title", "Gone by now").fill("story", STORY).numbered(2).press("do", "publish");
        assertThat(line.sends(late.copy()).status()).isEqualTo(204);
        assertThat(member.tab().opens("/dreams/new").form().value("title")).isEmpty();
        member.opens(member.path() + "/edit").form("form[action$=/delete]").enter();
        assertThat(line.sends(late).status()).isEqualTo(204);
        assertThat(member.tab().opens("/dreams/new").form().value("title")).isEmpty();
    }

    @Test
    void twentyPressesOfTheButtonMakeOneDream() throws Exception {
        Visitor member = writes("Press me once", STORY).form().fill("need", "Patience").enter();
        var request = member.form().fill("theme", "Calm").pressing("do", "publish").request();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var presses = IntStream.range(0, 20).<Callable<Visitor>>mapToObj(n -> () -> member.tab().goes(request.copy())).toList();
            var paths = new TreeSet<String>();
            for (var done : executor.invokeAll(presses)) {
                assertThat(done.get().status()).isEqualTo(200);
                paths.add(done.get().path());
            }
            assertThat(paths).containsExactly("/dreams/press-me-once");
        }
        assertThat(jdbc.sql("select count(*) from dream where title = 'Press me once'").query(Long.class).single()).isOne();
        assertThat(jdbc.sql("select count(*) from dream_need join dream on dream.id = dream_id where title = 'Press me once'")
                .query(Long.class).single()).isOne();
        assertThat(member.tab().opens("/dreams/new").form().value("title")).as("nothing of it is left to write").isEmpty();
    }

    @Test
    void nobodyWritesInAnothersDraftOrOverAnothersDream() {
        Visitor owner = writes("Mine alone", STORY).form().fill("theme", "Solitude").press("do", "later").opens("/dreams/new");
        String draft = owner.form().value("draft");
        String entry = owner.page().select("button[name=remove]").val();
        Visitor thief = writes("Stolen", STORY);
        thief.form().fill("theme", "Mischief").enter();
        thief.form().add("remove", entry).send();
        thief.opens("/dreams/new").form().fill("draft", draft).fill("need", "Stealing").press("do", "publish");
        assertThat(thief.path()).matches("/dreams/stolen(-\\d+)?");
        owner.opens("/dreams/new");
        assertThat(owner.form().value("title")).isEqualTo("Mine alone");
        assertThat(owner.page().select("li:has(button[name=remove])").eachText()).hasSize(1).first().asString().contains("Solitude");

        owner.form().press("do", "publish");
        String address = owner.path();
        thief.opens("/dreams/new").form().fill("title", "Stolen again").fill("story", STORY).fill("draft", draft).press("do", "publish");
        assertThat(thief.path()).matches("/dreams/stolen-again(-\\d+)?");
        assertThat(visitors.arrives().opens(address).page().select("h1").text()).isEqualTo("Mine alone");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "00000000-0000-0000-0000-000000000000", "' or 1=1 --"})
    void aDraftThatIsNoneBeginsAnewWithWhatWasTyped(String draft) {
        Visitor member = writes("Begin again", STORY).form().fill("draft", draft).press("do", "publish");
        assertThat(member.path()).matches("/dreams/begin-again(-\\d+)?");
    }

    @Test
    void whatArrivesLateFromAPageWhoseDreamIsOnTheBoardChangesNothing() {
        Visitor member = writes("Too late now", STORY);
        var late = member.form().fill("title", "Later").pressing("do", "later").request();
        var again = member.form().fill("title", "Later still").pressing("do", "publish").request();
        member.form().press("do", "publish");
        String address = member.path();
        member.tab().goes(late);
        assertThat(member.tab().goes(again).path()).isEqualTo(address);
        assertThat(member.opens(address).page().select("h1").text()).isEqualTo("Too late now");
        assertThat(member.opens("/dreams/new").form().value("title")).isEmpty();
    }

    @Test
    void aStoryIsShownAsItWillLookAndNothingIsLostByLooking() {
        Visitor member = writes("Row to the *sea*", "It is **far**.").form().fill("need", "Rowing").press("do", "preview");
        assertThat(member.page().select("details.preview[open] .story strong").text()).isEqualTo("far");
        assertThat(member.form().value("story")).isEqualTo("It is **far**.");
        assertThat(member.page().select("#need-entries").text()).contains("Rowing");
        assertThat(member.posts("/dreams/preview", "story=%3Cscript%3E%0A%0A-+a").page().select("script, li").outerHtml()).contains("<li").doesNotContain("<script");
        assertThat(visitors.arrives().opens("/sign-in").posts("/dreams/preview", "story=x").title()).startsWith("Sign in");
    }

    @Test
    void aStoryInAnyScriptIsKeptAsItWasTyped() {
        String story = "\n مرحبا بالجميع\n\n  我想请大家喝茶。\n👩‍👩‍👧‍👦 <b>bold</b> & “so on”\n";
        Visitor member = writes("茶 للجميع", story).form().press("do", "later").opens("/dreams/new");
        assertThat(member.form().value("story")).isEqualTo("مرحبا بالجميع\n\n  我想请大家喝茶。\n👩‍👩‍👧‍👦 <b>bold</b> & “so on”");
        member.form().press("do", "publish");
        assertThat(member.status()).isEqualTo(200);
        assertThat(member.page().select(".story p")).hasSize(2).allMatch(paragraph -> paragraph.attr("dir").equals("auto"));
        assertThat(member.page().select(".story p").last().wholeText().lines().filter(line -> !line.isBlank()))
                .containsExactly("我想请大家喝茶。", "👩‍👩‍👧‍👦 <b>bold</b> & “so on”");
        assertThat(member.page().select(".story b")).isEmpty();
    }

    @Test
    void nothingThatCannotBeSeenIsADream() {
        for (String nothing : List.of("   ", "\u200B\u200B", "\u0000", "\t\n", "\u3164")) {
            Visitor member = writes(nothing, nothing).form().press("do", "publish");
            assertThat(member.status()).as(nothing).isEqualTo(422);
            assertThat(member.page().select("[role=alert] li")).hasSize(2);
        }
    }

    /** Somebody who stands before the form, with this in its fields. */
    private Visitor writes(String title, String story) {
        Visitor member = newcomers.joined("Wilma", "Writer").opens("/dreams/new");
        member.form().fill("title", title).fill("story", story).send();
        return member.opens("/dreams/new");
    }
}
