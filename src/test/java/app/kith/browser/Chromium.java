package app.kith.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.test.context.TestComponent;

/** The browser of the tests: one Chromium for all, begun when the first asks for it. */
@TestComponent
public class Chromium implements AutoCloseable {

    /** A condition is waited for; on a busy machine that may take a while. */
    static final int PATIENCE_MILLISECONDS = 60_000;

    static final int HEIGHT = 900;

    /** A photographed window's pixels for each of the page's. */
    static final double PHOTOGRAPHED = .5;

    private Playwright playwright;
    private Browser browser;

    synchronized Browser browser() {
        if (browser == null) {
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLISECONDS);
            playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            browser = playwright.chromium().launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(program())
                    .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking",
                            "--disable-component-update", "--disable-sync")));
        }
        return browser;
    }

    enum Scheme {
        LIGHT, DARK;

        ColorScheme emulated() {
            return this == DARK ? ColorScheme.DARK : ColorScheme.LIGHT;
        }
    }

    Window window(Scheme scheme) {
        return window(scheme, 1280);
    }

    Window window(Scheme scheme, int width) {
        return new Window(browser().newContext(options(scheme, width)));
    }

    /** A small phone, which is touched. */
    Window phone() {
        return new Window(browser().newContext(options(Scheme.LIGHT, 320).setHasTouch(true).setIsMobile(true)));
    }

    /** Drawn at half its size: that takes a part of the time, and what is kept of it is smaller still. */
    Window photographed(int width) {
        return new Window(browser().newContext(options(Scheme.LIGHT, width).setDeviceScaleFactor(PHOTOGRAPHED)));
    }

    /** Of any width, and touched. */
    Window touched() {
        return new Window(browser().newContext(options(Scheme.LIGHT, 320).setHasTouch(true)));
    }

    Window windowWithoutJavaScript() {
        return new Window(browser().newContext(options(Scheme.LIGHT, 390).setJavaScriptEnabled(false)));
    }

    private static Browser.NewContextOptions options(Scheme scheme, int width) {
        return new Browser.NewContextOptions()
                .setViewportSize(width, HEIGHT)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setColorScheme(scheme.emulated());
    }

    private static Path program() {
        String named = System.getenv("CHROMIUM");
        return Stream.of(named == null ? "" : named, "/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .filter(path -> !path.isEmpty())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No Chromium: bin/test says how to get it"));
    }

    @Override
    public synchronized void close() {
        if (browser != null) browser.close();
        if (playwright != null) playwright.close();
    }
}
