package app.kith.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.kith.Visitor;
import app.kith.Visitors;
import app.kith.joining.Newcomers;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What meets what on a page, and what has room: a reference, an eighth of its size, does not tell by how much. */
@BrowserTest
class EdgesTest {

    @Autowired
    Chromium chromium;

    @Autowired
    Visitors visitors;

    @Autowired
    Newcomers newcomers;

    @Test
    void aSmallPhoneHasRoomForAFieldItsLabelAndItsSuggestions() {
        try (var window = chromium.window(Chromium.Scheme.LIGHT, 320)) {
            window.carries(newcomers.atSkills(), visitors.site());
            Page page = window.opens(visitors.site() + "/join/skills");
            Window.begun(page);
            for (Locator label : page.locator(".adder label").all()) {
                assertThat(box(label).height).as(label.textContent()).isLessThan(3 * 24);
            }
            double room = box(page.locator(".adder").first()).width;
            for (String field : List.of("#skill", "#interest", "#experience")) {
                assertThat(box(page.locator(field)).width).as(field).isCloseTo(room, within(1.0));
            }
            page.locator("#interest").fill("c");
            assertThat(page.locator("#interest-suggestions [role=option]").first()).isVisible();
            BoundingBox suggestions = box(page.locator("#interest-suggestions"));
            assertThat(suggestions.width).isCloseTo(room, within(1.0));
            assertThat(suggestions.y + suggestions.height).isLessThan(box(page.locator(".main[value=continue]")).y);
        }
    }

    @Test
    void aMembersHeaderIsOneRowOnASmallPhoneAndItsMenuHasRoom() {
        try (var window = chromium.window(Chromium.Scheme.LIGHT, 320)) {
            window.carries(newcomers.joined("Maximiliane", "Member"), visitors.site());
            Page page = window.opens(visitors.site() + "/");
            BoundingBox home = box(page.locator("header.site .home"));
            BoundingBox last = box(page.locator("header.site .me summary"));
            assertThat(last.y + last.height / 2).isCloseTo(home.y + home.height / 2, within(4.0));
            page.locator("header.site .me summary").click();
            BoundingBox menu = box(page.locator("header.site .me ul"));
            assertThat(menu.x).isPositive();
            assertThat(menu.x + menu.width).isLessThan(320);
        }
    }

    @Test
    void whateverItsWidthAPageBeginsWhereTheMarkAndTheThreadDo() {
        Visitor visitor = visitors.arrives();
        Visitor member = newcomers.joined("Edda", "Edge");
        try (var window = chromium.window(Chromium.Scheme.LIGHT, 320)) {
            for (String path : List.of("/", "/join/you", "/sign-in", "/nowhere")) begins(window, visitor, path);
            for (String path : List.of("/", "/welcome", "/dreams/new", "/settings/profile")) begins(window, member, path);
        }
    }

    private void begins(Window window, Visitor visitor, String path) {
        window.carries(visitor, visitors.site());
        Page page = window.opens(visitors.site() + path);
        for (int width : new int[] {320, 768, 1440}) {
            window.changes(Chromium.Scheme.LIGHT, width);
            double edge = box(page.locator("header.site .home")).x;
            assertThat(box(page.locator("main h1").first()).x).as("%s at %d", path, width).isCloseTo(edge, within(1.0));
            assertThat(box(page.locator("footer.site > svg")).x).isCloseTo(edge, within(1.0));
            BoundingBox thread = box(page.locator("footer.site > svg path"));
            assertThat(thread.x + thread.width).as("the thread runs on").isGreaterThan(width);
        }
    }

    @Test
    void whatStandsInRowsBeginsWhereItsHeadingDoesAndLeavesNothingOver() {
        newcomers.joined("Frida", "Face");
        try (var window = chromium.window(Chromium.Scheme.LIGHT, 320)) {
            Page page = window.opens(visitors.site() + "/");
            for (int width : new int[] {320, 768, 1440}) {
                window.changes(Chromium.Scheme.LIGHT, width);
                double edge = box(page.locator("main section h2").last()).x;
                assertThat(box(page.locator(".faces .portrait").first()).x).as("at %d", width).isCloseTo(edge, within(1.0));
                long rows = page.locator(".how li").all().stream().map(step -> box(step).y).distinct().count();
                assertThat(rows).as("rows at %d", width).isEqualTo(width == 320 ? 3 : 1);
            }
        }
    }

    @Test
    void aFirstScreenHasTheMainActAHopeAndAFaceHoweverLongTheyAre() {
        newcomers.joined("Maximiliane-Friederike", "Edge").opens("/dreams/new").form()
                .fill("title", "请整条街的人一起喝茶剪纸写字唱歌跳舞种花做饭看书 Donaudampfschifffahrtsgesellschaftskapitänsmütze").fill("story", "Soon.").press("do", "publish");
        try (var window = chromium.window(Chromium.Scheme.LIGHT, 320)) {
            Page page = window.opens(visitors.site() + "/");
            for (int width : new int[] {320, 390, 768, 1440}) {
                window.changes(Chromium.Scheme.LIGHT, width);
                for (String part : List.of(".hero .main", ".board .portrait")) {
                    assertThat(bottom(page.locator(part).first())).as("%s at %d", part, width).isLessThan(Chromium.HEIGHT);
                }
                assertThat(page.evaluate(TOO_LONG)).as("at %d", width).isEqualTo(List.of());
            }
            assertThat(bottom(page.locator("main h2").first())).as("the dreams are in sight on a desk").isLessThan(Chromium.HEIGHT);
        }
    }

    /** What on a note is small, or reaches beyond its paper. */
    private static final String TOO_LONG = """
            () => [...document.querySelectorAll('.board li, .board li *:not(.portrait, .portrait *)')]
                .filter(part => parseFloat(getComputedStyle(part).fontSize) < 14
                    || part.matches('li') && (part.scrollWidth > part.clientWidth || part.scrollHeight > part.clientHeight))
                .map(part => part.outerHTML)""";

    private static double bottom(Locator place) {
        return box(place).y + box(place).height;
    }

    @Test
    void theNewestMembersStandBesideTheBoardOnADeskAndBelowItWhereThereIsNoRoom() {
        try (var window = chromium.window(Chromium.Scheme.LIGHT, 1440)) {
            window.carries(newcomers.joined("Berta", "Beside"), visitors.site());
            Page page = window.opens(visitors.site() + "/");
            Locator board = page.locator("#dreams");
            Locator newest = page.locator("#dreams + section");
            assertThat(box(newest).y).isCloseTo(box(board).y, within(1.0));
            assertThat(box(newest).x).isGreaterThan(box(board).x + box(board).width);
            window.changes(Chromium.Scheme.LIGHT, 768);
            assertThat(box(newest).y).isGreaterThan(box(board).y + box(board).height);
        }
    }

    private static BoundingBox box(Locator place) {
        return place.boundingBox();
    }
}
