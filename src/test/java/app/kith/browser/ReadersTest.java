package app.kith.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.Visitor;
import app.kith.Visitors;
import app.kith.joining.Newcomers;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The main pages in the few colours that a reader may have asked the system for, and on paper; {@link GalleryTest} sees the parts in these colours. */
@BrowserTest
class ReadersTest {

    @Autowired
    Chromium chromium;

    @Autowired
    Visitors visitors;

    @Autowired
    Newcomers newcomers;

    @Test
    void nothingThatIsNeededIsLost() {
        List<String> faults = new ArrayList<>();
        try (var window = chromium.window(Chromium.Scheme.LIGHT)) {
            pages().forEach((path, visitor) -> {
                window.isRead();
                window.carries(visitor, visitors.site());
                Page page = window.opens(visitors.site() + path);
                Window.begun(page);
                window.hasForcedColours();
                ForcedColours.lost(page).forEach(fault -> faults.add(path + " in forced colours: " + fault));
                window.isPrinted();
                Paper.faults(page).forEach(fault -> faults.add(path + " on paper: " + fault));
            });
        }
        assertThat(faults).isEmpty();
    }

    private Map<String, Visitor> pages() {
        Visitor visitor = visitors.arrives();
        Visitor dreamer = newcomers.joined("Ria", "Reader").opens("/dreams/new");
        dreamer.form().fill("title", "Read every book of the library").fill("story", "From [A](https://example.org) on.")
                .fill("need", "joinery, Maps").fill("theme", "Books").press("do", "publish");
        Map<String, Visitor> pages = new LinkedHashMap<>();
        for (String path : List.of("/", "/join/you", "/scheme", dreamer.path())) pages.put(path, visitor);
        pages.put(dreamer.page().select(".dreamer a").attr("href"), dreamer);
        pages.put("/feed?tab=latest", dreamer);
        return pages;
    }

    @Test
    void whatIsLostInForcedColoursIsFound() {
        try (var window = chromium.window(Chromium.Scheme.LIGHT)) {
            Page page = window.opens(visitors.site() + "/scheme");
            Window.begun(page);
            window.hasForcedColours();
            assertThat(ForcedColours.lost(page)).isEmpty();
            Map.of("Without an edge: <button", "button { border: 0 !important }",
                    "Focus does not show on <a", "a:focus-visible { outline: none !important; box-shadow: 0 0 0 3px red }",
                    "As if it were not chosen: <button", "button { border: 3px solid ButtonText !important; background: Canvas !important; color: CanvasText !important }",
                    "Not to be read: <h1", "h1 { forced-color-adjust: none; color: Canvas }").forEach((fault, rule) -> {
                        window.isStyled(rule);
                        assertThat(ForcedColours.lost(page)).as(rule).anyMatch(lost -> lost.startsWith(fault));
                    });
        }
    }

    @Test
    void whatIsAmissOnPaperIsFound() {
        try (var window = chromium.window(Chromium.Scheme.LIGHT)) {
            Page page = window.opens(visitors.site() + "/nowhere");
            window.isPrinted();
            assertThat(Paper.faults(page)).isEmpty();
            Map.of("A dark ground: <body", "body { background: #222 !important }",
                    "Not to be read on white: <h1", "h1 { color: #ddd }",
                    "No heading is printed", "h1 { display: none }").forEach((fault, rule) -> {
                        window.isStyled(rule);
                        assertThat(Paper.faults(page)).as(rule).anyMatch(found -> found.startsWith(fault));
                    });
            window.isStyled("h1 { color: black }");
            page.evaluate("() => document.querySelector('h1').append(Object.assign(document.createElement('input'), { type: 'search' }))");
            assertThat(Paper.faults(page)).anyMatch(found -> found.startsWith("Is printed: <input"));
        }
    }
}
