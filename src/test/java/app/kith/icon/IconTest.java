package app.kith.icon;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.KithTest;
import app.kith.Tokens;
import app.kith.Visitor;
import app.kith.Visitors;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The mark where browsers and home screens look for it. */
@KithTest
class IconTest {

    @Autowired
    Visitors visitors;

    @ParameterizedTest
    @CsvSource({"/apple-touch-icon.png,180,true", "/icon-192.png,192,false", "/icon-512.png,512,false",
        "/icon-maskable-192.png,192,true", "/icon-maskable-512.png,512,true"})
    void anIconIsThePngThatItsNameSays(String path, int side, boolean opaque) throws IOException {
        Visitor browser = visitors.arrives().opens(path);
        assertThat(browser.status()).isEqualTo(200);
        assertThat(header(browser, "content-type")).isEqualTo("image/png");
        assertThat(header(browser, "cache-control")).contains("max-age=604800", "public");
        var image = ImageIO.read(new ByteArrayInputStream(browser.answer().body()));
        assertThat(image.getWidth()).isEqualTo(side);
        assertThat(image.getHeight()).isEqualTo(side);
        assertThat(image.getRGB(0, 0) >>> 24).isEqualTo(opaque ? 255 : 0);
        assertThat(image.getRGB(side / 2, side / 2 - side / 5) & 0xffffff).as("the window").isEqualTo(Ink.THREAD.rgb());

        browser.sends(browser.to(path).header("If-None-Match", header(browser, "etag")));
        assertThat(browser.status()).isEqualTo(304);
    }

