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

/** A member writes a dream without ever touching a mouse. */
@BrowserTest
class WritingByKeyboardTest {

    @Autowired
    Chromium chromium;

    @Autowired
    Visitors visitors;

    @Autowired
    Newcomers newcomers;

    @Test
    void aDreamIsWrittenWithTheKeyboardAlone() {
        try (var window = chromium.window(Chromium.Scheme.LIGHT)) {
            Page page = opens(window);
            Window.begun(page); // without the scripts, Enter in the title reloads the page
            page.locator("#title").focus();
            page.keyboard().type("Learn to juggle fire");
            page.keyboard().press("Enter");
            assertThat(page.locator("#title")).hasValue("Learn to juggle fire");
            assertThat(page.locator("#title")).isFocused();
            page.keyboard().press("Tab");
            page.keyboard().type("First with oranges.");
            page.keyboard().press("Enter");
            page.keyboard().press("Enter");
            page.keyboard().type("Then *not*.");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            assertThat(page.locator(".preview .story em")).hasText("not");

            page.keyboard().press("Tab");
            page.keyboard().type("joine");
            assertThat(page.locator("[role=option]").first()).containsText("Carpentry");
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");
            assertThat(page.locator("#purpose")).isFocused();
            page.keyboard().type("a box, to stand on");
            page.keyboard().press("Enter");
            assertThat(page.locator("#need-entries li")).hasCount(1);
            assertThat(page.locator("#need-entries li")).containsText("a box, to stand on");
            assertThat(page.locator("#need")).hasValue("");
            assertThat(page.locator("#purpose")).hasValue("");
            assertThat(page.locator("[data-status]")).containsText("Added: Carpentry");

            page.locator("#theme").focus();
            page.keyboard().type("Circus,");
            assertThat(page.locator("#theme-entries li")).hasCount(1);
            assertThat(page.locator("#theme")).isFocused();
            page.keyboard().type("Fire");
            page.keyboard().press("Enter");
            assertThat(page.locator("#theme-entries li")).hasCount(2);
            assertThat(page).hasURL(Pattern.compile("/dreams/new"));

            tabsTo(page, "button[value=publish]");
            page.keyboard().press("Enter");
            assertThat(page).hasURL(Pattern.compile("/dreams/learn-to-juggle-fire$"));
            assertThat(page.locator(".story p")).hasCount(2);
            window.heldNoSurprises();
        }
    }

    @Test
    void whoeverGoesOnWhileAnEntryIsAddedIsNotCalledBack() {
        try (var window = chromium.window(Chromium.Scheme.LIGHT)) {
            List<Route> held = new ArrayList<>();
            Page page = opens(window);
            Window.begun(page);
            page.route("**/dreams/new", route -> {
                if (route.request().postData().contains("do=add")) held.add(route);
                else route.resume();
            });
            page.locator("#need").fill("Joinery");
            page.locator("#purpose").press("Enter");
            page.waitForCondition(() -> !held.isEmpty());
            page.locator(".preview summary").focus();
            held.getFirst().resume();
            assertThat(page.locator("#need-entries li")).hasCount(1);
            assertThat(page.locator(".preview summary")).isFocused();
            window.heldNoSurprises();
        }
    }

    @Test
    void aStoryIsShownWhileItIsTyped() {
        try (var window = chromium.window(Chromium.Scheme.LIGHT)) {
            Page page = opens(window);
            Window.begun(page);
            page.locator(".preview summary").click();
            page.locator("#story").fill("- *one*");
            assertThat(page.locator(".preview .story li em")).hasText("one");
            page.locator("#story").fill("<script>document.body.remove()</script> **two**");
            assertThat(page.locator(".preview .story strong")).hasText("two");
            assertThat(page.locator(".preview .story")).containsText("<script>");
            assertThat(page.locator(".preview button")).isHidden();
            window.heldNoSurprises();
        }
    }

    @Test
    void whoMaySeeItIsKeptAsItWasChosen() {
        try (var window = chromium.window(Chromium.Scheme.LIGHT)) {
            Page page = opens(window);
            Window.begun(page);
            page.waitForResponse(answer -> answer.status() == 204, () -> page.locator("#audience-members").check());
            page.reload();
            assertThat(page.locator("#audience-members")).isChecked();
            assertThat(page.locator("#silent")).not().isChecked();
            page.waitForResponse(answer -> answer.status() == 204, () -> page.locator("#silent").check());
            page.reload();
            assertThat(page.locator("#silent")).isChecked();
        }
    }

    @Test
    void whatWasTypedAndNeverSentSurvivesAReload() {
        try (var window = chromium.window(Chromium.Scheme.LIGHT)) {
            Page page = opens(window);
            Window.begun(page);
            page.locator("#title").fill("Sail round the island");
            page.waitForResponse(answer -> answer.status() == 204, () -> page.locator("#story").focus());
            page.waitForResponse(answer -> answer.status() == 204, () -> {
                page.locator("#story").fill("In a day.");
                page.locator("#need").focus();
            });
            page.waitForResponse(answer -> answer.status() == 204, () -> {
                page.locator("#need").fill("Sail mak");
                page.locator("#theme").focus();
            });
            page.reload();
            assertThat(page.locator("#title")).hasValue("Sail round the island");
            assertThat(page.locator("#story")).hasValue("In a day.");
            assertThat(page.locator("#need")).hasValue("Sail mak");
            window.heldNoSurprises();
        }
    }

    @Test
    void whatIsTypedBeforeTheScriptArrivesIsKeptToo() {
        try (var window = chromium.window(Chromium.Scheme.LIGHT)) {
            List<Route> held = new ArrayList<>();
            window.page().route("**/js/keep*", held::add);
            Page page = opens(window);
            page.waitForCondition(() -> !held.isEmpty());
            page.locator("#title").fill("Be quicker than the line");
            page.locator("#story").focus();
            page.waitForResponse(answer -> answer.status() == 204, () -> held.getFirst().resume());
            page.reload();
            assertThat(page.locator("#title")).hasValue("Be quicker than the line");
        }
    }

    @Test
    void theSameIsWrittenWithoutJavaScript() {
        try (var window = chromium.windowWithoutJavaScript()) {
            Page page = opens(window);
            page.locator("#title").fill("Bake with the whole house");
            page.locator("#story").fill("On Sundays.");
            page.locator("#need").fill("Baking");
            page.locator("#need").press("Enter");
            assertThat(page.locator("#need-entries li")).hasCount(1);
            assertThat(page.locator("#need")).isFocused();
            page.locator("button[value=publish]").click();
            assertThat(page).hasURL(Pattern.compile("/dreams/bake-with-the-whole-house$"));
        }
    }

    private Page opens(Window window) {
        var member = newcomers.joined("Klara", "Keys");
        window.carries(member, visitors.site());
        return window.opens(visitors.site() + "/dreams/new");
    }

    private static void tabsTo(Page page, String control) {
        for (int step = 0; step < 20; step++) {
            page.keyboard().press("Tab");
            if ((boolean) page.evaluate("control => document.activeElement.matches(control)", control)) return;
        }
        throw new AssertionError("Tab never reaches " + control);
    }
}
