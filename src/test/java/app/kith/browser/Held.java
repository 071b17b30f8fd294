package app.kith.browser;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** What a pointer or a key does to a control, done to all controls of a page at once, as the browser's own protocol can. */
class Held {

    /** Under the pointer, with the keyboard's focus, and pressed. */
    enum How {
        HOVER("hover"), FOCUS("focus", "focus-visible"), ACTIVE("hover", "active");

        private final List<String> classes;

        How(String... classes) {
            this.classes = List.of(classes);
        }
    }

    /** What people press, follow, and write into, but for where they are already; a checkbox and a slider are the browser's own. */
    private static final String CONTROLS = "main :is(a[href]:not([aria-current]), button:not([disabled]), summary:not([open] > *), textarea,"
            + " input:not([type=hidden], [type=checkbox], [type=range], [type=file]))";

    /** What one may see of a control and of what is drawn before and after it. */
    private static final String LOOKS = """
            controls => [...document.querySelectorAll(controls)].filter(e => e.checkVisibility({ visibilityProperty: true }))
                .map(e => [e.outerHTML.slice(0, 120), ...['', '::before', '::after'].map(part => {
                    const s = getComputedStyle(e, part || null);
                    const line = s.textDecorationLine === 'none' ? '' : [s.textDecorationLine, s.textDecorationColor, s.textDecorationThickness];
                    return [s.color, s.backgroundColor, s.borderTopColor, s.borderBottomColor, s.outlineStyle, s.outlineWidth, s.boxShadow, s.translate, line].join();
                })])""";

    private final CDPSession session;
    private final Page page;
    private final List<Integer> controls;

    Held(CDPSession session, Page page) {
        this.session = session;
        this.page = page;
        session.send("DOM.enable");
        session.send("CSS.enable");
        controls = controls();
    }

    private void are(List<String> classes) {
        for (int control : controls) force(control, classes);
    }

    /** Does it to all, and tells which look as if nothing had been done to them. */
    List<String> unmoved(How how) {
        are(List.of());
        var before = looks();
        are(how.classes);
        var after = looks();
        List<String> unmoved = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) if (before.get(i).equals(after.get(i))) unmoved.add(before.get(i).getFirst());
        return unmoved;
    }

    @SuppressWarnings("unchecked")
    private List<List<String>> looks() {
        page.evaluate(Window.SETTLED);
        return (List<List<String>>) page.evaluate(LOOKS, CONTROLS);
    }

    private List<Integer> controls() {
        var document = new JsonObject();
        document.addProperty("depth", 0);
        var asked = new JsonObject();
        asked.add("nodeId", session.send("DOM.getDocument", document).getAsJsonObject("root").get("nodeId"));
        asked.addProperty("selector", CONTROLS);
        JsonArray found = session.send("DOM.querySelectorAll", asked).getAsJsonArray("nodeIds");
        return found.asList().stream().map(JsonElement::getAsInt).toList();
    }

    private void force(int control, List<String> classes) {
        var forced = new JsonArray();
        classes.forEach(forced::add);
        var how = new JsonObject();
        how.addProperty("nodeId", control);
        how.add("forcedPseudoClasses", forced);
        session.send("CSS.forcePseudoState", how);
    }
}
