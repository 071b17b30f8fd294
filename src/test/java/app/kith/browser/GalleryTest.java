package app.kith.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.Visitors;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Every part in every state, those included that no page of the tests shows. */
@BrowserTest
@TestPropertySource(properties = "kith.dev=true")
class GalleryTest {

    @Autowired
    Chromium chromium;

    @Autowired
    Visitors visitors;

    @ParameterizedTest
    @CsvSource({"LIGHT, 320, 100%", "LIGHT, 1440, 100%", "LIGHT, 320, 200%", "LIGHT, 1440, 200%", "DARK, 320, 100%", "DARK, 1440, 100%"})
    void noPartHasAnAccessibilityViolation(Chromium.Scheme scheme, int width, String text) {
        try (var window = chromium.window(scheme, width)) {
            Page page = window.opens(visitors.site() + "/dev/gallery");
            page.evaluate(PagesTest.TEXT, text);
            assertThat(Axe.violationsInThisLook(page)).isEmpty();
        }
    }

    @Test
    void itsDocumentHoldsWhateverItsLook() {
        try (var window = chromium.window(Chromium.Scheme.LIGHT, 768)) {
            holds(window.opens(visitors.site() + "/dev/gallery"), "768");
        }
    }

    @Test
    void everyPartLooksAsItsReference() throws IOException {
        assertThat(Shot.complaints("gallery", chromium, visitors.site(), "/dev/gallery", visitors.arrives())).isEmpty();
    }

    @Test
    void noLetterHasAnAccessibilityViolation() {
        try (var window = chromium.window(Chromium.Scheme.LIGHT, 320)) {
            for (String path : with(letters(), "/dev", "/dev/outbox", "/dev/letters")) {
                window.changes(Chromium.Scheme.LIGHT, 320);
                Page page = window.opens(visitors.site() + path);
                holds(page, path);
                window.changes(Chromium.Scheme.DARK, 320);
                assertThat(Axe.violationsInThisLook(page)).as(path + " in the dark").isEmpty();
            }
        }
    }

    private static void holds(Page page, String place) {
        assertThat(page.locator("h1").count()).isOne();
        assertThat(Axe.violations(page)).as(place).isEmpty();
    }

    /** The pages of the example letters. */
    private List<String> letters() {
        var letters = visitors.arrives().opens("/dev/letters").page().select(".letter a").eachAttr("href");
        assertThat(letters).hasSizeGreaterThan(9);
        return letters;
    }

    private static List<String> with(List<String> letters, String... pages) {
        return Stream.concat(Stream.of(pages), letters.stream()).toList();
    }

    @Test
    void everyLetterIsValid() throws Exception {
        for (String path : with(letters(), "/dev/letters")) {
            assertThat(Markup.mistakes(visitors.arrives().opens(path).body())).as(path).isEmpty();
        }
    }

    @Test
    void everythingThatOneTouchesIsLargeEnoughForAFinger() {
        try (var window = chromium.phone()) {
            assertThat(Touch.tooSmall(window.opens(visitors.site() + "/dev/gallery"))).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 768, 1440})
    void theGalleryDoesNotScrollSideways(int width) {
        try (var window = chromium.window(Chromium.Scheme.LIGHT, width)) {
            Page page = window.opens(visitors.site() + "/dev/gallery");
            assertThat(page.evaluate("() => document.documentElement.scrollWidth")).isEqualTo(width);
        }
    }
}
