package app.kith.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.kith.Visitors;
import app.kith.joining.Newcomers;
import app.kith.picture.Photograph;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The whole walk, with a photograph, in a browser. */
@BrowserTest
class JoiningTest {

    @Autowired
    Chromium chromium;

    @Autowired
    Visitors visitors;

    @Autowired
    Newcomers newcomers;

    @Test
    void aStrangerJoinsWithAPhotographAndSeesTheirPage() {
        try (var window = chromium.window(Chromium.Scheme.LIGHT)) {
            Page page = window.opens(visitors.site() + "/");
            page.locator("main a[href='/join/you'], main a[href='/join']").first().click();
            walks(page, "Wanda");
            window.heldNoSurprises();
        }
    }

    @Test
    void theSameWalkWorksWithoutJavaScript() {
        try (var window = chromium.windowWithoutJavaScript()) {
            Page page = window.opens(visitors.site() + "/");
            page.locator("main a[href='/join/you'], main a[href='/join']").first().click();
            walks(page, "Noor");
        }
    }

    private static void walks(Page page, String name) {
        page.getByLabel("First name").fill(name);
        page.getByLabel("Last name").fill("Walker");
        page.getByLabel("E-mail").fill(Newcomers.address());
        page.locator("#password").fill(Newcomers.PASSWORD);
        page.locator(".main[value=continue]").click();
        assertThat(page).hasURL(Pattern.compile("/join/skills$"));

        page.locator("#skill").fill("joinery");
        page.locator("button[value=add-skill]").click();
        assertThat(page.locator("main")).containsText("Carpentry");
        page.locator("#interest").fill("Night skies over the harbour");
        page.locator("#interest").press("Enter");
        assertThat(page.locator("button[name=remove]")).hasCount(2);
        page.locator(".main[value=continue]").click();
        assertThat(page).hasURL(Pattern.compile("/join/picture$"));

        page.locator("input[type=file]").setInputFiles(new FilePayload("IMG_0001.JPG", "image/jpeg", Photograph.jpeg(4000, 3000)));
        page.locator("#description").fill("Me by the sea");
        page.locator(".main[value=continue]").click();
        assertThat(page).hasURL(Pattern.compile("/join/check$"));
        assertThat(page.locator(".answers img")).hasAttribute("alt", "Me by the sea");
        page.locator("main form button").click();
        assertThat(page).hasURL(Pattern.compile("/welcome$"));
        page.goBack();
        assertThat(page.locator("h1")).containsText("You have an account here");
        page.goForward();

        page.locator("main a[href^='/@']").first().click();
        assertThat(page).hasURL(Pattern.compile("/@" + name.toLowerCase(Locale.ROOT) + "-walker$"));
        assertThat(page.locator("h1")).containsText(name + " Walker");
        assertThat(page.locator("main")).containsText("Carpentry");
        Object width = page.locator("main img").first().evaluate("async image => { await image.decode(); return image.naturalWidth }");
        assertThat(((Number) width).intValue()).isGreaterThanOrEqualTo(160);
    }

    @Test
    void whatWasTypedAndNeverSentSurvivesAReload() {
        try (var window = chromium.window(Chromium.Scheme.LIGHT)) {
            Page page = window.opens(visitors.site() + "/join/you");
            Window.begun(page);
            page.getByLabel("First name").fill("Renate");
            page.waitForResponse(answer -> answer.status() == 204, () -> page.getByLabel("Last name").focus());
            page.waitForResponse(answer -> answer.status() == 204, () -> {
                page.getByLabel("Last name").fill("Reload");
                page.locator("#password").fill(Newcomers.PASSWORD);
            });
            page.reload();
            assertThat(page.getByLabel("First name")).hasValue("Renate");
            assertThat(page.getByLabel("Last name")).hasValue("Reload");
            window.heldNoSurprises();
        }
    }

    /** A reload does not wait for what its page still sends: that may arrive after the next page, or never. */
    @ParameterizedTest
    @CsvSource({"/join/you, #lastName", "/join/skills, #skill"})
    void theFieldThatSomebodyIsTypingInSurvivesAReload(String path, String field) {
        try (var window = chromium.window(Chromium.Scheme.LIGHT)) {
            window.carries(newcomers.atSkills(), visitors.site());
            Page page = window.opens(visitors.site() + path);
            Window.begun(page);
            page.evaluate("() => { fetch = () => new Promise(() => {}) }");
            page.locator(field).fill("Play the ba");
            page.waitForResponse(answer -> answer.status() == 204, page::reload);
            assertThat(page.locator(field)).hasValue("Play the ba");
            Page other = page.context().newPage();
            other.navigate(visitors.site() + path);
            assertThat(other.locator(field)).hasValue("Play the ba");
            window.heldNoSurprises();
        }
    }

    @Test
    void whatWasNeverSentComesBackToAReloadAndToNoOtherPage() {
        try (var window = chromium.window(Chromium.Scheme.LIGHT)) {
            Page page = window.opens(visitors.site() + "/join/you");
            Window.begun(page);
            page.evaluate("() => { fetch = () => new Promise(() => {}) }");
            page.getByLabel("First name").fill("Renate");
            page.navigate(visitors.site() + "/sign-in");
            page.context().clearCookies();
            page.navigate(visitors.site() + "/join/you");
            Window.begun(page);
            page.reload();
            Window.begun(page);
            assertThat(page.getByLabel("First name")).hasValue("");
        }
    }

    @Test
    void aPictureIsShownBeforeItIsUploaded() {
        try (var window = chromium.window(Chromium.Scheme.LIGHT)) {
            Page page = window.opens(visitors.site() + "/join/you");
            page.getByLabel("First name").fill("Petra");
            page.getByLabel("E-mail").fill(Newcomers.address());
            page.locator("#password").fill(Newcomers.PASSWORD);
            page.locator(".main[value=continue]").click();
            page.locator(".main[value=continue]").click();
            assertThat(page).hasURL(Pattern.compile("/join/picture$"));
            page.locator("input[type=file]").setInputFiles(new FilePayload("a.jpg", "image/jpeg", Photograph.jpeg(800, 600)));
            assertThat(page.locator("img[src^='blob:']").first()).isVisible();
            window.heldNoSurprises();
        }
    }

    @Test
    void aSuggestionIsChosenWithTheArrowKeys() {
        try (var window = chromium.window(Chromium.Scheme.LIGHT)) {
            Page page = window.opens(visitors.site() + "/join/you");
            page.getByLabel("First name").fill("Suki");
            page.getByLabel("E-mail").fill(Newcomers.address());
            page.locator("#password").fill(Newcomers.PASSWORD);
            page.locator(".main[value=continue]").click();
            page.locator("#skill").pressSequentially("joine");
            assertThat(page.locator("[role=option]").first()).containsText("Carpentry");
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");
            assertThat(page.locator("button[name=remove]")).hasCount(1);
            assertThat(page.locator("main")).containsText("Carpentry");
            assertThat(page.locator("#skill")).isFocused();
            window.heldNoSurprises();
        }
    }
}
