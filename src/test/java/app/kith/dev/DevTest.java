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
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
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

    @Test
    void theGalleryShowsEveryPart() {
        Visitor builder = visitors.arrives().opens("/dev/gallery");
        assertThat(builder.status()).isEqualTo(200);
        assertThat(builder.page().select("[role=alert], .field, svg.portrait, .main[aria-busy=true]")).hasSizeGreaterThan(10);
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
