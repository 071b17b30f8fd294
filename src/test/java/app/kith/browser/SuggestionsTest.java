package app.kith.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.kith.Visitors;
import app.kith.joining.Newcomers;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Suggestions while somebody types: they go when they are sent away, say how many they are, and are in nobody's way who composes. */
@BrowserTest
class SuggestionsTest {

    @Autowired
    Chromium chromium;

    @Autowired
    Visitors visitors;

    @Autowired
    Newcomers newcomers;

    private Window window;
    private Page page;
    private Locator field;
    private Locator options;
    private Locator status;

    @BeforeEach
    void somebodyIsAtTheSkills() {
        window = chromium.window(Chromium.Scheme.LIGHT);
        window.carries(newcomers.atSkills(), visitors.site());
        page = window.opens(visitors.site() + "/join/skills");
        Window.begun(page);
        field = page.locator("#skill");
        options = page.locator("#skill-suggestions [role=option]");
        status = page.locator("#skill-suggestions + [role=status]");
    }

    @AfterEach
    void nothingWasComplainedOf() {
        window.heldNoSurprises();
        window.close();
    }

    @Test
    void escapeClosesThemForGoodWhileTheyAreOnTheirWay() {
        List<Route> held = hold();
        field.fill("joine");
        page.waitForCondition(() -> !held.isEmpty());
        page.keyboard().press("Escape");
        comesLate(held);
        assertThat(page.locator("#skill-suggestions")).isHidden();
        assertThat(field).hasAttribute("aria-expanded", "false");
        field.press("r");
        assertThat(options.first()).containsText("Carpentry");
    }

    @Test
    void whoeverLeftTheFieldAndCameBackIsShownNothingOld() {
        List<Route> held = hold();
        field.fill("joine");
        page.waitForCondition(() -> !held.isEmpty());
        page.locator("#interest").focus();
        field.focus();
        comesLate(held);
        assertThat(page.locator("#skill-suggestions")).isHidden();
    }

    private List<Route> hold() {
        List<Route> held = new ArrayList<>();
        page.route("**/topics/suggestions*", route -> {
            if (held.isEmpty()) held.add(route);
            else route.resume();
        });
        return held;
    }

    /** Lets the answer go that was held, and waits until one that was asked for after it is here. */
    private void comesLate(List<Route> held) {
        held.getFirst().resume();
        page.evaluate("async () => { for (const query of ['one', 'two']) await (await fetch('/topics/suggestions?q=' + query)).json(); }");
    }

    @Test
    void theirNumberIsSaidToThoseWhoListen() {
        String name = "Kq" + Long.toString(System.nanoTime(), 36);
        newcomers.joined("Nora", "Number").opens("/settings/profile").form("form.editing")
                .fill("skill", name + " one, " + name + " two").press("do", "save");
        assertThat(status).hasText("");
        field.fill(name);
        assertThat(options).hasCount(2);
        assertThat(status).hasText("2 suggestions");
        field.fill(name + " o");
        assertThat(options).hasCount(1);
        assertThat(status).hasText("1 suggestion");
        page.keyboard().press("Escape");
        assertThat(status).hasText("");
    }

    @Test
    void anEnterThatEndsACompositionChoosesNothingAndSendsNothing() {
        for (String how : List.of("isComposing: true", "keyCode: 229")) {
            field.fill("joine");
            assertThat(options.first()).containsText("Carpentry");
            page.keyboard().press("ArrowDown");
            assertThat(enters(how)).as("the browser is not to send the form either").isEqualTo(true);
            assertThat(field).hasValue("joine");
            assertThat(options.first()).isVisible();
            page.keyboard().press("Escape");
            assertThat(enters(how)).isEqualTo(true);
            assertThat(field).hasValue("joine");
            field.fill("");
        }
        assertThat(page.locator("#skill-entries li")).hasCount(0);
        field.fill("joinery");
        page.keyboard().press("Enter");
        assertThat(page.locator("#skill-entries li")).hasCount(1);
    }

    /** Presses Enter as an input method does; true when nothing else is to come of it. */
    private Object enters(String how) {
        return field.evaluate("field => !field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, " + how + " }))");
    }

    /** Chromium's own way: the composition is under way, and the key is one that the input method has taken. */
    @Test
    void anEnterThatEndsACompositionInThisBrowserSendsNothing() {
        var devices = page.context().newCDPSession(page);
        var composition = new JsonObject();
        composition.addProperty("text", "木工");
        composition.addProperty("selectionStart", 2);
        composition.addProperty("selectionEnd", 2);
        field.focus();
        devices.send("Input.imeSetComposition", composition);
        assertThat(field).hasValue("木工");
        page.keyboard().press("Enter");
        assertThat(field).hasValue("木工");
        page.keyboard().insertText("木工");
        assertThat(page.locator("#skill-entries li")).hasCount(0);
        page.keyboard().press("Enter");
        assertThat(page.locator("#skill-entries li")).hasCount(1);
        assertThat(page.locator("#skill-entries")).containsText("木工");
    }

    @Test
    void aCommaThatComesOfACompositionAddsNothingAndOneThatIsTypedDoes() {
        for (String type : List.of("insertCompositionText", "insertFromComposition")) {
            // No browser knows both: each of these is the word of another.
            field.evaluate("(field, inputType) => { field.value = '木工、'; field.dispatchEvent(Object.assign(new Event('input', { bubbles: true }), { inputType })) }", type);
            assertThat(field).hasValue("木工、");
        }
        field.press("End");
        page.keyboard().type(",");
        assertThat(page.locator("#skill-entries li")).hasCount(1);
        assertThat(page.locator("#skill-entries")).containsText("木工");
    }
}
