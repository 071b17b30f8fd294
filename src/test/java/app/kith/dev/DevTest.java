package app.kith.dev;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kith.KithTest;
import app.kith.Letters;
import app.kith.Visitor;
import app.kith.Visitors;
import app.kith.joining.Newcomers;
import app.kith.settings.CannotStart;
import app.kith.settings.Settings;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** The desk of those who build the site. */
@KithTest
@TestPropertySource(properties = "kith.dev=true")
class DevTest {

    @Autowired
    Visitors visitors;

    @Autowired
    Newcomers newcomers;

    @Autowired
    Letters letters;

    @Autowired
    DeskAnnouncement desk;

    @Autowired
    Settings settings;

    @Test
    void oneClickMakesAVisitorAnybody() {
        newcomers.joined("Trude", "Villager");
        Visitor builder = visitors.arrives().opens("/dev");
        assertThat(builder.status()).isEqualTo(200);
        String account = builder.page().select("li:contains(Trude Villager) button[name=account]").val();
        builder.form().press("account", account);
        assertThat(builder.path()).isEqualTo("/");
        assertThat(builder.page().select("header .me").text()).contains("Trude");
    }

    @Test
    void anAccountThatIsNoneIsNotThere() {
        newcomers.joined("Trude", "Villager");
        for (String account : new String[] {"00000000-0000-0000-0000-000000000000", "nobody", ""}) {
            Visitor builder = visitors.arrives().opens("/dev");
            builder.form().fill("account", account).send();
            assertThat(builder.status()).as(account).isBetween(400, 404);
            assertThat(builder.opens("/welcome").path()).isEqualTo("/sign-in");
        }
    }

    /** That it has every part, {@link PartsTest} knows. */
    @Test
    void theGalleryShowsTheStatesOfItsParts() {
        Visitor builder = visitors.arrives().opens("/dev/gallery");
        assertThat(builder.status()).isEqualTo(200);
        for (String part : List.of("ul.chips button", "ul.lines small", ".entries:not(:has(li))", "[role=listbox] [aria-selected=true]", ".near", ".frame.cropping",
                "input[type=file]", "progress[value]", "progress:not([value])", ".notice .adrift", ".flash", ".remark", ".empty", ".skeleton", "svg.portrait",
                ".field .error", ".main[aria-busy=true]", "button[disabled]", "img[alt*=mark]", ".answers .none",
                "#presentNow", "#presentWrong-error", "button[data-passkey=known]", "[aria-labelledby=passkeys] li:contains(not used yet)", "#no-passkeys ~ p:contains(none yet)",
                "#sessions li:contains(This one)", "#sessions button[name=session]", "[aria-labelledby=export-1] button.main", "[aria-labelledby=export-2] p:contains(a letter tells you)",
                "[aria-labelledby=export-3] [role=status]:contains(3 of 8)", "[aria-labelledby=export-4] a[href$=kith.zip]", "#differences dd:contains(taken over)", "#differences a[href=#audience-everybody]",
                "#hope .found", "#hope a[href=/offers]", "#hope a.main[href$=/offer]", "#hope a.plain[href$=/offer]", "#hope .toggle button[aria-pressed=true]", "#hope .tally", "#talk .answering[open] .error", "#talk .none",
                "#talk a[href^=/sign-in]", "#writing .error", "#writing details[open]", "#feed .fresh", "#feed .why ~ .why", "#feed .needs .rest", "#feed .foot .state")) {
            assertThat(builder.page().select(part)).as(part).isNotEmpty();
        }
    }

