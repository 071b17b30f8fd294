package app.kith.browser;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;

/** The keyboard's focus, watched at every press of Tab: it shows, nothing covers it, and it moves on as the page is written and as it is seen. */
class Focus {

    private Focus() {}

    /** Presses Tab until the control has the focus; not before the scripts are at work, for some of them move controls. */
    static void tabsTo(Page page, String control) {
        Window.begun(page);
        for (int step = 0; step < 60; step++) {
            String reached = tabs(page);
            if (!reached.isEmpty() && (boolean) page.evaluate("control => document.activeElement.matches(control)", control)) return;
        }
        throw new AssertionError("Tab never reaches " + control);
    }

    /** Presses Tab from the page's beginning to its end: every control that one sees has the focus, in its order and once. */
    static void tabsThrough(Page page) {
        Window.begun(page);
        page.evaluate("() => { document.activeElement.blur(); getSelection().removeAllRanges(); scrollTo(0, 0); document.body.tabIndex = -1; document.body.focus(); document.body.removeAttribute('tabindex') }");
        var controls = controls(page);
        List<String> reached = new ArrayList<>();
        for (String control = tabs(page); !control.isEmpty() && reached.size() <= controls.size(); control = tabs(page)) reached.add(control);
        if (!reached.equals(controls)) throw new AssertionError("Tab goes through %s, and the page has %s".formatted(reached, controls));
    }

    /** What has the focus after one more press; empty where the page ends. */
    private static String tabs(Page page) {
        page.evaluate("() => { window.left = document.activeElement }");
        page.keyboard().press("Tab");
        String complaint = (String) page.evaluate(COMPLAINT);
        if (!complaint.isEmpty()) throw new AssertionError(complaint);
        return (String) page.evaluate("() => document.activeElement === document.body ? '' : document.activeElement.outerHTML.slice(0, 90)");
    }

    /** What Tab should reach; of the radio buttons of a name one has the focus for all. */
    @SuppressWarnings("unchecked")
    private static List<String> controls(Page page) {
        return (List<String>) page.evaluate("""
                () => [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]')]
                    .filter(e => e.tabIndex >= 0 && !e.disabled && e.checkVisibility({ visibilityProperty: true }) && !(e.type === 'radio' && !e.checked))
                    .map(e => e.outerHTML.slice(0, 90))""");
    }

    /**
     * The look with focus is compared with the look without. Focus may go to the page's top again only from its end, where the
     * browser passes through the body.
     */
    private static final String COMPLAINT = "async () => {" + Colours.SCRIPT + """
                const now = document.activeElement, left = window.left;
                await new Promise(frame => requestAnimationFrame(frame));
                await Promise.allSettled(now.getAnimations().map(animation => animation.finished));
                if (now === document.body) return '';
                const name = now.outerHTML.slice(0, 160);
                if (left !== document.body && left.isConnected
                        && !(left.compareDocumentPosition(now) & Node.DOCUMENT_POSITION_FOLLOWING)) return 'Focus jumps back to ' + name;
                const box = now.getBoundingClientRect(), from = left.getBoundingClientRect();
                const beside = box.right <= from.left || box.left >= from.right;
                if (left !== document.body && left.isConnected && !beside && box.bottom <= from.top) return 'Focus jumps up to ' + name;
                const x = box.x + box.width / 2, y = box.y + box.height / 2;
                if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) return 'Focus is out of sight on ' + name;
                const top = document.elementFromPoint(x, y);
                if (!(now.contains(top) || top?.contains(now) || [...(now.labels ?? [])].some(label => label.contains(top))))
                    return 'Focus is covered on ' + name;
                const look = () => { const style = getComputedStyle(now);
                    const ring = style.outlineStyle !== 'none' && contrast(style.outlineColor, ...ground(now.parentElement)) >= 3;
                    return [ring ? style.outlineWidth : 0, style.boxShadow].join() };
                const focused = look();
                now.blur();
                const unfocused = look();
                now.focus({ preventScroll: true });
                return focused === unfocused ? 'Focus does not show on ' + name : '';
            }""";
}
