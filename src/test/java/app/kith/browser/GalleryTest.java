package app.kith.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.Visitors;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
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

    /** Large text asks for less contrast than small, and in the dark it takes as much room; nobody asks for it on a small phone as well. */
    @Test
    void everyPartIsAccessibleFitsAndIsMadeForFingers() {
        List<String> faults = new ArrayList<>();
        try (var window = chromium.touched()) {
            Page page = window.opens(visitors.site() + "/dev/gallery");
            holds(page, "the document");
            Touch.tooSmall(page).forEach(target -> faults.add("there is no room for a finger on " + target));
            for (int width : new int[] {320, 768, 1440}) {
                if (window.scrollsSidewaysAt(width)) faults.add("it scrolls sideways at " + width);
            }
            Axe.violationsInThisLook(page).forEach(violation -> faults.add("wide, in the light: " + violation));
            window.writesText("200%");
            Axe.violationsInThisLook(page).forEach(violation -> faults.add("wide, with large text: " + violation));
            window.writesText("100%");
            for (int width : new int[] {1440, 320}) {
                window.changes(Chromium.Scheme.DARK, width);
                Axe.violationsInThisLook(page).forEach(violation -> faults.add("in the dark at %d: %s".formatted(width, violation)));
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
            for (String path : with(oneOfEachShape(), "/dev", "/dev/outbox", "/dev/letters")) {
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

    /** One template makes them all: what differs besides the words is how many buttons they have, and whether one may have no more of them. */
    private List<String> oneOfEachShape() {
        var shapes = new HashMap<Integer, String>();
        for (String path : letters()) shapes.putIfAbsent(visitors.arrives().opens(path).page().select("a").size(), path);
        assertThat(shapes).hasSize(4);
        return List.copyOf(shapes.values());
    }

    private static List<String> with(List<String> letters, String... pages) {
        return Stream.concat(Stream.of(pages), letters.stream()).toList();
    }

    /** What letters tell Word alone, no standard knows. */
    private static final String FOR_WORD = "CSS: “mso-";

    @Test
    void theGalleryAndEveryLetterAreValid() throws Exception {
        for (String path : with(letters(), "/dev/gallery", "/dev/letters")) {
            // Of the gallery's parts several take the focus, each of which does so on a page of its own.
            String html = visitors.arrives().opens(path).body().replace(" autofocus", "");
            assertThat(Markup.mistakes(html)).as(path).allMatch(mistake -> path.startsWith("/dev/letters/") && mistake.contains(FOR_WORD));
        }
    }
}
