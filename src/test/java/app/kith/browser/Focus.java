package app.kith.browser;

import com.microsoft.playwright.Page;

/** The keyboard's focus, watched at every press of Tab: it shows, nothing covers it, and it moves on in reading order. */
class Focus {

    private Focus() {}

    /** Presses Tab until the control has the focus; not before the scripts are at work, for some of them move controls. */
    static void tabsTo(Page page, String control) {
        Window.begun(page);
        for (int step = 0; step < 60; step++) {
            page.evaluate("() => { window.left = document.activeElement }");
            page.keyboard().press("Tab");
            String complaint = (String) page.evaluate(COMPLAINT);
            if (!complaint.isEmpty()) throw new AssertionError(complaint);
            if ((boolean) page.evaluate("control => document.activeElement.matches(control)", control)) return;
        }
        throw new AssertionError("Tab never reaches " + control);
    }

    /**
     * The look with focus is compared with the look without. Focus may go to the page's top again only from its end, where the
     * browser passes through the body.
     */
    private static final String COMPLAINT = """
            async () => {
                const now = document.activeElement, left = window.left;
                await new Promise(frame => requestAnimationFrame(frame));
                await Promise.allSettled(now.getAnimations().map(animation => animation.finished));
                if (now === document.body) return '';
                const name = now.outerHTML.slice(0, 160);
                if (left !== document.body && left.isConnected
                        && !(left.compareDocumentPosition(now) & Node.DOCUMENT_POSITION_FOLLOWING)) return 'Focus jumps back to ' + name;
                const box = now.getBoundingClientRect();
                const x = box.x + box.width / 2, y = box.y + box.height / 2;
                if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) return 'Focus is out of sight on ' + name;
                const top = document.elementFromPoint(x, y);
                if (!(now.contains(top) || top?.contains(now) || [...(now.labels ?? [])].some(label => label.contains(top))))
                    return 'Focus is covered on ' + name;
                const look = () => { const style = getComputedStyle(now);
                    return [style.outlineStyle === 'none' ? 0 : style.outlineWidth, style.boxShadow].join() };
                const focused = look();
                now.blur();
                const unfocused = look();
                now.focus({ preventScroll: true });
                return focused === unfocused ? 'Focus does not show on ' + name : '';
            }""";
}
