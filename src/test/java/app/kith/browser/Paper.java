package app.kith.browser;

import com.microsoft.playwright.Page;
import java.util.List;

/** A page as it is printed: what it says, in ink on white, and nothing that only a screen has a use for. */
class Paper {

    private Paper() {}

    /** What nobody can press on paper, dark grounds, text that is not to be read on white, and a page without its heading. What was typed is printed. */
    @SuppressWarnings("unchecked")
    static List<String> faults(Page page) {
        return (List<String>) page.evaluate("() => {" + Colours.SCRIPT + """
                const faults = [];
                const all = [document.documentElement, document.body, ...document.body.querySelectorAll('*')].filter(shown);
                for (const e of all.filter(e => e.matches('nav, footer, button, summary, dialog, input[type=search], .skip'))) faults.push(`Is printed: ${named(e)}`);
                for (const e of all.filter(e => !e.closest('.portrait, svg'))) {
                    if (contrast(...ground(e).slice(-1), 'white') > 3) faults.push(`A dark ground: ${named(e)}`);
                    const says = [...e.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim());
                    if (says && contrast(getComputedStyle(e).color, 'white') < 4.5) faults.push(`Not to be read on white: ${named(e)}`);
                }
                if (!all.some(e => e.matches('h1'))) faults.push('No heading is printed');
                return faults;
            }""");
    }
}
