package app.kith.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.kith.Visitor;
import app.kith.Visitors;
import app.kith.joining.Newcomers;
import app.kith.picture.Photograph;
import app.kith.picture.Preview;
import app.kith.upload.FullRoom;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Choosing a picture: by every way in, moved by every means, and sent over lines that break. */
@BrowserTest
class ChooserTest {

    private static final byte[] BYTES = Photograph.turnedJpeg(900, 600, 6);
    private static final FilePayload PHOTOGRAPH = new FilePayload("me.jpg", "image/jpeg", BYTES);
    private static final String COMES_BACK = "for (const at of ['pagehide', 'pageshow']) dispatchEvent(new PageTransitionEvent(at, { persisted: true }));";
    private static final String PREVIEW = "[data-frame] img[src^='blob:']";

    @Autowired
    Chromium chromium;

    @Autowired
    Visitors visitors;

    @Autowired
    Newcomers newcomers;

    @Autowired
    ApplicationContext context;

    private Window window;
    private Page page;

    @BeforeEach
    void somebodyIsAtThePicture() {
        opens(chromium.window(Chromium.Scheme.LIGHT));
    }

    private void opens(Window window) {
        this.window = window;
        Visitor newcomer = newcomers.atPicture("Pina", "Picks", Newcomers.address());
        window.carries(newcomer, visitors.site());
        page = window.opens(visitors.site() + "/join/picture");
        assertThat(page.locator("button[data-plain]")).isHidden(); // the script has begun
    }

    @AfterEach
    void nothingWasComplainedOf() {
        window.close();
    }

    private void chooses() {
        page.locator("#picture").setInputFiles(PHOTOGRAPH);
        assertThat(page.locator(PREVIEW)).isVisible();
    }

    private void continues() {
        page.locator(".main[value=continue]").click();
    }

    private void arrives() {
        assertThat(page).hasURL(Pattern.compile("/join/check$"));
        assertThat(page.locator(".answers img")).hasCount(1);
    }

    @Test
    void aPictureThatWasChosenBeforeTheScriptCameIsShownOnceItIsThere() {
        List<Route> held = new CopyOnWriteArrayList<>();
        page.route("**/js/picture-chooser*", held::add);
        page.reload();
        page.locator("#picture").setInputFiles(PHOTOGRAPH);
        page.waitForCondition(() -> !held.isEmpty());
        page.unroute("**/js/picture-chooser*");
        held.forEach(Route::resume);
        assertThat(page.locator(PREVIEW)).isVisible();
        continues();
        arrives();
        window.heldNoSurprises();
    }

    private double crop(String which) {
        return Double.parseDouble(page.locator("[name=crop-" + which + "]").inputValue());
    }

    @Test
    void aPictureIsDroppedOnThePage() {
        page.evaluate("""
                base64 => {
                    const bytes = Uint8Array.from(atob(base64), letter => letter.charCodeAt(0));
                    const data = new DataTransfer();
                    data.items.add(new File([bytes], "me.jpg", { type: "image/jpeg" }));
                    const target = document.querySelector("main h1");
                    for (const type of ["dragenter", "dragover", "drop"])
                        target.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
                }""", Base64.getEncoder().encodeToString(BYTES));
        assertThat(page.locator(PREVIEW)).isVisible();
        continues();
        arrives();
        window.heldNoSurprises();
    }

    @Test
    void whatComesFromFarAwayIsWaitedForBeforeItIsSent() {
        page.evaluate("""
                base64 => {
                    const here = File.prototype.arrayBuffer;
                    File.prototype.arrayBuffer = async function () {
                        await new Promise(arrives => { window.arrives = arrives; });
                        return here.call(this);
                    };
                    const bytes = Uint8Array.from(atob(base64), letter => letter.charCodeAt(0));
                    const data = new DataTransfer();
                    data.items.add(new File([bytes], "me.jpg", { type: "image/jpeg" }));
                    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
                }""", Base64.getEncoder().encodeToString(BYTES));
        continues();
        assertThat(page.locator(".main[value=continue]")).hasAttribute("aria-busy", "true");
        page.evaluate("() => window.arrives()");
        arrives();
        window.heldNoSurprises();
    }

