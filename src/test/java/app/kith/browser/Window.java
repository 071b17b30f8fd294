package app.kith.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.Visitor;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** One window with cookies of its own. It remembers whatever the console and the page complained of. */
class Window implements AutoCloseable {

    /** Drawn, and no colour or place on its way to another. */
    static final String SETTLED = """
            async () => {
                const drawn = () => new Promise(next => requestAnimationFrame(() => requestAnimationFrame(next)));
                await drawn();
                while (document.getAnimations().some(moving => moving.playState === 'running')) await drawn();
            }""";

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    Window(BrowserContext context) {
        this.context = context;
        context.setDefaultTimeout(Chromium.PATIENCE_MILLISECONDS);
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) complaints.add(message.text());
        });
        page.onPageError(complaints::add);
    }

    Page opens(String url) {
        page.navigate(url);
        return page;
    }

    /** The page of another address stands here in the frame of this one, with all that scripts would show; none runs in it. */
    void shows(String html) {
        page.evaluate("""
                html => {
                    const main = document.adoptNode(new DOMParser().parseFromString(html, 'text/html').querySelector('main'));
                    for (const part of main.querySelectorAll('[hidden], .later')) {
                        part.hidden = false;
                        part.classList.remove('later');
                    }
                    document.querySelector('main').replaceWith(main);
                }""", html);
    }

    /** Waits until the page's scripts are at work. */
    static void begun(Page page) {
        page.locator("html[data-begun]").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
    }

    /** In another light or at another width, for the page that it opens next. */
    void becomes(Chromium.Scheme scheme, int width) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme.emulated()));
        page.setViewportSize(width, Chromium.HEIGHT);
    }

    /** The same page in another light or at another width, drawn anew before this ends. */
    void changes(Chromium.Scheme scheme, int width) {
        becomes(scheme, width);
        hasBecome(width);
        page.evaluate(SETTLED);
    }

    /** As if the reader had asked the system for few colours of their own. */
    void hasForcedColours() {
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
        page.evaluate(SETTLED);
    }

    /** As it would lie in the printer of somebody who reads in the dark. */
    void isPrinted() {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(Chromium.Scheme.DARK.emulated()).setForcedColors(ForcedColors.NONE).setMedia(Media.PRINT));
        page.evaluate(SETTLED);
    }

    /** Back on a screen, and in the reader's own colours. */
    void isRead() {
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.NONE).setMedia(Media.SCREEN));
    }

    /** What somebody might have broken. */
    void isStyled(String rule) {
        page.evaluate("rule => { const sheet = new CSSStyleSheet(); sheet.insertRule(rule); document.adoptedStyleSheets = [sheet] }", rule);
        page.evaluate(SETTLED);
    }

    /** The same page at another width, laid out anew for whoever measures it, but perhaps not yet drawn. */
    void isAsWideAs(int width) {
        page.setViewportSize(width, Chromium.HEIGHT);
        hasBecome(width);
    }

    /** Whether the page is wider than its window, once that has this width. */
    boolean scrollsSidewaysAt(int width) {
        isAsWideAs(width);
        if (isFilled(width)) return false;
        // What goes by the width of the window (vw) may be laid out after the rest.
        page.evaluate(SETTLED);
        return !isFilled(width);
    }

    private boolean isFilled(int width) {
        return page.evaluate("() => document.documentElement.scrollWidth").equals(width);
    }

    /** What reaches farther than the window, the outermost first; it is asked for when something does. */
    String beyond() {
        return (String) page.evaluate("""
                () => [...document.querySelectorAll('body *')].filter(e => e.checkVisibility() && !e.closest('svg, .unseen'))
                    .map(e => [Math.round(e.getBoundingClientRect().right), e.cloneNode().outerHTML.slice(0, 80)])
                    .filter(([right]) => right > innerWidth + 1).sort(([one], [other]) => other - one).slice(0, 3).join(' ')""");
    }

    private void hasBecome(int width) {
        page.waitForFunction("width => innerWidth === width", width);
    }

    /** As if the reader had asked the browser for text so many times as large. */
    void writesText(int times) {
        page.evaluate("""
                times => {
                    const style = document.documentElement.style;
                    style.fontSize = '';
                    if (times > 1) style.fontSize = times * parseFloat(getComputedStyle(document.documentElement).fontSize) + 'px';
                }""", times);
    }

    /** Whoever looks into this window has the visitor's cookies. */
    void carries(Visitor visitor, String site) {
        context.clearCookies();
        context.addCookies(visitor.cookies().getCookieStore().getCookies().stream()
                .map(cookie -> new Cookie(cookie.getName(), cookie.getValue()).setUrl(site)).toList());
    }

    Held held() {
        return new Held(context.newCDPSession(page), page);
    }

    Fingers fingers() {
        return new Fingers(context.newCDPSession(page));
    }

    Page page() {
        return page;
    }

    /** No script failed, and nothing broke the content security policy. */
    void heldNoSurprises() {
        assertThat(complaints).isEmpty();
    }

    /** Holds nothing back any more first: Playwright fails when it is asked about a request while it closes. */
    @Override
    public void close() {
        if (!page.isClosed()) page.unrouteAll();
        context.close();
    }
}
