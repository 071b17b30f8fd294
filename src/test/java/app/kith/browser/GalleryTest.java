package app.kith.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.Visitors;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Every part in every state, those included that no page of the tests shows. */
@BrowserTest
@TestPropertySource(properties = "kith.dev=true")
class GalleryTest {

    @Autowired
    Chromium chromium;

    @Autowired
    Visitors visitors;

    @ParameterizedTest
    @EnumSource
    void noPartHasAnAccessibilityViolation(Chromium.Scheme scheme) {
        for (String path : new String[] {"/dev/gallery", "/dev", "/dev/outbox"}) {
            try (var window = chromium.window(scheme)) {
                var page = window.opens(visitors.site() + path);
                assertThat(page.locator("h1").count()).isOne();
                // Only here does one landmark stand in all its states.
                assertThat(new AxeBuilder(page).disableRules(List.of("landmark-unique")).analyze().getViolations())
                        .extracting(Rule::getId, rule -> rule.getNodes().getFirst().getHtml())
                        .as(path)
                        .isEmpty();
            }
        }
    }
}