    @Test
    void aPictureIsPastedAndWordsArePastedAsEver() {
        page.evaluate("""
                base64 => {
                    const bytes = Uint8Array.from(atob(base64), letter => letter.charCodeAt(0));
                    const data = new DataTransfer();
                    data.items.add(new File([bytes], "image.png", { type: "image/jpeg" }));
                    document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
                }""", Base64.getEncoder().encodeToString(BYTES));
        assertThat(page.locator(PREVIEW)).isVisible();
        Object stopped = page.evaluate("""
                () => {
                    const data = new DataTransfer();
                    data.setData("text/plain", "words");
                    return !document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
                }""");
        assertThat(stopped).isEqualTo(false);
        Object stoppedInALine = page.evaluate("""
                () => {
                    const data = new DataTransfer();
                    data.setData("text/plain", "words");
                    data.items.add(new File([new Uint8Array(9)], "image.png", { type: "image/png" }));
                    return !document.querySelector("#description").dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
                }""");
        assertThat(stoppedInALine).as("words that come with a picture of themselves, into a line").isEqualTo(false);
        assertThat(page.locator(PREVIEW)).isVisible();
        continues();
        arrives();
        window.heldNoSurprises();
    }

    @Test
    void aPhoneIsAskedForItsCameraAndForJpeg() {
        assertThat(page.locator("[data-camera]")).isHidden();
        assertThat(page.locator("[data-ways]")).isVisible();
        window.close();
        opens(chromium.phone());
        assertThat(page.locator("[data-ways]")).isHidden();
        page.evaluate("() => { document.querySelector('#picture').click = function () { document.body.dataset.asked = this.getAttribute('capture') } }");
        page.locator("[data-camera]").tap();
        assertThat(page.locator("body[data-asked=user]")).hasCount(1);
        assertThat(page.locator("#picture[capture]")).hasCount(0);
        assertThat(page.locator("#picture").getAttribute("accept")).contains("image/jpeg").doesNotContain("*", "heic", "avif");
    }

    @Test
    void whatIsSeenIsWhatIsStored() throws Exception {
        chooses();
        drags(-400, -25);
        page.locator("[data-frame]").press("+");
        page.locator("[data-frame]").press("+");
        byte[] preview = page.locator("[data-frame]").screenshot();
        continues();
        arrives();
        String widest = page.locator(".answers img").getAttribute("srcset").replaceAll(".*, ", "").split(" ")[0];
        byte[] stored = page.request().get(URI.create(page.url()).resolve(widest).toString()).body();
        assertThat(Preview.likeness(preview, stored)).as("dB").isGreaterThan(28);
    }

    private void drags(int x, int y) {
        var box = page.locator("[data-frame]").boundingBox();
        page.mouse().move(box.x + 120, box.y + 120);
        page.mouse().down();
        page.mouse().move(box.x + 120 + x, box.y + 120 + y);
        page.mouse().up();
    }

    @Test
    void thePointerMovesItAndTheWheelBringsItCloser() {
        chooses();
        assertThat(crop("size")).isEqualTo(1);
        assertThat(crop("x")).isZero();
        double middle = crop("y");
        drags(0, 20);
        assertThat(crop("y")).isLessThan(middle);
        page.mouse().wheel(0, -100);
        assertThat(page.locator("[name=crop-size]")).not().hasValue("1.00000");
        assertThat(crop("size")).isBetween(0.85, 0.95);
        drags(-10_000, -10_000);
        assertThat(crop("x") + crop("size")).as("it never leaves the frame").isBetween(0.999, 1.001);
        assertThat(page.locator("#crop-zoom")).not().hasValue("1");
        window.heldNoSurprises();
    }

