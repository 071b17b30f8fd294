package app.kith.dev;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.KithTest;
import app.kith.Tokens;
import app.kith.mail.Letter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/**
 * Every kind of letter, as programs read it that are older than most of what pages are made of. Outlook for Windows is Word: it
 * knows tables, their attributes and inline style, and reads what stands in comments for it alone.
 */
@KithTest
@TestPropertySource(properties = "kith.dev=true")
class LettersTest {

    /** The token of each class: its letters' colour, or its ground's. */
    private static final Map<String, String> TOKENS = Map.of(
            "paper", "paper", "card", "card", "thread", "thread", "pin", "thread", "ink", "ink", "faded", "faded", "sky", "sky");

    private static final Set<String> GROUNDS = Set.of("paper", "card", "thread");

    @Autowired
    ExampleLetters examples;

    private interface Look {
        void at(String name, Document letter) throws IOException;
    }

    /** In both: as Word reads them, which takes off the comments' signs, and as all others do. */
    private void inEach(Look look) throws IOException {
        for (var letter : examples.all().entrySet()) {
            look.at(letter.getKey(), Jsoup.parse(letter.getValue().html()));
            look.at(letter.getKey() + " in Word", inWord(letter.getValue()));
        }
    }

    private static Document inWord(Letter letter) {
        return Jsoup.parse(letter.html().replace("<!--[if mso]>", "").replace("<![endif]-->", ""));
    }

    @Test
    void wordGetsATableOfSixHundredPixelsAndAllOthersOneThatShrinks() {
        examples.all().forEach((name, letter) -> {
            var sheet = Jsoup.parse(letter.html()).select("table.sheet[width=100%]");
            assertThat(sheet).as(name).hasSize(1);
            assertThat(sheet.attr("style")).as(name).contains("width:100%", "max-width:600px");
            assertThat(Jsoup.parse(letter.html()).select("table[width~=^\\d+$], td[width=600]")).as(name).isEmpty();
            assertThat(inWord(letter).select("table[width=600] > tbody > tr > td[width=600] > table.sheet")).as(name + " in Word").hasSize(1);
            assertThat(inWord(letter).select("o|PixelsPerInch").text()).as(name + " in Word").isEqualTo("96");
        });
    }

    @Test
    void aLetterIsMadeOfTablesThatNeedNoStyleSheet() throws IOException {
        inEach((name, letter) -> {
            assertThat(letter.select("table")).as(name).isNotEmpty().allSatisfy(table -> {
                assertThat(table.attr("role")).isEqualTo("presentation");
                assertThat(table.attr("cellpadding") + table.attr("cellspacing") + table.attr("border")).isEqualTo("000");
            });
            assertThat(letter.select("body [style*=font-size]:not(.preheader)")).as(name).hasSizeGreaterThan(5).allSatisfy(words -> assertThat(words.attr("style"))
                    .containsPattern("font-family:[^;]*(?<=[ ,])(serif|sans-serif);").containsPattern("mso-line-height-rule:exactly;.*line-height:\\d+px;"));
            for (Element said : saying(letter)) {
                assertThat(Stream.concat(Stream.of(said), said.parents().stream()).anyMatch(around -> around.attr("style").contains("font-size:"))).as(name + ": " + said).isTrue();
                assertThat(said.attr("style")).as(name + ": " + said).contains("color:#");
            }
            assertThat(letter.select("img, svg, link, script, iframe, form, [src], [background]")).as(name + " needs nothing").isEmpty();
        });
    }

    /** Whatever has words of its own. */
    private static List<Element> saying(Document letter) {
        return letter.body().getAllElements().stream().filter(element -> !element.ownText().isBlank() && !element.nameIs("span") && !element.nameIs("o:pixelsperinch")).toList();
    }

