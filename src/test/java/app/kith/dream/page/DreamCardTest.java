package app.kith.dream.page;

import static app.kith.outward.Publishing.header;
import static org.assertj.core.api.Assertions.assertThat;

import app.kith.KithTest;
import app.kith.Visitor;
import app.kith.Visitors;
import app.kith.joining.Newcomers;
import app.kith.outward.Publishing;
import app.kith.settings.Settings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A dream as it is handed on: its card, as a crawler meets it, and the links by which a reader sends it. */
@KithTest
class DreamCardTest {

    @Autowired
    Newcomers newcomers;

    @Autowired
    Visitors visitors;

    @Autowired
    Settings settings;

    @Test
    void aDreamHasACardOfTheSizeThatItsPageNames() throws IOException {
        String dream = Publishing.dream(newcomers.joined("Kara", "Karte"), "Build a bench by the river", "For all.", "everybody", "benches");
        Visitor crawler = visitors.arrives().opens(dream);
        assertThat(meta(crawler, "property=og:image:width")).isEqualTo("1200");
        assertThat(meta(crawler, "property=og:image:height")).isEqualTo("630");
        assertThat(meta(crawler, "property=og:image:alt")).isEqualTo("Build a bench by the river: a dream of Kara Karte");
        assertThat(meta(crawler, "name=twitter:card")).isEqualTo("summary_large_image");
        assertThat(meta(crawler, "name=twitter:title")).isEqualTo("Build a bench by the river");
        assertThat(meta(crawler, "name=twitter:image")).isEqualTo(meta(crawler, "property=og:image"));
        drawn(crawler, card(dream));
        crawler.sends(crawler.to(card(dream)).header("If-None-Match", header(crawler, "etag")));
        assertThat(crawler.status()).isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "شجرة أمام كل بيت في الحارة", "在河边造一张长椅", "🌻🌻🌻", "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
        "A very long hope that goes on and on, about a garden, a swing, a pond, a path and a wall"
    })
    void aTitleInAnyScriptAndOfAnyLengthIsDrawn(String title) throws IOException {
        drawn(visitors.arrives(), card(Publishing.dream(newcomers.joined("Nia", "Names"), title, "For all.", "everybody", "benches")));
    }

    @Test
    void anotherTitleIsAnotherCardAndTheOldAddressLeadsOn() {
        Visitor dreamer = newcomers.joined("Tina", "Titel");
        String dream = Publishing.dream(dreamer, "Paint it green", "All.", "everybody", "paint");
        String before = card(dream);
        dreamer.opens(dream + "/edit").form().fill("title", "Paint it yellow").press("do", "save");
        assertThat(card(dreamer.path())).isNotEqualTo(before);
        assertThat(visitors.arrives().opens(before).path()).isEqualTo(card(dreamer.path()));
    }

    @Test
    void aDreamThatIsNotForEverybodyHasNoCardAndIsNotHandedOn() {
        Visitor dreamer = newcomers.joined("Sina", "Still");
        String dream = Publishing.dream(dreamer, "Still and quiet", "All.", "members", "silence");
        assertThat(dreamer.opens(dream).page().select("meta[property=og:image], .share")).isEmpty();
        assertThat(dreamer.opens(dream + "/card-0.jpg").status()).isEqualTo(404);
    }

    @Test
    void aDreamAndAProfileAreSentByMailAndCopiedOnlyByAScript() {
        Visitor dreamer = newcomers.joined("Milo", "Mail");
        String profile = Publishing.profile(dreamer);
        String dream = Publishing.dream(dreamer, "Tea & cake? 50% more +1", "All.", "everybody", "cake");
        for (String path : new String[] {dream, profile}) {
            var share = visitors.arrives().opens(path).page().selectFirst(".share");
            String letter = share.select("a").attr("href");
            assertThat(letter).startsWith("mailto:?subject=").endsWith("&body=" + settings.baseUrl().toString().replace(":", "%3A").replace("/", "%2F") + path.replace("/", "%2F").replace("@", "%40"));
            assertThat(share.select("button[data-copy]").attr("data-copy")).isEqualTo(settings.baseUrl() + path);
            assertThat(share.select("button").hasAttr("hidden")).isTrue();
        }
        String letter = visitors.arrives().opens(dream).page().select(".share a").attr("href");
        String subject = letter.substring("mailto:?subject=".length(), letter.indexOf("&body="));
        assertThat(subject).doesNotContain(" ", "&", "?", "+");
        assertThat(URLDecoder.decode(subject, StandardCharsets.UTF_8)).isEqualTo("Tea & cake? 50% more +1");
    }

    private String card(String page) {
        return meta(visitors.arrives().opens(page), "property=og:image").substring(settings.baseUrl().toString().length());
    }

    private static void drawn(Visitor crawler, String card) throws IOException {
        assertThat(crawler.opens(card).status()).isEqualTo(200);
        assertThat(header(crawler, "content-type")).isEqualTo("image/jpeg");
        assertThat(header(crawler, "cache-control")).contains("immutable");
        var image = ImageIO.read(new ByteArrayInputStream(crawler.answer().body()));
        assertThat(image.getWidth()).isEqualTo(1200);
        assertThat(image.getHeight()).isEqualTo(630);
    }

    private static String meta(Visitor visitor, String which) {
        return visitor.page().select("meta[" + which + "]").attr("content");
    }
}