    @Test
    void theKeysMoveItAndSizeIt() {
        chooses();
        double middle = crop("y");
        Focus.tabsTo(page, "[data-frame]");
        Locator frame = page.getByRole(AriaRole.SLIDER, new Page.GetByRoleOptions().setName("The part of your picture that is seen"));
        assertThat(frame).isFocused();
        assertThat(frame).hasAttribute("aria-valuetext", "Its middle is 50 % from the left and 50 % from the top; closeness 1");
        assertThat(Axe.violations(page)).isEmpty();
        page.keyboard().press("ArrowDown");
        assertThat(crop("y")).isGreaterThan(middle);
        assertThat(frame).hasAttribute("aria-valuetext", Pattern.compile("left and 5[1-9] % from the top"));
        page.keyboard().press("+");
        assertThat(frame).hasAttribute("aria-valuetext", Pattern.compile("closeness 1.1$"));
        double closer = crop("size");
        assertThat(closer).isLessThan(1);
        page.keyboard().press("ArrowRight");
        assertThat(crop("x")).isGreaterThan((1 - closer) / 2);
        page.keyboard().press("-");
        assertThat(crop("size")).isEqualTo(1);
        window.heldNoSurprises();
    }

    @Test
    void aFingerMovesItAndTwoBringItCloser() {
        window.close();
        opens(chromium.phone());
        chooses();
        page.locator("[data-frame]").scrollIntoViewIfNeeded();
        double middle = crop("y");
        var box = page.locator("[data-frame]").boundingBox();
        var fingers = window.fingers();
        fingers.touch(box.x + 100, box.y + 100);
        fingers.move(box.x + 100, box.y + 70);
        fingers.lift();
        assertThat(crop("y")).isGreaterThan(middle);
        fingers.touch(box.x + 90, box.y + 100, box.x + 130, box.y + 100);
        fingers.move(box.x + 70, box.y + 100, box.x + 150, box.y + 100);
        fingers.lift();
        assertThat(crop("size")).isBetween(0.45, 0.55);
        continues();
        arrives();
        window.heldNoSurprises();
    }

    @Test
    void anUploadShowsHowFarItIsAndCanBeCancelledAndSentAgain() throws Exception {
        var seen = new CountDownLatch(1);
        var times = new AtomicInteger();
        page.route("**/join/picture", route -> {
            if (route.request().method().equals("POST") && times.getAndIncrement() == 0) seen.countDown(); // and never an answer
            else route.resume();
        });
        chooses();
        page.locator("#description").fill("Pina picks");
        continues();
        assertThat(page.locator(".upload progress")).isVisible();
        seen.await();
        page.locator("[data-cancel]").click();
        assertThat(page.locator(".upload [role=status]")).containsText("cancelled");
        assertThat(page.locator(".upload")).isFocused();
        assertThat(page.locator("#description")).hasValue("Pina picks");
        page.keyboard().press("Tab");
        assertThat(page.locator("[data-again]")).isFocused();
        page.keyboard().press("Enter");
        arrives();
        assertThat(page.locator(".answers img")).hasAttribute("alt", "Pina picks");
        window.heldNoSurprises();
    }

    /** Safari and Firefox show a page that one comes back to as it was when one left it. */
    @Test
    void whoeverComesBackCanSendItAgain() {
        page.route("**/join/check", route -> route.fulfill(new Route.FulfillOptions().setStatus(204))); // nowhere to go to yet
        chooses();
        continues();
        assertThat(page.locator(".upload [role=status]")).containsText("Your picture is being made");
        assertThat(page.locator(".main[value=continue]:not([aria-busy])")).isVisible();
        page.evaluate("() => { " + COMES_BACK + " }");
        assertThat(page.locator(".upload")).isHidden();
        assertThat(page.locator(PREVIEW)).isVisible();
        page.unroute("**/join/check");
        continues();
        arrives();
        window.heldNoSurprises();
    }

    @Test
    void whoeverLeavesAtOnceComesBackToAButtonThatIsNotBusy() {
        page.route("**/join/picture", route -> route.fulfill(new Route.FulfillOptions().setStatus(204)));
        page.evaluate("() => { document.querySelector('.main[value=continue]').click(); " + COMES_BACK + " }");
        page.evaluate("() => new Promise(later => setTimeout(later, 101))"); // after whatever was to show it in 100 ms
        assertThat(page.locator("[aria-busy]")).hasCount(0);
        page.unroute("**/join/picture");
        continues();
        assertThat(page).hasURL(Pattern.compile("/join/check$"));
    }

    @Test
    void aBrokenLineLosesNothing() {
        chooses();
        breaks();
        continues();
        assertThat(page.locator(".upload [role=status]")).containsText("The connection broke");
        assertThat(page.locator(PREVIEW)).isVisible();
        page.unroute("**/join/picture");
        page.locator("[data-again]").click();
        arrives();
    }

