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

    /** What people press, follow and write into: these parts are looked at while they are held, too. */
    private static final List<String> HELD = List.of("type", "buttons", "fields", "entries", "tabs", "menu");

    /** Each light, each width, and large text where there is least room for it; large text asks for less contrast than small. */
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
            window.writesText(2);
            Axe.violationsInThisLook(page).forEach(violation -> faults.add("wide, with large text: " + violation));
            if (window.scrollsSidewaysAt(320)) faults.add("it scrolls sideways at 320 with large text: " + window.beyond());
            Axe.violationsOfRoom(page).forEach(violation -> faults.add("at 320 with large text: " + violation));
            window.writesText(1);
            for (int width : new int[] {1440, 320}) {
                window.changes(Chromium.Scheme.DARK, width);
                Axe.violationsInThisLook(page).forEach(violation -> faults.add("in the dark at %d: %s".formatted(width, violation)));
            }
            window.hasForcedColours();
            ForcedColours.lost(page).forEach(fault -> faults.add("in forced colours: " + fault));
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void everyPartLooksAsItsReference() throws IOException {
        assertThat(Shot.complaints("gallery", chromium, visitors.site(), "/dev/gallery", visitors.arrives())).isEmpty();
    }

    /** Under the pointer, with the focus, and pressed, all at once: that shows, can be read, and looks as its reference, but for a press, which moves a button by a pixel. */
    @Test
    void everyPartShowsThatItIsHeldAndLooksAsItsReference() throws IOException {
        List<String> faults = new ArrayList<>();
        try (var window = chromium.photographed(768)) {
            Page page = window.opens(visitors.site() + "/dev/gallery");
            Window.begun(page);
            page.evaluate("held => { for (const part of document.querySelectorAll('.specimen')) if (!held.includes(part.id)) part.remove() }", HELD);
            Held held = window.held();
            held.unmoved(Held.How.ACTIVE).forEach(control -> faults.add("a press does not show on " + control));
            held.unmoved(Held.How.FOCUS).forEach(control -> faults.add("focus does not show on " + control));
            faults.addAll(Shot.complaints("gallery-focus", window, 768));
            window.changes(Chromium.Scheme.LIGHT, 768);
            held.unmoved(Held.How.HOVER).forEach(control -> faults.add("the pointer does not show on " + control));
            Axe.violationsInThisLook(page).forEach(violation -> faults.add("under the pointer, in the light: " + violation));
            faults.addAll(Shot.complaints("gallery-hover", window, 768));
            Axe.violationsInThisLook(page).forEach(violation -> faults.add("under the pointer, in the dark: " + violation));
            window.isStyled("button { background: red !important; border-color: red !important; color: red !important; text-decoration: none !important }");
            assertThat(held.unmoved(Held.How.HOVER)).as("a button that does not show it").isNotEmpty();
        }
        assertThat(faults).isEmpty();
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

    /** What a letter says of its tables, or to Word alone, is for programs that are as old as that. */
    private static final List<String> OLD = List.of("is obsolete. Use CSS instead.", "CSS: “mso-");

    @Test
    void theGalleryAndEveryLetterAreValid() throws Exception {
        for (String path : with(letters(), "/dev/gallery", "/dev/letters")) {
            // Of the gallery's parts several take the focus, each of which does so on a page of its own.
            String html = visitors.arrives().opens(path).body().replace(" autofocus", "");
            assertThat(Markup.mistakes(html)).as(path)
                    .allMatch(mistake -> path.startsWith("/dev/letters/") && OLD.stream().anyMatch(mistake::contains));
        }
    }
}
