package app.kith.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.kith.Visitors;
import app.kith.joining.Newcomers;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A page whose scripts never come, or come when somebody is long at work: what they did until then counts. */
@BrowserTest
class LittleJavaScriptTest {

    /** Whatever {@code kith.js} begins; without that file itself the page would not be whole. */
    private static final Pattern SCRIPTS = Pattern.compile("/js/(?!kith)");

    @Autowired
    Chromium chromium;

    @Autowired
    Visitors visitors;

    @Autowired
    Newcomers newcomers;

    private final List<Route> held = new ArrayList<>();
    private boolean late = true;

    @Test
    void theSummaryOfErrorsTakesTheFocusWithoutAnyScript() {
        try (var window = chromium.windowWithoutJavaScript()) {
            Page page = window.opens(visitors.site() + "/join/you");
            page.locator(".main[value=continue]").click();
            assertThat(page.locator("[data-errors]")).isFocused();
        }
    }

    @Test
    void whoeverTypesAPasswordWhenTheScriptsComeTypesOn() {
        try (var window = chromium.window(Chromium.Scheme.LIGHT)) {
            Page page = window.opens(visitors.site() + "/join/you");
            Window.begun(page);
            page.route(SCRIPTS, this::hold);
            page.locator(".main[value=continue]").click();
            assertThat(page.locator("[data-errors]")).isFocused();
            page.locator("#password").click();
            page.keyboard().type("a warm ");
            come(page);
            page.keyboard().type("loaf");
            assertThat(page.locator("#password")).hasValue("a warm loaf");
            assertThat(page.locator("#password ~ button")).isVisible();
        }
    }

    @Test
    void aCommaThatWasTypedBeforeItsScriptCameAddsWhatStandsBeforeIt() {
        try (var window = chromium.window(Chromium.Scheme.LIGHT)) {
            window.carries(newcomers.atSkills(), visitors.site());
            window.page().route(SCRIPTS, this::hold);
            Page page = window.opens(visitors.site() + "/join/skills");
            page.locator("#skill").fill("Baking, Juggling,");
            come(page);
            assertThat(page.locator("#skill-entries li")).hasCount(2);
            assertThat(page.locator("#skill")).hasValue("");
            assertThat(page.locator("#skill")).isFocused();
        }
    }

    private void hold(Route route) {
        if (late) held.add(route);
        else route.resume();
    }

    private void come(Page page) {
        page.waitForCondition(() -> !held.isEmpty());
        late = false;
        held.forEach(Route::resume);
        Window.begun(page);
    }
}
