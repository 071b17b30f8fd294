package app.kith.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.Visitors;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
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

    @Test
    void noPartHasAnAccessibilityViolation() {
        List<String> faults = new ArrayList<>();
        try (var window = chromium.window(Chromium.Scheme.LIGHT, 320)) {
            Page page = window.opens(visitors.site() + "/dev/gallery");
            holds(page, "the document");
            for (var scheme : Chromium.Scheme.values()) {
                for (int width : new int[] {320, 1440}) {
                    // Large text asks for less contrast than small, and in the dark it takes as much room.
                    for (String text : scheme == Chromium.Scheme.DARK ? List.of("100%") : List.of("100%", "200%")) {
                        window.writesText(text);
                        window.changes(scheme, width);
                        Axe.violationsInThisLook(page).forEach(violation -> faults.add("%s at %d, text %s: %s".formatted(scheme, width, text, violation)));
                    }
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void everyPartLooksAsItsReference() throws IOException {
        assertThat(Shot.complaints("gallery", chromium, visitors.site(), "/dev/gallery", visitors.arrives())).isEmpty();
    }

    @Test
    void noLetterHasAnAccessibilityViolation() {
        try (var window = chromium.window(Chromium.Scheme.LIGHT, 320)) {
            for (String path : with(letters(), "/dev", "/dev/outbox", "/dev/letters")) {
                window.becomes(Chromium.Scheme.LIGHT, 320);
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

    @Test
    void theGalleryDoesNotScrollSideways() {
        try (var window = chromium.window(Chromium.Scheme.LIGHT, 320)) {
            window.opens(visitors.site() + "/dev/gallery");
            for (int width : new int[] {320, 768, 1440}) assertThat(window.scrollsSidewaysAt(width)).as("at %s", width).isFalse();
        }
    }
}
