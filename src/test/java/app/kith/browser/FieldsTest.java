package app.kith.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import app.kith.Visitors;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a field looks like whose value the site would refuse. */
@BrowserTest
class FieldsTest {

    @Autowired
    Chromium chromium;

    @Autowired
    Visitors visitors;

    @Test
    void whatIsWrongIsMarkedAsTheSiteMarksItOnceItsFieldIsLeft() {
        try (var window = chromium.window(Chromium.Scheme.LIGHT)) {
            Page page = window.opens(visitors.site() + "/join/you");
            Window.begun(page);
            String right = look(page, "#email");
            page.locator("#lastName").press("Tab");
            page.keyboard().type("ada");
            assertThat(right).as("while somebody types").startsWith(look(page, "#email"));
            page.keyboard().press("Tab");
            String wrong = look(page, "#email");
            assertThat(wrong).as("once they have left").isNotEqualTo(right);
            page.keyboard().type("short");
            page.keyboard().press("Tab");
            assertThat(look(page, "#password")).isEqualTo(wrong);
            assertThat(look(page, "#firstName")).as("nobody was here").isEqualTo(right);

            page.locator("#email").fill("用户@例子。公司");
            page.locator("#password").focus();
            assertThat(look(page, "#email")).as("an address that the site takes, and type=email does not").isEqualTo(right);

            page.locator(".main[value=continue]").click();
            assertThat(page.locator("#firstName[aria-invalid=true]")).isVisible();
            assertThat(look(page, "#firstName")).as("as the site says it").isEqualTo(wrong);
            assertThat(page.locator("#firstName-error")).isVisible();
        }
    }

    /** Its border; the colour of one that has the focus is the focus's. */
    private static String look(Page page, String field) {
        return (String) page.locator(field).evaluate("""
                async field => {
                    const style = getComputedStyle(field);
                    await Promise.allSettled([style.borderColor, ...field.getAnimations()].map(change => change.finished));
                    return style.borderWidth + (field === document.activeElement ? '' : ' ' + style.borderColor);
                }""");
    }
}
