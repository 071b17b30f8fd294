package app.kith.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.kith.Visitors;
import app.kith.joining.Newcomers;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody joins without ever touching a mouse. */
@BrowserTest
class JoiningByKeyboardTest {

    @Autowired
    Chromium chromium;

    @Autowired
    Visitors visitors;

    @Test
    void theWholeSignUpIsDoneWithTheKeyboardAlone() {
        try (var window = chromium.window(Chromium.Scheme.LIGHT)) {
            Page page = window.opens(visitors.site() + "/join/you");
            types(page, "First name", "Katherine");
            page.keyboard().press("Tab");
            page.keyboard().type("Keyboard");
            page.keyboard().press("Tab");
            page.keyboard().type(Newcomers.address());
            page.keyboard().press("Tab");
            page.keyboard().type(Newcomers.PASSWORD);
            page.keyboard().press("Enter");
            assertThat(page).hasURL(Pattern.compile("/join/skills$"));

            page.locator("#skill").focus();
            page.keyboard().type("Quilting bees");
            page.keyboard().press("Enter");
            assertThat(page.locator("button[name=remove]")).hasCount(1);
            assertThat(page.locator("#skill")).isFocused();
            assertThat(page.locator("#skill")).hasValue("");
            page.keyboard().type("Whittling spoons,");
            assertThat(page.locator("button[name=remove]")).hasCount(2);
            assertThat(page).hasURL(Pattern.compile("/join/skills"));

            tabsTo(page, "button[value=continue]");
            page.keyboard().press("Enter");
            assertThat(page).hasURL(Pattern.compile("/join/picture$"));
            tabsTo(page, "button[value=continue]");
            page.keyboard().press("Enter");
            assertThat(page).hasURL(Pattern.compile("/join/check$"));
            tabsTo(page, "main form button");
            page.keyboard().press("Enter");
            assertThat(page).hasURL(Pattern.compile("/welcome$"));
            window.heldNoSurprises();
        }
    }

    private static void types(Page page, String label, String text) {
        page.getByLabel(label).focus();
        page.keyboard().type(text);
    }

    /** Presses Tab until the control has the focus, and sees on the way that the focus always shows. */
    private static void tabsTo(Page page, String control) {
        for (int step = 0; step < 60; step++) {
            page.keyboard().press("Tab");
            assertThat(page.evaluate("""
                    () => { const style = getComputedStyle(document.activeElement);
                            return style.outlineStyle !== 'none' || style.boxShadow !== 'none' }"""))
                    .as("focus shows on " + page.evaluate("() => document.activeElement.outerHTML.slice(0, 200)"))
                    .isEqualTo(true);
            if ((boolean) page.evaluate("control => document.activeElement.matches(control)", control)) return;
        }
        throw new AssertionError("Tab never reaches " + control);
    }
}
