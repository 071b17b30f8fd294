package app.kith.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.Visitor;
import app.kith.Visitors;
import app.kith.joining.Newcomers;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Names and dreams in every script keep to themselves: no page grows wider, and no neighbour changes its place. */
@BrowserTest
class ScriptsTest {

    @Autowired
    Chromium chromium;

    @Autowired
    Visitors visitors;

    @Autowired
    Newcomers newcomers;

    @ParameterizedTest
    @ValueSource(strings = {
            "ليلى",
            "רחל",
            "王小明王小明王小明王小明王小明王小明王小明王小明",
            "สมหญิงใจดีรักการทำสวนครัวและดนตรี",
            "अनुष्का",
            "👩🏽‍🌾👨‍👩‍👧‍👦🏳️‍🌈",
            "Donaudampfschifffahrtselektrizitaetenhauptbetriebswerkbauten",
            "Ada ליה (abc) ليلى 123"})
    void aNameOfAnyScriptStaysInItsPlace(String name) {
        Visitor newcomer = newcomers.atCheck(name, name, Newcomers.address());
        stands(newcomer, "/join/check", name);
        Visitor member = newcomer.form().enter().opens("/dreams/new");
        member.form().fill("title", name + " 7").fill("story", name + "\n\n" + name)
                .fill("need", name).fill("purpose", name).fill("theme", name).press("do", "publish");
        stands(member, member.path(), name);
        stands(member, member.page().select(".dreamer a").attr("href"), name);
        stands(member, "/", name);
        member.opens("/settings/profile").form("form.editing").fill("headline", name).fill("place", name).fill("about", name).fill("skill", name).press("do", "save");
        stands(member, "/settings/profile", name);
        stands(visitors.arrives(), member.page().select("p.address a").attr("href"), name);
        stands(visitors.arrives(), "/", name);
    }

    private void stands(Visitor visitor, String path, String name) {
        try (var window = chromium.window(Chromium.Scheme.LIGHT, 320)) {
            window.carries(visitor, visitors.site());
            Page page = window.opens(visitors.site() + path);
            assertThat(page.evaluate("() => document.documentElement.scrollWidth")).as(path).isEqualTo(320);
            assertThat((List<?>) page.evaluate(LOOSE, name)).as("not isolated on " + path).isEmpty();
            assertThat((List<?>) page.evaluate(DISPLACED)).as("displaced on " + path).isEmpty();
        }
    }

    /** Texts with the name that neither a bdi, dir=auto nor signs of isolation hold, where it could turn them. */
    private static final String LOOSE = """
            name => {
                const loose = [], texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
                let found = 0;
                while (texts.nextNode()) {
                    if (!texts.currentNode.data.includes(name)) continue;
                    found++;
                    if (!/[\\u0590-\\u08ff]/.test(name) || texts.currentNode.data.includes('\\u2068' + name)) continue;
                    if (!texts.currentNode.parentElement.closest('bdi, [dir=auto]')) loose.push(texts.currentNode.parentElement.outerHTML.slice(0, 200));
                }
                return found ? loose : ['the name is nowhere'];
            }""";

    /**
     * The page is read from left to right: what stands on one line with a name comes before or after it as it is written, also where a note
     * hangs a little askew. A name that is only heard (a box of one pixel) stands on no line.
     */
    private static final String DISPLACED = """
            () => [...document.querySelectorAll('bdi')].filter(name => name.getBoundingClientRect().width > 1).flatMap(name => {
                const next = name.nextElementSibling, before = name.previousElementSibling, box = name.getBoundingClientRect();
                const line = other => { const at = other.getBoundingClientRect(), middle = (at.top + at.bottom) / 2; return at.width && middle > box.top && middle < box.bottom };
                const wrong = (next && line(next) && name.getClientRects().length === 1 && next.getClientRects().length === 1
                            && next.getBoundingClientRect().left < box.right - 1)
                        || (before && line(before) && name.getClientRects().length === 1 && before.getClientRects().length === 1
                            && before.getBoundingClientRect().right > box.left + 1);
                return wrong ? [name.parentElement.outerHTML.slice(0, 200)] : [];
            })""";
}
