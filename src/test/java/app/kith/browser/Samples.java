package app.kith.browser;

import com.microsoft.playwright.Page;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One of each kind of text that pages have, with what it stands in: enough to look at where only the light or the width is another,
 * at a fraction of the work. Of one kind is what a style sheet cannot tell apart by names and attributes, and what is alike in one look.
 */
class Samples {

    private final Set<String> kinds = new LinkedHashSet<>();
    private final StringBuilder html = new StringBuilder();

    /** Whatever this page has that none before it had. */
    @SuppressWarnings("unchecked")
    void takenOf(Page page, String path) {
        var taken = (Map<String, Object>) page.evaluate("""
                ([path, kinds]) => {
                    const known = new Set(kinds), found = [];
                    const sheet = [...document.styleSheets].flatMap(sheet => [...sheet.cssRules]).map(rule => rule.cssText).join();
                    const told = [...new Set([...sheet.matchAll(/\\[([\\w-]+)/g)].map(([, name]) => name)), 'class'];
                    const name = e => [e.localName, sheet.includes('#' + e.id) ? e.id : '', ...told.map(name => e.getAttribute(name))].join();
                    const ground = e => { for (let at = e; at; at = at.parentElement) {
                        const colour = getComputedStyle(at).backgroundColor;
                        if (colour !== 'rgba(0, 0, 0, 0)') return colour;
                    } };
                    const isNew = e => {
                        if (!e.matches('input, textarea, select') && ![...e.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim())) return false;
                        const { color, fontSize, fontWeight } = getComputedStyle(e);
                        let kind = [color, ground(e), fontSize, fontWeight].join();
                        for (let at = e; at !== document.body; at = at.parentElement) kind += '<' + name(at);
                        if (known.has(kind)) return false;
                        known.add(kind);
                        found.push(kind);
                        return true;
                    };
                    const sample = e => {
                        if (isNew(e)) return e.cloneNode(true);
                        const within = [...e.children].map(sample).filter(kept => kept);
                        if (!within.length) return null;
                        const copy = e.cloneNode();
                        copy.append(...within);
                        return copy;
                    };
                    const html = [...document.body.children].map(sample).filter(kept => kept).map(kept => {
                        kept.dataset.page = path;
                        return kept.outerHTML;
                    }).join('');
                    return { found, html };
                }""", List.of(path, List.copyOf(kinds)));
        kinds.addAll((List<String>) taken.get("found"));
        html.append(taken.get("html"));
    }

    /** Takes the place of what the page shows. */
    void standOn(Page page) {
        page.evaluate("html => { document.body.innerHTML = html }", html.toString());
    }

    int kinds() {
        return kinds.size();
    }
}
