package app.kith.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.Visitor;
import app.kith.Visitors;
import app.kith.joining.Newcomers;
import app.kith.picture.Photograph;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The main pages look as they were when somebody last looked and accepted it ({@code bin/test --accept}). */
@BrowserTest
class ReferencesTest {

    @Autowired
    Chromium chromium;

    @Autowired
    Visitors visitors;

    @Autowired
    Newcomers newcomers;

    @Test
    void everyPageLooksAsItsReference() throws IOException {
        List<String> complaints = new ArrayList<>();
        for (var place : places().entrySet()) {
            complaints.addAll(Shot.complaints(place.getKey(), chromium, visitors.site(), place.getValue().path(), place.getValue().visitor()));
        }
        assertThat(complaints).isEmpty();
    }

    private record Place(String path, Visitor visitor) {}

    private Map<String, Place> places() {
        Map<String, Place> places = new LinkedHashMap<>();
        Visitor visitor = visitors.arrives();
        places.put("sign-in", new Place("/sign-in", visitor));
        places.put("not-found", new Place("/nowhere", visitor));
        places.put("join-you", new Place("/join/you", visitor));
        places.put("join-skills", new Place("/join/skills", newcomers.atSkills()));
        places.put("join-picture", new Place("/join/picture", newcomers.atPicture("Rosa", "Reference", Newcomers.address())));
        places.put("join-check", new Place("/join/check", newcomers.atCheck("Rosa", "Reference", "rosa-" + System.nanoTime() + "@example.org")));
        places.put("welcome", new Place("/welcome", newcomers.joined("Rosa", "Reference")));
        Visitor wellKnown = isWellKnown();
        places.put("profile", new Place(wellKnown.path(), wellKnown));
        fillTheBoard();
        Visitor dreamer = dreams();
        places.put("dream", new Place(dreamer.path(), dreamer));
        places.put("landing", new Place("/", visitor));
        places.put("home", new Place("/", dreamer));
        return places;
    }

    /** Somebody of whom there is much to see, on their own page: a picture, words, topics, a hope, and thanks for what they helped with. */
    private Visitor isWellKnown() {
        Visitor member = dreams();
        String page = member.page().select(".dreamer a").attr("href");
        member.opens("/settings/profile").form("form.editing").fill("headline", "Walks wherever there is a lane").fill("place", "By the mill")
                .fill("about", "Thirty years of maps, of which I have drawn nine.\n\nAnd boots.")
                .fill("skill", "joinery, Maps").fill("interest", "Birdsong").fill("experience", "Ran a circus").press("do", "save");
        member.opens("/settings/profile/picture").form().attach("picture", "rosa.jpg", Photograph.jpeg(400, 300))
                .fill("description", "Rosa on a stile").press("do", "save");
        Visitor helped = dreams();
        String making = member.opens(helped.path()).page().select(".needed a[href*=/needs/]").attr("href");
        String offer = member.opens(making).form(".saying").fill("message", "I have nails.").enter().path();
        helped.opens(offer).form(".deciding").press("answer", "accept").form(".deciding").fill("thanks", "Every stile holds.").enter();
        member.opens(page);
        for (String part : List.of("header img", "header .acts a", ".about p", ".skills a", ".interests a", ".lines li", ".thanks li", ".dreams li"))
            assertThat(member.page().select(part)).as(part).isNotEmpty();
        return member;
    }

    /** More than the lists of the landing page and of home hold: what other tests wrote is pushed out of sight. */
    private void fillTheBoard() {
        for (int dreamer = 0; dreamer < 12; dreamer++) dreams();
    }

    private Visitor dreams() {
        Visitor dreamer = newcomers.joined("Rosa", "Reference").opens("/dreams/new");
        dreamer.form().fill("title", "Walk every lane of the parish").fill("story", "Once round.\n\nThen again.")
                .fill("need", "joinery, Maps").fill("purpose", "forty stiles").fill("theme", "Paths").press("do", "publish");
        return dreamer;
    }

    private static final String SET = "const set = (colour, ...names) => { for (const name of names) document.documentElement.style.setProperty(name, colour) };";

    /** Where there is most to see besides. */
    @Test
    void anotherLookIsSeen() throws IOException {
        afterwards("/join/you", 1440, Map.of(
                "no style", "for (const sheet of document.querySelectorAll('link[rel=stylesheet]')) sheet.remove()",
                "no form", "document.querySelector('main form').remove()",
                "another thread", SET + "set('green', '--thread', '--thread-held')",
                "another main button", "document.querySelector('main .main').style.cssText = 'background: #2d6cdf; border-color: #2d6cdf'",
                "no main button", "document.querySelector('main .main').style.visibility = 'hidden'",
                "no head", "document.querySelector('header.site').style.visibility = 'hidden'",
                "a page without its head", "document.querySelector('header.site').remove()"),
                (change, likeness) -> assertThat(likeness.close()).as(change + ": " + likeness.said()).isFalse());
    }

    /** Where another font breaks most lines elsewhere. */
    @Test
    void anotherFontIsNot() throws IOException {
        afterwards("/sign-in", 320, Map.of(
                "wide", SET + "set('DejaVu Sans', '--text')",
                "wide everywhere", SET + "set('DejaVu Sans', '--text', '--display')",
                "with serifs", SET + "set('DejaVu Serif', '--text')",
                "of one width", SET + "set('monospace', '--text')",
                "none", ""),
                (change, likeness) -> {
                    assertThat(likeness.close()).as(change + ": " + likeness.said()).isTrue();
                    if (change.equals("none")) assertThat(likeness.same()).isTrue();
                });
    }

    /** An eighth of a page cannot be read. */
    @Test
    void ofAnotherLookAPersonSeesThePageAsItIs() throws IOException {
        try (var window = chromium.photographed(320)) {
            Page page = window.opens(visitors.site() + "/join/you");
            String complaint = Shot.of("another", page).complaint(page);
            Path file = Path.of(complaint.substring(complaint.lastIndexOf(' ') + 1));
            assertThat(complaint).contains("target/screenshots/another-now.png");
            assertThat(file).exists();
            assertThat(ImageIO.read(file.toFile()).getWidth()).isEqualTo(320);
            Files.delete(file);
        }
    }

    /** What each change makes of a page. */
    private void afterwards(String path, int width, Map<String, String> changes, BiConsumer<String, Likeness> seen) throws IOException {
        try (var window = chromium.photographed(width)) {
            Page page = window.opens(visitors.site() + path);
            var before = Shot.of("before", page);
            for (var change : changes.entrySet()) {
                page.reload();
                page.evaluate("() => { " + change.getValue() + " }");
                seen.accept(change.getKey(), Likeness.of(before.now(), Shot.of("after", page).now()));
            }
        }
    }
}