    @Test
    void aLineThatIsBackIsNoticed() {
        chooses();
        breaks();
        continues();
        assertThat(page.locator("[data-again]")).isVisible();
        page.unroute("**/join/picture");
        page.evaluate("() => { dispatchEvent(new Event('online')) }");
        arrives();
    }

    private void breaks() {
        page.route("**/join/picture", route -> {
            if (route.request().method().equals("POST")) route.abort("connectionreset");
            else route.resume();
        });
    }

    @Test
    void inACrowdItIsSentAgainByItself() {
        chooses();
        page.locator("#description").fill("Pina waits");
        page.clock().install();
        try (var full = FullRoom.of(context)) {
            continues();
            assertThat(page.locator(".upload [role=status]")).containsText("Many pictures are arriving");
            assertThat(page.locator("[data-cancel]")).isVisible();
            assertThat(page.locator(".upload .without")).isVisible();
            assertThat(page.locator(PREVIEW)).isVisible();
        }
        page.clock().runFor(8_000);
        arrives();
        assertThat(page.locator(".answers img")).hasAttribute("alt", "Pina waits");
    }

    @Test
    void whoeverGivesUpGoesOnWithoutThePicture() {
        chooses();
        breaks();
        continues();
        assertThat(page.locator(".upload .without")).isVisible();
        page.unroute("**/join/picture");
        page.locator(".upload .without").click();
        assertThat(page).hasURL(Pattern.compile("/join/check$"));
        assertThat(page.locator(".answers img")).hasCount(0);
    }

    @Test
    void whatIsNoPictureSaysSoAndBlocksNobody() {
        page.locator("#picture").setInputFiles(new FilePayload("me.jpg", "image/jpeg", "Dear neighbours".getBytes()));
        assertThat(page.locator("[data-status]")).containsText("cannot show");
        continues();
        assertThat(page.locator("#picture-error")).containsText("not a picture");
        assertThat(page.locator("[data-errors]")).isFocused();
        page.locator(".upload .without").click();
        assertThat(page).hasURL(Pattern.compile("/join/check$"));
    }

    /** Before anything is sent, and in the very words that the site would have. */
    @Test
    void whatIsTooLargeIsToldAtOnce(@TempDir Path folder) throws Exception {
        byte[] phones = Photograph.claiming(BYTES, 12_000, 9_000);
        byte[] strip = Photograph.file(new BufferedImage(40_000, 10, BufferedImage.TYPE_BYTE_GRAY), "png");
        for (byte[] file : new byte[][] {phones, strip, Arrays.copyOf(BYTES, 16 << 20), Arrays.copyOf(phones, 16 << 20)}) {
            Visitor other = newcomers.atPicture("Pina", "Plain", Newcomers.address());
            other.form().attach("picture", "me.jpg", file).press("do", "upload");
            String said = other.page().select("#picture-error").text();
            page.locator("#picture").setInputFiles(Files.write(folder.resolve("me.jpg"), file)); // by its name: so much takes long to send to the browser
            assertThat(page.locator("[data-status]")).hasText(said);
            assertThat(page.locator("#picture")).hasValue("");
        }
        chooses();
        continues();
        arrives();
    }

    @Test
    void aFileThatChangesWhileItIsChosenIsSentAsItWas(@TempDir Path folder) throws Exception {
        Path file = Files.write(folder.resolve("me.jpg"), BYTES);
        page.locator("#picture").setInputFiles(file);
        assertThat(page.locator(PREVIEW)).isVisible();
        Files.write(file, "no picture any more".getBytes());
        continues();
        arrives();
    }

    @Test
    void aSavedPictureIsConfirmedOnTheNextPage() {
        window.close();
        window = chromium.window(Chromium.Scheme.LIGHT);
        window.carries(newcomers.joined("Petra", "Proud"), visitors.site());
        page = window.opens(visitors.site() + "/settings/profile/picture");
        assertThat(page.locator("[data-ways]")).isVisible();
        chooses();
        page.locator("button[value=save]").click();
        assertThat(page.locator(".flash")).containsText("Your picture is saved");
        window.heldNoSurprises();
    }
}