    @Test
    void theButtonIsACellThatWordFillsAndPads() throws IOException {
        inEach((name, letter) -> assertThat(letter.select("td.thread:has(a)")).as(name).allSatisfy(cell -> {
            assertThat(cell.attr("bgcolor")).isEqualTo(Tokens.day("thread"));
            assertThat(cell.attr("style")).containsPattern("mso-padding-alt:1\\dpx 2\\dpx");
            assertThat(cell.selectFirst("a").attr("style")).containsPattern("display:inline-block;padding:1\\dpx 2\\dpx;mso-padding-alt:0;")
                    .contains("text-decoration:none", "color:" + Tokens.day("on-thread"));
        }));
        assertThat(examples.all().values().stream().map(letter -> Jsoup.parse(letter.html()).select("td.thread:has(a)").size()).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(0, 1, 2);
    }

    @Test
    void aLetterSaysItsLanguage() throws IOException {
        inEach((name, letter) -> assertThat(letter.select("html").attr("lang")).as(name).isEqualTo("en"));
    }

    /** A sentence that begins with an Arabic name still is an English one. */
    @Test
    void peoplesWordsRunTheirWayWithoutTurningTheSentence() {
        var letter = Jsoup.parse(examples.all().get("offer-waiting").html());
        assertThat(letter.select(".card h1 > span[dir=auto]").eachText()).containsExactly("فاطمة بنت عبد الرحمن");
        assertThat(letter.select(".card p.ink > span[dir=auto]").eachText()).containsExactly("فاطمة بنت عبد الرحمن", "نجارة");
        assertThat(letter.select(".preheader > span[dir=auto]").eachText()).hasSize(2);
        assertThat(letter.body().select("[dir]:not(span)")).isEmpty();
        assertThat(letter.body().text()).doesNotContain("\u2068", "\u2069");
    }

    @Test
    void besideTheSubjectAListOfLettersShowsWhatItIsAbout() throws IOException {
        inEach((name, letter) -> {
            var hidden = saying(letter).getFirst();
            assertThat(hidden.className()).as(name).isEqualTo("preheader");
            assertThat(hidden.attr("style")).as(name).contains("display:none", "mso-hide:all");
            assertThat(hidden.text()).as(name).isEqualTo(letter.select(".card p.ink").get(1).text()).isNotEqualTo("Hello,").hasSizeGreaterThan(40);
        });
    }

    @Test
    void theTextSaysWhatTheHtmlSays() {
        examples.all().forEach((name, letter) -> {
            var html = Jsoup.parse(letter.html());
            var said = new ArrayList<>(html.select(".card p.ink").eachText());
            html.select("td.thread a, .sheet > tbody > tr > td > a").forEach(link -> said.addAll(List.of(link.text() + ":", link.attr("href"))));
            said.add(html.select("td.faded").text());
            assertThat(running(letter.text()).lines().filter(line -> !line.isBlank() && !line.equals("-- "))).as(name).containsExactlyInAnyOrderElementsOf(said);
            assertThat(html.select("h1").text()).as(name).isEqualTo(running(letter.subject()));
            assertThat(html.select("p.faded a").eachText()).as(name).isEqualTo(html.select("td.thread a").eachAttr("href"));
        });
    }

    /** Where there is no markup, signs of Unicode hold people's words together. */
    private static String running(String text) {
        return text.replaceAll("[\u2068\u2069]", "");
    }

    @Test
    void itsColoursAreThoseOfThePagesByDayAndInTheEvening() throws IOException {
        inEach((name, letter) -> {
            assertThat(letter.select("meta[name=color-scheme]").attr("content")).as(name).isEqualTo("light dark");
            for (var token : TOKENS.entrySet()) {
                String property = GROUNDS.contains(token.getKey()) ? "background-color:" : "color:";
                assertThat(letter.select("." + token.getKey())).as(name + " " + token.getKey()).allSatisfy(
                        part -> assertThat(";" + part.attr("style")).contains(";" + property + Tokens.day(token.getValue())));
            }
            assertThat(letter.select("[bgcolor]")).as(name).isNotEmpty()
                    .allSatisfy(cell -> assertThat(cell.attr("style")).contains("background-color:" + cell.attr("bgcolor") + ";"));
            var evening = new TreeSet<String>();
            Pattern.compile("\\.(\\w+) \\{ (?:background|color): (#\\w{6}) !important").matcher(letter.select("style").html()).results()
                    .forEach(rule -> evening.add(rule.group(1) + " " + rule.group(2)));
            var tokens = new TreeSet<String>();
            for (var token : TOKENS.entrySet()) tokens.add(token.getKey() + " " + Tokens.night(token.getValue()));
            assertThat(evening).as(name).isEqualTo(tokens);
        });
    }
}
