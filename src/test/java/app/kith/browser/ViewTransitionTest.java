package app.kith.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.Visitors;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** From page to page the header stands still and the rest fades: for whoever has not asked for less motion, as every other test has. */
@BrowserTest
class ViewTransitionTest {

    @Autowired
    Chromium chromium;

    @Autowired
    Visitors visitors;

    @ParameterizedTest
    @EnumSource(ReducedMotion.class)
    void aPageFadesIntoTheNextForWhoeverHasNothingAgainstIt(ReducedMotion motion) {
        try (var window = chromium.window(Chromium.Scheme.LIGHT)) {
            Page page = window.page();
            page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(motion));
            page.addInitScript("addEventListener('pagereveal', event => { window.fades = event.viewTransition !== null })");
            window.opens(visitors.site() + "/sign-in");
            page.locator("header .home").click();
            page.waitForURL(visitors.site() + "/");
            page.waitForFunction("() => window.fades !== undefined");
            assertThat(page.evaluate("() => window.fades")).isEqualTo(motion == ReducedMotion.NO_PREFERENCE);
            window.heldNoSurprises();
        }
    }
}
