package app.kith.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kith.Visitors;
import app.kith.joining.Newcomers;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody joins without ever touching a mouse: at each stage the keyboard goes through the whole page before it goes on. */
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
            Focus.tabsThrough(page);
            Focus.tabsTo(page, "[name=firstName]");
            page.keyboard().type("Katherine");
            Focus.tabsTo(page, "[name=lastName]");
            page.keyboard().type("Keyboard");
            Focus.tabsTo(page, "[name=email]");
            page.keyboard().type(Newcomers.address());
            Focus.tabsTo(page, "#password");
            page.keyboard().type(Newcomers.PASSWORD);
            page.keyboard().press("Enter");
            assertThat(page).hasURL(Pattern.compile("/join/skills$"));

            Focus.tabsThrough(page);
            Focus.tabsTo(page, "#skill");
            page.keyboard().type("Quilting bees");
            page.keyboard().press("Enter");
            assertThat(page.locator("button[name=remove]")).hasCount(1);
            assertThat(page.locator("#skill")).isFocused();
            assertThat(page.locator("#skill")).hasValue("");
            page.keyboard().type("Whittling spoons,");
            assertThat(page.locator("button[name=remove]")).hasCount(2);
            assertThat(page).hasURL(Pattern.compile("/join/skills"));

            Focus.tabsTo(page, ".main[value=continue]");
            page.keyboard().press("Enter");
            assertThat(page).hasURL(Pattern.compile("/join/picture$"));
            Focus.tabsThrough(page);
            Focus.tabsTo(page, ".main[value=continue]");
            page.keyboard().press("Enter");
            assertThat(page).hasURL(Pattern.compile("/join/check$"));
            Focus.tabsThrough(page);
            Focus.tabsTo(page, "main form button");
            page.keyboard().press("Enter");
            assertThat(page).hasURL(Pattern.compile("/welcome$"));
            Focus.tabsThrough(page);
            page.reload();
            Focus.tabsTo(page, "#title");
            page.keyboard().type("Learn to fly");
            page.keyboard().press("Enter");
            assertThat(page).hasURL(Pattern.compile("/dreams/new$"));
            assertThat(page.locator("#title")).hasValue("Learn to fly");
            window.heldNoSurprises();
        }
    }

    @Test
    void fromWhatIsWrongTheKeyboardFindsToItsField() {
        try (var window = chromium.window(Chromium.Scheme.LIGHT)) {
            Page page = window.opens(visitors.site() + "/join/you");
            Focus.tabsTo(page, ".main[value=continue]");
            page.keyboard().press("Enter");
            assertThat(page.locator(".errors")).isFocused();
            Focus.tabsTo(page, ".errors a");
            page.keyboard().press("Enter");
            assertThat(page.locator("[name=firstName]")).isFocused();
        }
    }

    @Test
    void aFocusThatDoesNotShowIsFound() {
        try (var window = chromium.window(Chromium.Scheme.LIGHT)) {
            Page page = window.opens(visitors.site() + "/join/you");
            Window.begun(page);
            page.evaluate("() => { for (const e of document.querySelectorAll('a, button, input')) e.style = 'outline: none; box-shadow: none; border-color: red; background: none' }");
            assertThatThrownBy(() -> Focus.tabsTo(page, "#password")).hasMessageContaining("does not show");
        }
    }

    @Test
    void aFocusThatJumpsUpIsFound() {
        try (var window = chromium.window(Chromium.Scheme.LIGHT)) {
            Page page = window.opens(visitors.site() + "/sign-in");
            page.evaluate("() => { document.querySelector('main form').style.display = 'grid'; document.querySelector('main form > p.acts').style.order = -1 }");
            assertThatThrownBy(() -> Focus.tabsThrough(page)).hasMessageContaining("jumps up");
        }
    }

    @Test
    void aControlThatTheKeyboardDoesNotReachIsFound() {
        try (var window = chromium.window(Chromium.Scheme.LIGHT)) {
            Page page = window.opens(visitors.site() + "/sign-in");
            page.evaluate("() => document.querySelector('#remember').addEventListener('focus', event => event.target.blur())");
            assertThatThrownBy(() -> Focus.tabsThrough(page)).hasMessageContaining("and the page has");
        }
    }

    @Test
    void aFocusThatJumpsBackIsFound() {
        try (var window = chromium.window(Chromium.Scheme.LIGHT)) {
            Page page = window.opens(visitors.site() + "/join/you");
            Window.begun(page);
            page.evaluate("() => { document.querySelector('#password').tabIndex = 1 }");
            assertThatThrownBy(() -> Focus.tabsTo(page, "[name=firstName]")).hasMessageContaining("back");
        }
    }
}
