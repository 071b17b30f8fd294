package app.kith.browser;

import com.microsoft.playwright.Page;
import java.util.List;

/** Whether a finger finds what it reaches for: every target is at least 44 px wide and high. */
class Touch {

    private Touch() {}

    /**
     * The targets that are too small, each with its box. A link within a sentence is exempt, as in WCAG 2.5.8: its height is
     * that of the line. The skip link is, too: it shows only to the keyboard. A field that its label covers is measured by the
     * label, and a link by the part of it that takes the press (a note's title covers the whole note).
     */
    @SuppressWarnings("unchecked")
    static List<String> tooSmall(Page page) {
        return (List<String>) page.evaluate("""
                () => [...document.querySelectorAll('a[href], button, input:not([type=hidden]), textarea, select, summary')]
                    .filter(e => e.checkVisibility({ visibilityProperty: true }) && !e.matches('.skip'))
                    .filter(e => !(e.matches('a') && getComputedStyle(e).display === 'inline' && e.closest('p, li, dd, small')
                        && e.closest('p, li, dd, small').innerText.trim() !== e.innerText.trim()))
                    .flatMap(e => {
                        const boxes = [e, ...(e.labels ?? [])].map(box => box.getBoundingClientRect());
                        const cover = getComputedStyle(e, '::after');
                        if (cover.position === 'absolute' && cover.content !== 'none')
                            boxes.push({ width: parseFloat(cover.width), height: parseFloat(cover.height) });
                        return boxes.some(box => box.width >= 43.5 && box.height >= 43.5) ? []
                            : [`${Math.round(boxes[0].width)} x ${Math.round(boxes[0].height)}: ${e.outerHTML.slice(0, 120)}`];
                    })""");
    }
}