    @Test
    void whatMattersOfAMaskableIconLiesInTheCircleOfFourFifths() throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(Icon.MASKABLE_512.drawn()));
        for (int y = 0; y < 512; y++) {
            for (int x = 0; x < 512; x++) {
                if (Math.hypot(x - 255.5, y - 255.5) > 0.4 * 512) assertThat(image.getRGB(x, y) & 0xffffff).isEqualTo(Ink.PAPER.rgb());
            }
        }
    }

    @Test
    void theFaviconHoldsThreeSizes() throws IOException {
        Visitor browser = visitors.arrives().opens("/favicon.ico");
        assertThat(header(browser, "content-type")).isEqualTo("image/vnd.microsoft.icon");
        byte[] bytes = browser.answer().body();
        var file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(file.getShort(4)).isEqualTo((short) 3);
        for (int i = 0; i < 3; i++) {
            int at = file.getInt(6 + 16 * i + 12);
            var image = ImageIO.read(new ByteArrayInputStream(Arrays.copyOfRange(bytes, at, at + file.getInt(6 + 16 * i + 8))));
            assertThat(image.getWidth()).isEqualTo(file.get(6 + 16 * i)).isEqualTo(new int[] {16, 32, 48}[i]);
        }
    }

    @Test
    void theManifestNamesTheSiteAndIconsThatAreThere() throws IOException {
        Visitor browser = visitors.arrives();
        browser.sends(browser.to("/manifest.webmanifest").setHeader("Accept", "*/*"));
        assertThat(browser.status()).isEqualTo(200);
        assertThat(header(browser, "content-type")).startsWith("application/manifest+json");
        assertThat(browser.body()).contains("\"name\":\"Kith\"", "\"short_name\":\"Kith\"", "\"start_url\":\"/\"", "\"display\":",
                "\"theme_color\":\"%s\"".formatted(Tokens.day("paper")), "\"background_color\":\"%s\"".formatted(Tokens.day("paper")));
        assertThat(browser.body()).contains("\"purpose\":\"maskable\"");
        var icons = Pattern.compile("\"src\":\"([^\"]+)\"").matcher(browser.body()).results().map(found -> found.group(1)).toList();
        assertThat(icons).hasSize(5).allSatisfy(icon -> assertThat(visitors.arrives().opens(icon).status()).as(icon).isEqualTo(200));
    }

    @Test
    void everyPageNamesThemAndTheColourOfItsPaperInBothSchemes() throws IOException {
        var page = visitors.arrives().opens("/sign-in").page();
        assertThat(page.select("link[rel=icon]").eachAttr("href")).first().isEqualTo("/favicon.ico");
        assertThat(page.select("link[rel=apple-touch-icon]").attr("href")).isEqualTo("/apple-touch-icon.png");
        assertThat(page.select("link[rel=manifest]").attr("href")).isEqualTo("/manifest.webmanifest");
        assertThat(page.select("meta[name=theme-color][media*=light]").attr("content")).isEqualTo(Tokens.day("paper"));
        assertThat(page.select("meta[name=theme-color][media*=dark]").attr("content")).isEqualTo(Tokens.night("paper"));
    }

    @Test
    void theMarkIsOneDrawingInTheHeadOfAPageAndInTheTabOfTheBrowser() throws IOException {
        var tab = Jsoup.parse(Files.readString(Path.of("src/main/resources/static/icon.svg")), Parser.xmlParser()).select("path");
        var head = visitors.arrives().opens("/sign-in").page().select("header .home svg path");
        for (String trait : new String[] {"d", "stroke-width", "stroke-linecap", "stroke-linejoin"}) {
            assertThat(tab.eachAttr(trait)).as(trait).isNotEmpty().isEqualTo(head.eachAttr(trait));
        }
        assertThat(tab.eachAttr("d")).containsExactly(Mark.WINDOW, Mark.KNOT);
        assertThat(tab.eachAttr("stroke-width")).containsExactly(String.valueOf(Mark.LINE));
        assertThat(head.first().attr("fill")).isEqualTo("var(--thread)");
        assertThat(head.last().attr("stroke")).isEqualTo("var(--on-thread)");
    }

    /** The pages' colour in the evening is that of the site's own switch; the tab's goes by the system. */
    @Test
    void theMarkInTheTabHasTheColoursOfThePagesByDayAndInTheEvening() throws IOException {
        var svg = Jsoup.parse(Files.readString(Path.of("src/main/resources/static/icon.svg")), Parser.xmlParser());
        assertThat(svg.select("path").first().attr("fill")).isEqualTo(Tokens.day("thread"));
        assertThat(svg.select("path").last().attr("stroke")).isEqualTo(Tokens.day("on-thread")).isEqualTo(Tokens.night("on-thread"));
        assertThat(svg.select("style").html().strip()).isEqualTo("@media (prefers-color-scheme: dark) { .thread { fill: %s } }".formatted(Tokens.night("thread")));
        assertThat(svg.select("path").first().className()).isEqualTo("thread");
    }

    @Test
    void theThreadStandsOutFromThePaperAndWhatIsWrittenOnItFromTheThread() throws IOException {
        for (String thread : new String[] {"thread", "thread-held"}) {
            assertThat(Tokens.contrast(Tokens.day(thread), Tokens.day("on-thread"))).as(thread + " by day").isGreaterThan(4.5);
            assertThat(Tokens.contrast(Tokens.night(thread), Tokens.night("on-thread"))).as(thread + " by night").isGreaterThan(4.5);
        }
        for (String ground : new String[] {"paper", "card"}) {
            assertThat(Tokens.contrast(Tokens.day("thread"), Tokens.day(ground))).as(ground + " by day").isGreaterThan(3);
            assertThat(Tokens.contrast(Tokens.night("thread"), Tokens.night(ground))).as(ground + " by night").isGreaterThan(3);
        }
    }

    /** Sixteen pixels are few: of the smallest, a fifth at least is the k, and all but the corners the window. */
    @Test
    void theKIsToBeSeenInSixteenPixels() throws IOException {
        byte[] file = Icon.FAVICON.drawn();
        var image = ImageIO.read(new ByteArrayInputStream(file, 54, file.length - 54));
        assertThat(image.getWidth()).isEqualTo(16);
        int knot = 0;
        int window = 0;
        for (int y = 0; y < 16; y++) {
            for (int x = 0; x < 16; x++) {
                if (image.getRGB(x, y) >>> 24 < 128) continue;
                window++;
                if ((image.getRGB(x, y) >> 16 & 0xff) < 128) knot++;
            }
        }
        assertThat(window).isBetween(190, 224);
        assertThat(knot).isGreaterThan(window / 5);
    }

    private static String header(Visitor visitor, String name) {
        return visitor.answer().headers().firstValue(name).orElse("");
    }
}
