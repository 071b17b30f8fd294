package app.kith.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.Visitor;
import app.kith.Visitors;
import app.kith.joining.Newcomers;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nu.validator.client.EmbeddedValidator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.xml.sax.SAXException;

/** Every page as everyone meets it: accessible in both schemes, valid, and no wider than a small phone. */
@BrowserTest
class PagesTest {

    @Autowired
    Chromium chromium;

    @Autowired
    Visitors visitors;

    @Autowired
    Newcomers newcomers;

    /** Each page's path, and who stands before it. */
    private final Map<String, Visitor> pages = new LinkedHashMap<>();

    @BeforeEach
    void somebodyStandsBeforeEveryPage() {
        Visitor visitor = visitors.arrives();
        for (String path : List.of("/", "/join/you", "/sign-in", "/nowhere")) pages.put(path, visitor);
        pages.put("/join/skills", newcomers.atSkills());
        pages.get("/join/skills").form().fill("skill", "Baking, Juggling").fill("experience", "Ran a circus").enter();
        pages.put("/join/picture", newcomers.atPicture("Pia", "Page", Newcomers.address()));
        pages.put("/join/check", newcomers.atCheck("Pia", "Page", Newcomers.address()));
        Visitor member = newcomers.joined("Pia", "Member");
        pages.put("/welcome", member);
        pages.put("/?member", member);
        pages.put("/@" + member.page().select("main a[href^=/@]").attr("href").substring(2), member);
        pages.put("/email/confirm/nonsense", member);
    }

    @Test
    void noPageHasAnAccessibilityViolationInEitherScheme() {
        List<String> violations = new ArrayList<>();
        for (var scheme : Chromium.Scheme.values()) {
            pages.forEach((path, visitor) -> {
                try (var window = chromium.window(scheme)) {
                    Page page = stands(window, path, visitor);
                    new AxeBuilder(page).analyze().getViolations().forEach(violation ->
                            violations.add(scheme + " " + path + " " + violation.getId() + ": " + violation.getNodes().getFirst().getHtml()));
                    window.page().close();
                }
            });
        }
        assertThat(violations).isEmpty();
    }

    @Test
    void noPageScrollsSidewaysOnASmallPhone() {
        pages.forEach((path, visitor) -> {
            try (var window = chromium.window(Chromium.Scheme.LIGHT, 320)) {
                Page page = stands(window, path, visitor);
                assertThat(page.evaluate("() => document.documentElement.scrollWidth")).as(path).isEqualTo(320);
            }
        });
    }

    private Page stands(Window window, String path, Visitor visitor) {
        window.page().context().addCookies(visitor.cookies().getCookieStore().getCookies().stream()
                .map(cookie -> new Cookie(cookie.getName(), cookie.getValue()).setUrl(visitors.site())).toList());
        return window.opens(visitors.site() + path);
    }

    @Test
    void everyPageIsValidHtml() throws IOException, SAXException {
        List<String> mistakes = new ArrayList<>();
        for (var page : pages.entrySet()) {
            String html = page.getValue().opens(page.getKey()).body();
            mistakes.addAll(mistakes(html).stream().map(mistake -> page.getKey() + ": " + mistake).toList());
        }
        assertThat(mistakes).isEmpty();
    }

    @Test
    void aMistakeInHtmlIsFound() throws IOException, SAXException {
        assertThat(mistakes("<!doctype html><html lang=en><title>x</title><p><div id=a></div></p><i id=a></i>")).isNotEmpty();
    }

    private static List<String> mistakes(String html) throws IOException, SAXException {
        var validator = new EmbeddedValidator();
        validator.setOutputFormat(EmbeddedValidator.OutputFormat.GNU);
        String report = validator.validate(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
        return report.lines().filter(line -> line.contains("error")).toList();
    }
}