    @Test
    void theConsoleSaysWhereTheDeskIs() {
        assertThat(desk.lines()).singleElement().asString().endsWith(" " + settings.baseUrl() + "/dev");
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "localhost.evil.example:8080", "127.0.0.1.evil.example", "192.168.0.2:8080", "0.0.0.0", "kith.localhost"})
    void whoCallsThisMachineByAnotherNameIsNotHeard(String host) {
        for (String path : List.of("/", "/dev", "/css/kith.css", "/pictures/none/160")) {
            assertThat(asks(path, host)).as(path).startsWith("HTTP/1.1 403").doesNotContain("Be somebody");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LocalHost:8080", "127.0.0.1:8080", "[::1]:8080"})
    void byItsOwnNamesItIs(String host) {
        assertThat(asks("/dev", host)).startsWith("HTTP/1.1 200").contains("Be somebody");
    }

    private String asks(String path, String host) {
        return visitors.says("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
    }

    /** On Linux all of 127.0.0.0/8 is this machine; whoever listens to every interface is reached there, too. */
    @Test
    void nobodyReachesItButThroughTheLoopback() throws IOException {
        int port = URI.create(visitors.site()).getPort();
        new Socket("127.0.0.1", port).close();
        assertThatThrownBy(() -> new Socket("127.0.0.2", port)).isInstanceOf(IOException.class);
    }

    @Test
    void whileItIsCompiledItSaysSo() throws IOException {
        Path sign = settings.data().resolve("compiling");
        Visitor builder = visitors.arrives();
        Files.createFile(sign);
        try {
            for (String path : List.of("/", "/dev/gallery", "/js/kith.js")) {
                assertThat(builder.opens(path).status()).as(path).isEqualTo(503);
                assertThat(builder.body()).startsWith("Compiling…");
                assertThat(builder.answer().headers().firstValue("Refresh")).hasValue("1");
            }
        } finally {
            Files.delete(sign);
        }
        assertThat(builder.opens("/").status()).isEqualTo(200);
    }

    @Test
    void noStaticFileIsKeptByABrowser() {
        var page = visitors.arrives().opens("/").page();
        assertThat(page.select("link[rel=stylesheet]").eachAttr("href")).containsExactly("/css/kith.css");
        for (String path : new String[] {"/css/kith.css", "/js/kith.js", "/fonts/display-latin.woff2"}) {
            assertThat(visitors.arrives().opens(path).answer().headers().firstValue("Cache-Control")).as(path).contains("no-store");
        }
    }

    @Test
    void theOutboxShowsTheLetters() {
        String email = Newcomers.address();
        newcomers.joined("Trude", "Letters", email);
        letters.to(email);
        Visitor builder = visitors.arrives().opens("/dev/outbox");
        assertThat(builder.page().select(".letter:contains(" + email + ") pre").text()).contains("/email/confirm/");
        builder.opens(builder.page().select(".letter:contains(" + email + ") a").attr("href"));
        assertThat(builder.page().select("h1 ~ table a").attr("href")).contains("/email/confirm/");
    }

    @Test
    void everyKindOfLetterIsShownInBothForms() throws Exception {
        Visitor builder = visitors.arrives().opens("/dev/letters");
        var texts = builder.page().select(".letter pre").eachText();
        var pages = builder.page().select(".letter a").eachAttr("href");
        assertThat(texts).hasSameSizeAs(pages).hasSize(kinds());
        for (int i = 0; i < pages.size(); i++) {
            builder.opens(pages.get(i));
            assertThat(builder.status()).isEqualTo(200);
            for (String link : builder.page().select("a").eachAttr("href")) assertThat(texts.get(i)).contains(link);
            assertThat(texts.get(i)).contains(builder.page().select(".card p.ink").last().text());
        }
        assertThat(builder.opens("/dev/letters/none").status()).isEqualTo(404);
        assertThat(builder.opens("/dev/outbox/00000000-0000-0000-0000-000000000000").status()).isEqualTo(404);
    }

    /** Its sender's name and footer are not what one reads first, and a link that works for a time is of no use after it. */
    @Test
    void everyLetterSaysOfWhatSiteItIsAndHowLongItsLinkWorks() {
        var letters = visitors.arrives().opens("/dev/letters").page().select(".letter");
        assertThat(letters).hasSizeGreaterThan(9).allSatisfy(letter -> {
            String said = letter.select("pre").text().split("-- Kith,")[0];
            assertThat(said).contains("Kith");
            if (said.contains("/an-example")) assertThat(said).containsPattern("within (a day|half an hour|seven days)").containsPattern("no longer works?");
        });
    }

    /** {@code mail/KindsOfLettersTest} knows which tell what others did. */
    @Test
    void everyLetterThatTellsWhatOthersDidSaysHowToGetNoMore() {
        var letters = visitors.arrives().opens("/dev/letters").page().select(".letter");
        assertThat(letters.select(":has(a[href*=/offer]) pre").eachText()).hasSize(4).allMatch(text -> text.contains("/unsubscribe/"));
        assertThat(letters.select(":not(:has(a[href*=/offer])) > pre").eachText()).hasSizeGreaterThan(9).noneMatch(text -> text.contains("/unsubscribe/"));
    }

    /** How many kinds of letter have words. */
    private static int kinds() throws IOException {
        try (var files = Files.walk(Path.of("src/main/jte"))) {
            int kinds = 0;
            for (Path bundle : files.filter(file -> file.endsWith("words.properties")).toList()) {
                kinds += (int) Files.readAllLines(bundle).stream().filter(line -> line.matches("letter\\..*\\.subject=.*")).count();
            }
            return kinds;
        }
    }

    @Test
    void aLetterIsAPageOfItsOwnOnWhichOnlyStyleComesAlive() {
        Visitor builder = visitors.arrives().opens("/dev/letters/confirm");
        assertThat(builder.answer().headers().allValues("Content-Security-Policy")).singleElement().asString()
                .contains("default-src 'none'", "style-src 'unsafe-inline'").doesNotContain("script");
        assertThat(visitors.arrives().opens("/dev/letters").answer().headers().firstValue("Content-Security-Policy").orElseThrow())
                .doesNotContain("unsafe");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "https://kith.example", "http://localhost.example", "http://127.0.0.1.example", "http://0.0.0.0:8080", "http://192.168.0.2",
        "http://[::2]"
    })
    void aSiteOfTheWorldRefusesToStartWithTheToolsOfDevelopment(String address) {
        assertThatThrownBy(() -> new OnThisMachineOnly(at(address)))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining(address)
                .message().hasLineCount(1).matches("[^.]*KITH_BASE_URL is .*: [^:]*\\.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8080", "http://127.0.0.1", "http://[::1]:8080", "https://localhost"})
    void aSiteOfThisMachineStartsWithThem(String address) {
        assertThat(new OnThisMachineOnly(at(address))).isNotNull();
    }

    private static Settings at(String address) {
        return new Settings(0, Path.of("target"), URI.create(address), null, null, null);
    }
}
