package app.kith.profile;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.KithTest;
import app.kith.Visitor;
import app.kith.Visitors;
import app.kith.joining.Newcomers;
import app.kith.settings.Settings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The picture by which others preview a page, as a crawler meets it. */
@KithTest
class ProfileCardTest {

    @Autowired
    Newcomers newcomers;

    @Autowired
    Visitors visitors;

    @Autowired
    Settings settings;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aCardIsAPictureOfTheSizeThatThePageNamesAndNeverChanges() throws IOException {
        String path = page(newcomers.joined("Carla", "Card"));
        Visitor crawler = visitors.arrives().opens(path);
        assertThat(property(crawler, "og:image:width")).isEqualTo("1200");
        assertThat(property(crawler, "og:image:height")).isEqualTo("630");
        crawler.opens(card(path));
        assertThat(crawler.status()).isEqualTo(200);
        assertThat(header(crawler, "content-type")).isEqualTo("image/jpeg");
        assertThat(header(crawler, "cache-control")).contains("max-age=31536000", "public", "immutable");
        var image = ImageIO.read(new ByteArrayInputStream(crawler.answer().body()));
        assertThat(image.getWidth()).isEqualTo(1200);
        assertThat(image.getHeight()).isEqualTo(630);

        crawler.sends(crawler.to(card(path)).header("If-None-Match", header(crawler, "etag")));
        assertThat(crawler.status()).isEqualTo(304);
        assertThat(header(crawler, "cache-control")).contains("immutable");
    }

    @Test
    void aChangeOfTheNameChangesTheAddressAndTheOldOneLeadsOn() {
        String path = page(newcomers.joined("Vera", "Vorher"));
        String before = card(path);
        jdbc.sql("update member set last_name = 'Nachher' where slug = :slug").param("slug", path.substring(2)).update();
        String after = card(path);
        assertThat(after).isNotEqualTo(before);
        Visitor crawler = visitors.arrives();
        crawler.sends(crawler.to(before));
        assertThat(crawler.status()).as("she may change it back").isEqualTo(302);
        assertThat(header(crawler, "cache-control")).contains("no-cache");
        assertThat(header(crawler, "location")).endsWith(after);
        assertThat(crawler.opens(before).path()).isEqualTo(after);
        assertThat(crawler.status()).isEqualTo(200);
    }

    @Test
    void nobodyHasNoCard() {
        assertThat(visitors.arrives().opens("/@nobody-at-all/card-0123456789abcdef.jpg").status()).isEqualTo(404);
    }

    @Test
    void theFrontDoorHasOneToo() {
        Visitor crawler = visitors.arrives().opens("/");
        String card = property(crawler, "og:image").substring(settings.baseUrl().toString().length());
        assertThat(crawler.opens(card).status()).isEqualTo(200);
        assertThat(header(crawler, "content-type")).isEqualTo("image/jpeg");
        assertThat(crawler.opens("/card-0.jpg").path()).isEqualTo(card);
    }

    @Test
    void twentyCrawlersAtOnceAllGetTheSame() {
        String card = card(page(newcomers.joined("Zora", "Zwanzig")));
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(visitors.site() + card)).build();
            var answers = Stream.generate(() -> http.sendAsync(request, HttpResponse.BodyHandlers.ofByteArray())).limit(20).toList();
            byte[] first = answers.getFirst().join().body();
            for (var answer : answers) {
                assertThat(answer.join().statusCode()).isEqualTo(200);
                assertThat(answer.join().body()).isEqualTo(first);
            }
        }
    }

    private static String page(Visitor member) {
        return member.page().select("a[href^=/@]").attr("href");
    }

    private String card(String page) {
        return property(visitors.arrives().opens(page), "og:image").substring(settings.baseUrl().toString().length());
    }

    private static String property(Visitor visitor, String name) {
        return visitor.page().select("meta[property=" + name + "]").attr("content");
    }

    private static String header(Visitor visitor, String name) {
        return visitor.answer().headers().firstValue(name).orElse("");
    }
}
