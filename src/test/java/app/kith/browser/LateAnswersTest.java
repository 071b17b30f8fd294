package app.kith.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.kith.Visitors;
import app.kith.joining.Newcomers;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.RequestOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a page sent first and what arrives last, in a browser: nobody is thrown back, and nothing comes twice. */
@BrowserTest
class LateAnswersTest {

    @Autowired
    Chromium chromium;

    @Autowired
    Visitors visitors;

    @Autowired
    Newcomers newcomers;

    @Test
    void whatWasKeptOnTheWayArrivesAfterContinueAndThrowsNobodyBack() {
        try (var window = chromium.window(Chromium.Scheme.LIGHT)) {
            List<Request> kept = new ArrayList<>();
            Page page = window.opens(visitors.site() + "/join/you");
            Window.begun(page);
            page.route("**/join/you", route -> {
                if (!keeps(route)) {
                    route.resume();
                    return;
                }
                kept.add(route.request()); // it is still on its way when Continue has long been answered
                route.fulfill(new Route.FulfillOptions().setStatus(204));
            });
            page.getByLabel("First name").fill("Wan");
            page.getByLabel("Last name").focus();
            page.waitForCondition(() -> !kept.isEmpty());
            page.getByLabel("First name").fill("Wanda");
            page.getByLabel("E-mail").fill(Newcomers.address());
            page.locator("#password").fill(Newcomers.PASSWORD);
            page.locator(".main[value=continue]").click();
            assertThat(page).hasURL(Pattern.compile("/join/skills$"));

            arrives(page, kept.getFirst());
            page.navigate(visitors.site() + "/join/you");
            assertThat(page.getByLabel("First name")).hasValue("Wanda");
            assertThat(page.locator("#password-hint")).containsText("Your password is kept");
            page.locator(".main[value=continue]").click();
            assertThat(page).hasURL(Pattern.compile("/join/skills$"));
            window.heldNoSurprises();
        }
    }

    private static boolean keeps(Route route) {
        return route.request().method().equals("POST") && route.request().postData().contains("do=keep");
    }

    /** With the cookies that the browser has by now; what the answer says of them, the browser hears. */
    private static void arrives(Page page, Request late) {
        page.request().post(late.url(), RequestOptions.create()
                .setHeader("Content-Type", "application/x-www-form-urlencoded")
                .setHeader("Sec-Fetch-Site", "same-origin")
                .setData(late.postData()));
    }

    @Test
    void twoTabsLoseNothingOfWhatIsTypedInEither() {
        try (var window = chromium.window(Chromium.Scheme.LIGHT)) {
            Page one = window.opens(visitors.site() + "/join/you");
            Page other = one.context().newPage();
            other.navigate(visitors.site() + "/join/you");
            Window.begun(one);
            Window.begun(other);
            one.getByLabel("First name").fill("Twyla");
            one.waitForResponse(answer -> answer.status() == 204, () -> one.getByLabel("Last name").focus());
            other.getByLabel("Last name").fill("Twotabs");
            other.waitForResponse(answer -> answer.status() == 204, () -> other.getByLabel("E-mail").focus());
            assertThat(other.getByLabel("First name")).hasValue("Twyla");
            one.reload();
            assertThat(one.getByLabel("First name")).hasValue("Twyla");
            assertThat(one.getByLabel("Last name")).hasValue("Twotabs");
            window.heldNoSurprises();
        }
    }

    @Test
    void twoTabsOfADreamKeepWhatEachOfThemChose() {
        try (var window = chromium.window(Chromium.Scheme.LIGHT)) {
            window.carries(newcomers.joined("Tamsin", "Twotabs").opens("/dreams/new"), visitors.site());
            Page one = window.opens(visitors.site() + "/dreams/new");
            Window.begun(one);
            one.locator("#title").fill("Sail");
            one.waitForResponse(answer -> answer.status() == 204, () -> one.locator("#story").focus());
            Page other = one.context().newPage();
            other.navigate(visitors.site() + "/dreams/new");
            Window.begun(other);
            one.locator("#story").fill("In a day.");
            one.waitForResponse(answer -> answer.status() == 204, () -> one.locator("#title").focus());
            one.waitForResponse(answer -> answer.status() == 204, () -> one.locator("#audience-dreamer").check());
            other.waitForResponse(answer -> answer.status() == 204, () -> other.locator("#audience-members").check());
            assertThat(other.locator("#story")).hasValue("In a day.");
            assertThat(other.locator("#audience-members")).isChecked();
            other.locator("#title").fill("Sail round the island");
            other.waitForResponse(answer -> answer.status() == 204, () -> other.locator("#story").focus());
            one.reload();
            assertThat(one.locator("#title")).hasValue("Sail round the island");
            assertThat(one.locator("#story")).hasValue("In a day.");
            assertThat(one.locator("#audience-members")).isChecked();
            window.heldNoSurprises();
        }
    }

    @Test
    void whatIsTypedWhileAnEntryIsOnItsWayComesIntoItsFieldOnce() {
        try (var window = chromium.window(Chromium.Scheme.LIGHT)) {
            window.carries(newcomers.atSkills(), visitors.site());
            Page page = window.opens(visitors.site() + "/join/skills");
            Window.begun(page);
            List<Route> held = new ArrayList<>();
            page.route("**/join/skills", route -> {
                if (!keeps(route) && route.request().method().equals("POST")) held.add(route);
                else route.resume();
            });
            page.locator("#skill").fill("Baking");
            page.locator("#skill").press("Enter");
            page.waitForCondition(() -> !held.isEmpty());
            page.locator("#skill").fill("Sew");
            page.waitForResponse(answer -> answer.status() == 204, () -> page.locator("#interest").focus());
            held.getFirst().resume();
            assertThat(page.locator("#skill-entries li")).hasCount(1);
            assertThat(page.locator("#skill")).hasValue("Sew");
            window.heldNoSurprises();
        }
    }

    @Test
    void ofTwoPicturesTheOneThatWasChosenLastIsSentHoweverLongTheFirstTakes() {
        try (var window = chromium.window(Chromium.Scheme.LIGHT)) {
            window.carries(newcomers.atPicture("Paula", "Pictures", Newcomers.address()), visitors.site());
            Page page = window.opens(visitors.site() + "/join/picture");
            Window.begun(page);
            Object preview = page.evaluate("""
                    async () => {
                        const drawn = async (width, height) => {
                            const canvas = new OffscreenCanvas(width, height);
                            canvas.getContext("2d").fillRect(0, 0, width, height);
                            return new File([await canvas.convertToBlob()], "me.png", { type: "image/png" });
                        };
                        const drop = file => {
                            const data = new DataTransfer();
                            data.items.add(file);
                            document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
                        };
                        const [first, last] = [await drawn(300, 100), await drawn(100, 300)];
                        let read;
                        const bytes = File.prototype.arrayBuffer;
                        File.prototype.arrayBuffer = function () {
                            const slow = read ? Promise.resolve() : new Promise(done => { read = done; });
                            return slow.then(() => bytes.call(this));
                        };
                        const shown = () => document.querySelector("[data-frame] img[src^='blob:']");
                        drop(first);
                        drop(last);
                        while (!shown()) await new Promise(frame => requestAnimationFrame(frame));
                        const early = shown();
                        read();
                        await bytes.call(first);
                        for (let frames = 0; frames < 10; frames++) await new Promise(frame => requestAnimationFrame(frame));
                        return shown() === early && early.naturalHeight;
                    }""");
            assertThat(preview).isEqualTo(300);
            window.heldNoSurprises();
        }
    }
}
