package app.kith.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.kith.Visitor;
import app.kith.Visitors;
import app.kith.joining.Newcomers;
import app.kith.picture.Photograph;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A member changes what they say of themselves, without a mouse, without scripts, and in two windows. */
@BrowserTest
class EditingByKeyboardTest {

    private static final FilePayload PHOTOGRAPH = new FilePayload("me.jpg", "image/jpeg", Photograph.jpeg(800, 600));

    @Autowired
    Chromium chromium;

    @Autowired
    Visitors visitors;

    @Autowired
    Newcomers newcomers;

    @Test
    void everythingIsChangedWithTheKeyboardAlone() {
        try (var window = chromium.window(Chromium.Scheme.LIGHT, 320)) {
            Page page = opens(window, newcomers.joined("Kira", "Keys"));
            page.locator("#lastName").focus();
            page.keyboard().press("End");
            page.keyboard().type("tone");
            page.keyboard().press("Enter");
            assertThat(page.locator("#lastName")).hasValue("Keystone");
            assertThat(page.locator("#lastName")).isFocused();
            tabsTo(page, "#headline");
            page.keyboard().type("Types with ten fingers");
            tabsTo(page, "#about");
            page.keyboard().type("One.");
            page.keyboard().press("Enter");
            page.keyboard().press("Enter");
            page.keyboard().type("Two.");
            tabsTo(page, "#skill");
            page.keyboard().type("joine");
            assertThat(page.locator("[role=option]").first()).containsText("Carpentry");
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");
            assertThat(page.locator("#skill-entries li")).hasCount(1);
            assertThat(page.locator("#skill")).isFocused();
            page.keyboard().type("Typing");
            tabsTo(page, "button[value=save]");
            page.keyboard().press("Enter");
            assertThat(page.locator(".flash")).containsText("Saved");
            assertThat(page.locator("p.address a")).hasAttribute("href", "/@kira-keystone");
            assertThat(page.locator("#skill-entries li")).hasCount(2);
            page.locator("p.address a").press("Enter");
            assertThat(page.locator(".headline")).hasText("Types with ten fingers");
            assertThat(page.locator(".about p")).hasCount(2);
            window.heldNoSurprises();
        }
    }

    @Test
    void whatIsTypedAndNeverSavedSurvivesAReloadAndIsThrownAwayOnlyWhenAsked() {
        try (var window = chromium.window(Chromium.Scheme.LIGHT)) {
            Page page = opens(window, newcomers.joined("Renate", "Reload"));
            page.locator("#headline").fill("Half a tho");
            page.waitForResponse(answer -> answer.status() == 204, () -> page.locator("#about").focus());
            page.reload();
            assertThat(page.locator("#headline")).hasValue("Half a tho");
            page.locator("#discard-opener").click();
            assertThat(page.locator("#discard [data-closes]")).isFocused();
            page.keyboard().press("Escape");
            assertThat(page.locator("#discard-opener")).isFocused();
            assertThat(page.locator("#headline")).hasValue("Half a tho");
            page.locator("#discard-opener").click();
            page.locator("#discard button.danger").click();
            assertThat(page.locator(".flash")).isVisible();
            assertThat(page.locator("#headline")).hasValue("");
            window.heldNoSurprises();
        }
    }

    @Test
    void theSecondWindowIsToldAndTheSummaryHasTheFocus() {
        Visitor member = newcomers.joined("Zoe", "Zwei");
        try (var one = chromium.window(Chromium.Scheme.LIGHT); var two = chromium.window(Chromium.Scheme.DARK)) {
            Page first = opens(one, member);
            Page second = opens(two, member);
            first.locator("#headline").fill("First");
            first.locator("button[value=save]").click();
            assertThat(first.locator(".flash")).isVisible();
            second.locator("#headline").fill("Second");
            second.locator("button[value=save]").click();
            assertThat(second.locator(".differences")).isFocused();
            assertThat(second.locator(".differences")).containsText("First");
            assertThat(second.locator("#headline")).hasValue("Second");
            Assertions.assertThat(Axe.violations(second)).isEmpty();
            second.locator("button[value=save]").click();
            assertThat(second.locator(".flash")).containsText("Saved");
            first.reload();
            assertThat(first.locator("#headline")).hasValue("Second");
            one.heldNoSurprises();
        }
    }

