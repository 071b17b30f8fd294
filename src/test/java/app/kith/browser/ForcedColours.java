package app.kith.browser;

import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/** What is lost when the system puts a few colours of the reader's in the place of all of ours: shades, shadows, and what they alone said. */
class ForcedColours {

    private ForcedColours() {}

    /**
     * Text that does not stand out, controls without an edge, what is chosen and looks as what is not, focus that does not show (each
     * control has it once), and a bar of which one does not see how far it has come.
     */
    static List<String> lost(Page page) {
        List<String> lost = new ArrayList<>(inItsStyles(page));
        var bars = page.locator("progress[value]").locator("visible=true");
        if (bars.count() > 0 && !hasALength(bars.first().screenshot())) lost.add("A bar without a length");
        return lost;
    }

    /** How a bar is drawn no style tells: it is looked at a third and four fifths of the way along, between which it should end. */
    private static boolean hasALength(byte[] file) {
        try {
            BufferedImage bar = ImageIO.read(new ByteArrayInputStream(file));
            double[][] along = Likeness.lab(bar)[bar.getHeight() / 2];
            return Likeness.differ(along[along.length / 3], along[along.length * 4 / 5]);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @SuppressWarnings("unchecked")
    private static List<String> inItsStyles(Page page) {
        page.keyboard().press("Tab"); // whoever uses the keyboard sees where the focus is, wherever a script then puts it
        return (List<String>) page.evaluate("async () => {" + Colours.SCRIPT + """
                const lost = [];
                const all = [...document.body.querySelectorAll('*')].filter(shown);
                for (const e of all) {
                    const says = [...e.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim());
                    if (says && !e.closest('[disabled], svg') && contrast(getComputedStyle(e).color, ...ground(e)) < 4.5) lost.push(`Not to be read: ${named(e)}`);
                }
                const edged = e => {
                    const s = getComputedStyle(e);
                    return ['Top', 'Right', 'Bottom', 'Left'].every(side => parseFloat(s[`border${side}Width`]) >= 1
                        && s[`border${side}Style`] !== 'none' && contrast(s[`border${side}Color`], ...ground(e.parentElement)) >= 3);
                };
                const controls = 'button:not(.quiet, [disabled]), a.main, a.danger, textarea, select, input:not([type=hidden], [type=checkbox], [type=radio], [type=range])';
                for (const e of all.filter(e => e.matches(controls) && !edged(e))) lost.push(`Without an edge: ${named(e)}`);
                const look = e => [e, ...e.querySelectorAll('.icon')].flatMap(part => ['', '::before', '::after'].map(which => {
                    const s = getComputedStyle(part, which || null);
                    return [s.content, s.color, layers(...ground(part), s.backgroundColor), s.fill, s.borderTopWidth, s.borderTopColor, s.borderBottomWidth, s.borderBottomColor,
                        s.outlineStyle, s.outlineWidth, s.textDecorationLine, s.fontWeight].join();
                })).join();
                const chosen = all.flatMap(e => ['aria-pressed', 'aria-selected', 'aria-current']
                    .filter(sign => e.matches(`[${sign}=true], a[${sign}=page]`)).map(sign => ({ e, sign, value: e.getAttribute(sign), before: look(e) })));
                for (const { e, sign } of chosen) sign === 'aria-current' ? e.removeAttribute(sign) : e.setAttribute(sign, 'false');
                while (document.getAnimations().some(moving => moving.playState === 'running')) await new Promise(next => requestAnimationFrame(next));
                for (const { e, before } of chosen) if (look(e) === before) lost.push(`As if it were not chosen: ${named(e)}`);
                for (const { e, sign, value } of chosen) e.setAttribute(sign, value);
                for (const e of all.filter(e => e.matches('a[href], button:not([disabled]), input, textarea, select, summary') && !e.matches('.unseen'))) {
                    e.focus({ preventScroll: true });
                    if (document.activeElement !== e) continue;
                    const rings = ['', '::after'].map(part => getComputedStyle(e, part || null));
                    if (!rings.some(s => s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2 && contrast(s.outlineColor, ...ground(e.parentElement)) >= 3))
                        lost.push(`Focus does not show on ${named(e)}`);
                }
                document.activeElement.blur();
                return lost;
            }""");
    }
}
