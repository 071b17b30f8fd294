package app.kith.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.Visitor;
import app.kith.Visitors;
import app.kith.joining.Newcomers;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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
        fillTheBoard();
        Visitor dreamer = dreams();
        places.put("dream", new Place(dreamer.path(), dreamer));
        places.put("profile", new Place(dreamer.page().select(".dreamer a").attr("href"), dreamer));
        places.put("landing", new Place("/", visitor));
        places.put("home", new Place("/", dreamer));
        return places;
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

    @ParameterizedTest
    @ValueSource(strings = {
            "for (const sheet of document.querySelectorAll('link[rel=stylesheet]')) sheet.remove()",
            "document.querySelector('main form').remove()",
            "for (const thread of ['--thread', '--thread-line', '--thread-held']) document.documentElement.style.setProperty(thread, 'green')"})
    void anotherLookIsSeen(String change) throws IOException {
        assertThat(afterwards(change).close()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"DejaVu Sans", "DejaVu Serif", "monospace"})
    void anotherFontIsNot(String font) throws IOException {
        assertThat(afterwards("for (const face of ['--text', '--display']) document.documentElement.style.setProperty(face, '" + font + "')"))
                .matches(Likeness::close);
    }

    @Test
    void theSamePageIsAllButTheSame() throws IOException {
        assertThat(afterwards("0").changed()).isLessThan(.01);
    }

    private Likeness afterwards(String change) throws IOException {
        try (var window = chromium.photographed(320)) {
            Page page = window.opens(visitors.site() + "/join/you");
            var before = Shot.of("before", page);
            page.evaluate("() => { " + change + " }");
            return Likeness.of(before.now(), Shot.of("after", page).now());
        }
    }
}
