package app.kith.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

    @Test
    void paragraphsLineBreaksEmphasisListsAndLinksAreShown() {
        Document page = shown("One\ntwo\n\n- *a*\n- **b**\n\n1. c\n\n> said\n\n~~gone~~ [here](https://example.org/x?a=1&b=2) https://example.com");
        assertThat(page.select("p").first().html()).matches("One\\s*<br>\\s*two");
        assertThat(page.select("ul li em").text()).isEqualTo("a");
        assertThat(page.select("ul li strong").text()).isEqualTo("b");
        assertThat(page.select("ol li").text()).isEqualTo("c");
        assertThat(page.select("blockquote").text()).isEqualTo("said");
        assertThat(page.select("del").text()).isEqualTo("gone");
        assertThat(page.select("a").eachAttr("href")).containsExactly("https://example.org/x?a=1&b=2", "https://example.com");
        assertThat(page.select("a").eachAttr("rel")).allMatch("nofollow ugc noopener"::equals);
    }

    @Test
    void everyBlockFindsItsOwnDirection() {
        assertThat(shown("# سلام\n\nשלום\n\n- 你好\n\n> hi").select("h2[dir=auto], p[dir=auto], li[dir=auto], blockquote[dir=auto]").eachText()).containsExactly("سلام", "שלום", "你好", "hi", "hi");
    }

    @Test
    void headingsAreOfOneLevelWhateverTheirNumber() {
        assertThat(shown("# a\n\n### b\n\n###### c\n\nd\n===").select("h2").eachText()).containsExactly("a", "b", "c", "d");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<a href='javascript:alert(1)'>x</a>", "<style>*{display:none}</style>",
        "<iframe src=//evil.example></iframe>", "</div></article><h1>Kith</h1>", "<!-- x", "<svg onload=alert(1)>", "a <b onclick=x>b</b>"
    })
    void htmlIsTextAndNothingElse(String hostile) {
        for (String text : List.of(hostile, "- " + hostile, "> " + hostile, "*" + hostile + "*", "[" + hostile + "](https://example.org)")) {
            Document page = shown(text);
            assertThat(page.select("script, img, style, iframe, svg, h1, b, [onclick], [onerror], [onload], a[href^=javascript]")).as(text).isEmpty();
        }
        assertThat(shown(hostile).text()).isEqualTo(hostile);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java&#x0A;script:alert(1)", "&#106;avascript:alert(1)", "data:text/html;base64,PHNj",
        "vbscript:x", "file:///etc/passwd", "//evil.example", "/settings/leaving", "https:evil", "\u0001javascript:alert(1)", "http://", "#main", ""
    })
    void aLinkLeadsToTheWebOrToAnAddressOrIsText(String destination) {
        for (String text : List.of("[word](<" + destination + ">)", "![word](<" + destination + ">)", "<" + destination + ">", "[word][1]\n\n[1]: <" + destination + ">")) {
            assertThat(shown(text).select("a").eachAttr("href")).as(text).allMatch(address -> address.matches("(https?://|mailto:).+"));
        }
        assertThat(shown("[word](<" + destination + ">)").select("a")).isEmpty();
    }

    @Test
    void aPictureFromElsewhereIsALinkToItAndLoadsNothing() {
        Document page = shown("![A tree](https://example.org/tree.png) [![B](https://example.org/b.png)](https://example.org/) ![](https://example.org/c)");
        assertThat(page.select("img")).isEmpty();
        assertThat(page.select("a").eachAttr("href")).containsExactly("https://example.org/tree.png", "https://example.org/", "https://example.org/c");
        assertThat(page.select("a").eachText()).containsExactly("A tree", "B", "https://example.org/c");
        assertThat(page.select("a a")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"> ", "- ", "1. ", "[", "![", "*", "**_", "`", "<", "\\", "~", "&", "((", "[](", "#"})
    void howeverDeepOrLongSomebodyNestsItIsAnswered(String mark) {
        String thousand = mark.repeat(2_000) + "end";
        boolean fence = mark.equals("`") || mark.equals("~"); // a word behind it is the language of the code
        assertThat(shown(thousand).html()).contains("end");
        if (!fence) assertThat(Markdown.of(thousand, 2).beginning()).contains("end");
        String depth = "ul > li > ".repeat(30) + "p, " + "blockquote > ".repeat(30) + "p";
        assertThat(shown(thousand).select(depth)).isEmpty();
    }

    @Test
    void aHundredThousandLettersWithoutASpaceAreAnswered() {
        assertThat(shown("x".repeat(100_000)).text()).hasSize(100_000);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "# Title | Title", "**Bold** and _so_ | Bold and so", "[link](https://example.org) | link", "![tree](https://example.org/x) | tree",
        "> quoted | quoted", "- item | item", "`code` | code", "<b>x</b> | <b>x</b>", "--- | ''"
    })
    void itsBeginningIsItsFirstWordsWithoutMarks(String text, String beginning) {
        assertThat(Markdown.of(text, 2).beginning()).isEqualTo(beginning);
    }

    @Test
    void allThatItSaysIsALineForEachParagraph() {
        assertThat(Markdown.of("# A\n\nb\nc\n\n- d\n- e\n\n```\nf\n```", 2).said()).isEqualTo("A\nb c\nd\ne\nf");
    }

    private static Document shown(String text) {
        return Jsoup.parseBodyFragment(Markdown.of(text, 2).html());
    }
}
