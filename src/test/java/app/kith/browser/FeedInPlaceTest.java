package app.kith.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import app.kith.Visitor;
import app.kith.Visitors;
import app.kith.joining.Newcomers;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What one does on a card of the feed is done in its place, and the list grows in its own. */
@BrowserTest
class FeedInPlaceTest {

    private static final String FEED = "/feed?tab=can-help";

    @Autowired
    Chromium chromium;

    @Autowired
    Visitors visitors;

    @Autowired
    Newcomers newcomers;

    private final String skill = "Skill" + Long.toString(System.nanoTime(), 36);

    private Visitor dreamer;
    private Visitor member;

    @BeforeEach
    void moreDreamsThanAPageHolds() {
        dreamer = newcomers.joined("Dora", "Dreamer");
        for (int number = 0; number < 14; number++) dreams("Number " + number);
        member = newcomers.joined("Mara", "Member");
        member.opens("/settings/profile").form("form.editing").fill("skill", skill).press("do", "save");
    }

    private void dreams(String title) {
        dreamer.opens("/dreams/new").form().fill("title", title).fill("story", "Soon.").fill("need", skill).press("do", "publish");
    }

    private Page opens(Window window) {
        window.carries(member, visitors.site());
        Page page = window.opens(visitors.site() + FEED);
        Window.begun(page);
        return page;
    }

    @Test
    void theListGrowsAndTheKeyboardGoesOnWhereItWas() {
        try (var window = chromium.window(Chromium.Scheme.LIGHT, 320)) {
            Page page = opens(window);
            assertThat(page.locator("#feed > li")).hasCount(12);
            dreams("Meanwhile");
            page.locator(".more a").focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("#feed > li")).hasCount(14);
            assertThat(page.locator("#feed > li").nth(12).locator(".title a")).isFocused();
            assertThat(page.locator("#feed .title")).hasText(new String[] {"Number 13", "Number 12", "Number 11", "Number 10", "Number 9",
                    "Number 8", "Number 7", "Number 6", "Number 5", "Number 4", "Number 3", "Number 2", "Number 1", "Number 0"});
            assertThat(page.locator(".more")).hasCount(0);
            assertThat(page).hasURL(visitors.site() + FEED);
            window.heldNoSurprises();
        }
    }

    @Test
    void aCheerOnACardThatCameLaterKeepsThePlaceTheFocusAndTheTab() {
        try (var window = chromium.window(Chromium.Scheme.LIGHT, 320)) {
            Page page = opens(window);
            page.locator(".more a").click();
            assertThat(page.locator("#feed > li")).hasCount(14);
            Locator cheer = page.locator("#feed > li").last().locator("button[name=cheer]");
            cheer.focus();
            Object place = page.evaluate("() => scrollY");
            page.keyboard().press("Enter");
            assertThat(cheer).hasAttribute("aria-pressed", "true");
            assertThat(cheer).isFocused();
            Assertions.assertThat(page.evaluate("() => scrollY")).isEqualTo(place);
            assertThat(page.locator("#feed > li")).hasCount(14);
            assertThat(page).hasURL(visitors.site() + FEED);
            page.reload();
            page.locator(".more a").click();
            assertThat(page.locator("#feed > li")).hasCount(14);
            assertThat(cheer).hasAttribute("aria-pressed", "true");
            window.heldNoSurprises();
        }
    }

    @Test
    void withoutJavaScriptTheSameIsDoneByPages() {
        try (var window = chromium.windowWithoutJavaScript()) {
            window.carries(member, visitors.site());
            Page page = window.opens(visitors.site() + FEED);
            page.locator(".more a").click();
            assertThat(page.locator("#feed > li")).hasCount(2);
            page.locator("#feed > li").last().locator("button[name=follow]").click();
            assertThat(page.locator("#feed > li").last().locator("button[name=follow]")).hasAttribute("aria-pressed", "true");
            assertThat(page.locator(".tabs [aria-current]")).hasText("You can help");
            assertThat(page.locator("#feed > li")).hasCount(2);
        }
    }

    @Test
    void twoWindowsSeeWhatTheOtherDid() {
        try (var one = chromium.window(Chromium.Scheme.LIGHT, 320); var other = chromium.window(Chromium.Scheme.DARK, 1440)) {
            Page here = opens(one);
            Page there = opens(other);
            String last = "#feed > li:first-child button[name=follow]";
            here.locator(last).click();
            assertThat(here.locator(last)).hasAttribute("aria-pressed", "true");
            there.locator(last).click(); // which still says "follow": said twice, it is said once
            assertThat(there.locator(last)).hasAttribute("aria-pressed", "true");
            there.locator(last).click();
            assertThat(there.locator(last)).hasAttribute("aria-pressed", "false");
            here.reload();
            assertThat(here.locator(last)).hasAttribute("aria-pressed", "false");
        }
    }
}
