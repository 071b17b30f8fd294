package app.kith.browser;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Looks at a page with axe-core, which is brought into it once, however often it is looked at. */
final class Axe {

    private static final String SCRIPT = script();

    private Axe() {}

    private static String script() {
        try (var script = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static final List<String> COLOUR = List.of("color-contrast", "link-in-text-block");

    /** What hangs on the size of things and not on their colours. */
    private static final List<String> ROOM = List.of("target-size", "scrollable-region-focusable");

    /** What may be otherwise in another scheme or at another width; the rest hangs on the document alone. */
    private static final List<String> LOOK = Stream.concat(COLOUR.stream(), ROOM.stream()).toList();

    /** Each violation of an accessibility rule, by the rule's name and the first place. */
    static List<String> violations(Page page) {
        return violations(page, "html", List.of());
    }

    /** The same for a page that was looked at before, in another scheme or at another width. */
    static List<String> violationsInThisLook(Page page) {
        return violations(page, "html", LOOK);
    }

    /** The same where only the size of things is another. */
    static List<String> violationsOfRoom(Page page) {
        return violations(page, "html", ROOM);
    }

    /** The same for samples, where only the colours are others: each with the page that it is of. */
    static List<String> violationsOfColour(Page page) {
        return violations(page, "html", COLOUR);
    }

    /** The same for a part of a page whose frame was looked at before. */
    static List<String> violationsWithin(Page page, String part) {
        return violations(page, part, List.of());
    }

    /** Nothing is fetched once more: what asks for that is a rule that is off, and one about sound. */
    @SuppressWarnings("unchecked")
    private static List<String> violations(Page page, String part, List<String> rules) {
        for (Frame frame : page.frames()) {
            if (!(boolean) frame.evaluate("() => 'axe' in window")) frame.evaluate(SCRIPT);
        }
        return (List<String>) page.evaluate("""
                async ([part, ...rules]) => (await axe.run(part, { resultTypes: ['violations'], preload: false, elementRef: true, ...rules.length && { runOnly: rules } })).violations
                    .map(({ id, nodes: [node] }) => [id + ':', node.element?.closest('[data-page]')?.dataset.page ?? '', node.html, node.failureSummary].filter(said => said).join(' '))""", Stream.concat(Stream.of(part), rules.stream()).toList());
    }
}
