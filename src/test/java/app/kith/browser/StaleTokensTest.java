package app.kith.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.kith.Visitor;
import app.kith.Visitors;
import app.kith.joining.Newcomers;
import app.kith.picture.Photograph;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A page whose forms have grown old while it stood there: its scripts send again with a fresh token, or show why they may not. */
@BrowserTest
class StaleTokensTest {

    private static final FilePayload PHOTOGRAPH = new FilePayload("me.jpg", "image/jpeg", Photograph.jpeg(900, 600));
    private static final String PREVIEW = "[data-frame] img[src^='blob:']";
    private static final String WORDS = ".upload [role=status]";

    @Autowired
    Chromium chromium;

    @Autowired
    Visitors visitors;

    @Autowired
    Newcomers newcomers;

    private Window window;
    private Page page;

    @BeforeEach
    void aWindow() {
        window = chromium.window(Chromium.Scheme.LIGHT);
    }

    @AfterEach
    void closeTheWindow() {
        window.close();
    }

    private void opens(Visitor visitor, String path) {
        window.carries(visitor, visitors.site());
        page = window.opens(visitors.site() + path);
        Window.begun(page);
    }

    private void loses(String cookie) {
        page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName(cookie(cookie).name));
    }

    private void choosesAPicture() {
        page.locator("#picture").setInputFiles(PHOTOGRAPH);
        assertThat(page.locator(PREVIEW)).isVisible();
        page.locator("#description").fill("Me by the sea");
    }

    @Test
    void aPictureIsSentAgainWithItsDescription() {
        opens(newcomers.atPicture("Petra", "Patience", Newcomers.address()), "/join/picture");
        choosesAPicture();
        loses("kith-form");
        page.locator(".main[value=continue]").click();
        assertThat(page).hasURL(Pattern.compile("/join/check$"));
        assertThat(page.locator(".answers img")).hasAttribute("alt", "Me by the sea");
    }

    @Test
    void aPictureWhoseDraftIsLostWithAllCookiesIsKeptForTheNext() {
        opens(newcomers.atPicture("Lotta", "Lost", Newcomers.address()), "/join/picture");
        choosesAPicture();
        page.context().clearCookies();
        page.locator(".main[value=continue]").click();
        assertThat(page).hasURL(Pattern.compile("/join/you$"));
        page.getByLabel("First name").fill("Lotta");
        page.getByLabel("E-mail").fill(Newcomers.address());
        page.locator("#password").fill(Newcomers.PASSWORD);
        page.locator(".main[value=continue]").click();
        assertThat(page).hasURL(Pattern.compile("/join/skills$"));
        page.locator(".main[value=continue]").click();
        assertThat(page).hasURL(Pattern.compile("/join/check$"));
        assertThat(page.locator(".answers img")).hasAttribute("alt", "Me by the sea");
    }

    @Test
    void whoHasJoinedInAnotherTabReadsWhatThePageWouldSayAndThePictureIsStillChosen() {
        Visitor newcomer = newcomers.atPicture("Anna", "Another", Newcomers.address());
        opens(newcomer, "/join/picture");
        choosesAPicture();
        newcomer.form().press("do", "continue").form().enter();
        assertThat(newcomer.path()).isEqualTo("/welcome");
        window.carries(newcomer, visitors.site());
        page.locator(".main[value=continue]").click();
        assertThat(page.locator(WORDS)).containsText("Please send this once more");
        assertThat(page.locator(WORDS)).not().containsText("connection");
        assertThat(page.locator(PREVIEW)).isVisible();
        assertThat(page.locator("#description")).hasValue("Me by the sea");
        page.locator(".upload .without").click();
        assertThat(page.locator("h1")).containsText("Please send this once more");
    }

    @Test
    void whoWasSignedOutSignsInBesideItAndSendsTheSamePicture() {
        opens(newcomers.joined("Simone", "Session"), "/settings/profile/picture");
        choosesAPicture();
        Cookie session = cookie("kith-session");
        loses("kith-session");
        page.locator("button[value=save]").click();
        assertThat(page.locator(WORDS)).containsText("You have been signed out meanwhile");
        assertThat(page.locator(WORDS + " a")).hasAttribute("href", Pattern.compile("/sign-in\\?to=%2Fsettings%2Fprofile%2Fpicture$"));
        assertThat(page.locator(PREVIEW)).isVisible();
        page.context().addCookies(List.of(new Cookie(session.name, session.value).setUrl(visitors.site())));
        loses("kith-form"); // as signing in renews it
        page.locator("[data-again]").click();
        assertThat(page.locator(".flash")).containsText("Your picture is saved");
        assertThat(page.locator(".mine img")).hasAttribute("alt", "Me by the sea");
    }

    private Cookie cookie(String name) {
        return page.context().cookies().stream().filter(cookie -> cookie.name.equals(visitors.named(name))).findFirst().orElseThrow();
    }

    /** As when what is kept meanwhile is refused as well, and that answer brings another token. */
    @Test
    void anEntryThatIsRefusedOnceMoreIsSentOnceMore() {
        opens(newcomers.atSkills(), "/join/skills");
        loses("kith-form");
        var sendings = new AtomicInteger();
        page.route("**/join/skills", route -> {
            boolean adds = route.request().method().equals("POST") && route.request().postData().contains("do=add");
            if (adds && sendings.incrementAndGet() == 2) route.fulfill(new Route.FulfillOptions().setStatus(403));
            else route.resume();
        });
        page.locator("#skill").fill("Whittling spoons");
        page.locator("#skill").press("Enter");
        assertThat(page.locator("[data-status]")).containsText("Added: Whittling spoons");
        assertThat(page.locator("#skill-entries li")).hasCount(1);
    }

    @Test
    void anEntryIsAddedAndNothingIsSaidOfALine() {
        opens(newcomers.atSkills(), "/join/skills");
        loses("kith-form");
        page.locator("#skill").fill("Whittling spoons");
        page.locator("#skill").press("Enter");
        assertThat(page.locator("#skill-entries li")).hasCount(1);
        assertThat(page.locator("[data-status]")).containsText("Added: Whittling spoons");
        page.locator("#skill").fill("Quilting bees");
        page.locator("#skill").press("Enter");
        assertThat(page.locator("#skill-entries li")).hasCount(2);
    }

    @Test
    void anEntryOfWhoHasJoinedInAnotherTabIsAnsweredByThePageThatGivesItBack() {
        Visitor newcomer = newcomers.atSkills();
        opens(newcomer, "/join/skills");
        newcomer.form().press("do", "continue").form().press("do", "continue").form().enter();
        window.carries(newcomer, visitors.site());
        page.locator("#skill").fill("Whittling spoons");
        page.locator("#skill").press("Enter");
        assertThat(page.locator("h1")).containsText("Please send this once more");
        assertThat(page.locator(".typed")).containsText("Whittling spoons");
        assertThat(page.locator("main form [name=revision]")).hasCount(0);
    }

    @Test
    void whatIsTypedIsKept() {
        opens(newcomers.joined("Kira", "Keeps"), "/settings/profile");
        loses("kith-form");
        page.locator("#headline").fill("Half a tho");
        page.waitForResponse(answer -> answer.status() == 204, () -> page.locator("#about").focus());
        page.reload();
        assertThat(page.locator("#headline")).hasValue("Half a tho");
    }

    @Test
    void nothingIsKeptInTheNameOfSomebodyElseWhoHasSignedInMeanwhile() {
        Visitor other = newcomers.joined("Oona", "Other");
        opens(newcomers.joined("Selma", "Somebody"), "/settings/profile");
        window.carries(other, visitors.site());
        page.locator("#headline").fill("Not hers");
        page.waitForResponse(answer -> answer.request().method().equals("GET") && answer.url().endsWith("/settings/profile"),
                () -> page.locator("#about").focus());
        page.waitForResponse(answer -> answer.request().method().equals("GET") && answer.url().endsWith("/settings/profile"), () -> {
            page.locator("#about").fill("Not hers either");
            page.locator("#place").focus();
        });
        page.locator("button[value=save]").click();
        assertThat(page.locator("h1")).containsText("Please send this once more");
        assertThat(other.opens("/settings/profile").text()).doesNotContain("Not hers", "not saved it yet");
    }

    @Test
    void aStoryIsShownAsItWillLook() {
        opens(newcomers.joined("Pola", "Preview"), "/dreams/new");
        loses("kith-form");
        page.locator(".preview summary").click();
        page.locator("#story").fill("- *one*");
        assertThat(page.locator(".preview .story li em")).hasText("one");
    }

    @Test
    void aTapIsDoneInItsPlace() {
        Visitor dreamer = newcomers.joined("Dana", "Dreamer").opens("/dreams/new");
        dreamer.form().fill("title", "Tap me " + System.nanoTime()).fill("story", "Softly.").press("do", "publish");
        opens(newcomers.joined("Tilda", "Taps"), dreamer.path());
        page.evaluate("() => { document.documentElement.dataset.same = 'page' }");
        loses("kith-form");
        page.locator("button[name=cheer]").first().click();
        assertThat(page.locator("button[name=cheer]").first()).hasAttribute("aria-pressed", "true");
        assertThat(page.locator("html[data-same=page]")).hasCount(1);
    }
}