    @Test
    void whatTheSecondWindowIsToldIsValidHtml() throws Exception {
        Visitor one = newcomers.joined("Vera", "Valid").opens("/settings/profile");
        Visitor two = one.tab().opens("/settings/profile");
        one.form("form.editing").fill("headline", "One").fill("place", "There").press("do", "save");
        two.form("form.editing").fill("headline", "Two").press("do", "save");
        Assertions.assertThat(two.page().select(".differences dt")).hasSize(2);
        Assertions.assertThat(Markup.mistakes(two.body())).isEmpty();
    }

    @Test
    void aPictureIsChosenShownSentAndRemoved() {
        try (var window = chromium.window(Chromium.Scheme.LIGHT)) {
            Page page = opens(window, newcomers.joined("Pauline", "Picture"));
            page.locator("button[value=picture]").click();
            assertThat(page).hasURL(Pattern.compile("/settings/profile/picture$"));
            Window.begun(page);
            page.locator("input[type=file]").setInputFiles(PHOTOGRAPH);
            assertThat(page.locator("img[src^='blob:']")).isVisible();
            page.locator("#description").fill("Pauline by the weir");
            page.locator("button[value=save]").click();
            assertThat(page).hasURL(Pattern.compile("/settings/profile$"));
            assertThat(page.locator(".mine img")).hasAttribute("alt", "Pauline by the weir");
            page.locator("button[value=picture]").click();
            page.locator("#remove-opener").click();
            page.locator("#remove button.danger").click();
            assertThat(page.locator(".flash")).containsText("Your picture is gone");
            window.heldNoSurprises();
        }
    }

    @Test
    void aWindowThatWasOvertakenSendsItsPictureAgainWithoutChoosingItAgain() {
        Visitor member = newcomers.joined("Olivia", "Overtaken");
        try (var window = chromium.window(Chromium.Scheme.LIGHT)) {
            window.carries(member, visitors.site());
            Page page = window.opens(visitors.site() + "/settings/profile/picture");
            Window.begun(page);
            page.locator("input[type=file]").setInputFiles(PHOTOGRAPH);
            member.opens("/settings/profile/picture").form().attach("picture", "x.jpg", Photograph.jpeg(300, 300)).press("do", "save");
            page.locator("#description").fill("Mine");
            page.locator("button[value=save]").click();
            assertThat(page.locator("#picture-error")).containsText("another window");
            page.locator("button[value=save]").click();
            assertThat(page).hasURL(Pattern.compile("/settings/profile$"));
            assertThat(page.locator(".mine img")).hasAttribute("alt", "Mine");
        }
    }

    @Test
    void allOfItWorksWithoutJavaScript() {
        try (var window = chromium.windowWithoutJavaScript()) {
            window.carries(newcomers.joined("Nelly", "Noscript"), visitors.site());
            Page page = window.opens(visitors.site() + "/settings/profile");
            page.locator("#headline").fill("No script, no trouble");
            page.locator("#interest").fill("Lanterns");
            page.locator("#interest").press("Enter");
            assertThat(page.locator("#interest-entries li")).hasCount(1);
            assertThat(page.locator("#interest")).isFocused();
            page.locator("button[value=picture]").click();
            page.locator("input[type=file]").setInputFiles(PHOTOGRAPH);
            page.locator("#description").fill("Nelly with a lantern");
            page.locator("button[value=save]").click();
            assertThat(page.locator("#headline")).hasValue("No script, no trouble");
            page.locator("button[value=save]").click();
            assertThat(page.locator(".flash")).containsText("Saved");
            page.locator("button[value=picture]").click();
            page.locator("#remove-opener").click();
            page.locator("#remove button.danger").click();
            assertThat(page.locator(".mine img")).hasCount(0);
            page.locator("p.address a").click();
            assertThat(page.locator(".headline")).hasText("No script, no trouble");
        }
    }

    private Page opens(Window window, Visitor member) {
        window.carries(member, visitors.site());
        Page page = window.opens(visitors.site() + "/settings/profile");
        Window.begun(page);
        return page;
    }

    private static void tabsTo(Page page, String control) {
        for (int step = 0; step < 30; step++) {
            page.keyboard().press("Tab");
            if ((boolean) page.evaluate("control => document.activeElement.matches(control)", control)) return;
        }
        throw new AssertionError("Tab never reaches " + control);
    }
}
