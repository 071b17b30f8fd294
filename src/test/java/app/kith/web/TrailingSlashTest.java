package app.kith.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.KithTest;
import app.kith.Visitor;
import app.kith.Visitors;
import app.kith.joining.Newcomers;
import java.net.URI;
import java.net.http.HttpRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** An address with a slash too many. */
@KithTest
class TrailingSlashTest {

    @Autowired
    Visitors visitors;

    @Autowired
    Newcomers newcomers;

    @ParameterizedTest
    @CsvSource({
        "/join/you/, /join/you", "/join/skills/?focus=skill, /join/skills?focus=skill", "/settings/account/, /settings/account", "/@ada/, /@ada",
        "/search/?q=a%2Fb&in=members, /search?q=a%2Fb&in=members", "/@%E1%9E%9F%E1%9E%BB%E1%9E%81%E1%9E%B6/, /@%E1%9E%9F%E1%9E%BB%E1%9E%81%E1%9E%B6", "/api/v1/dreams/, /api/v1/dreams", "/css/, /css", "/nowhere/, /nowhere"
    })
    void leadsToTheOneWithout(String path, String page) {
        Visitor visitor = visitors.arrives();
        visitor.sends(visitor.to(path).GET());
        assertThat(visitor.status()).isEqualTo(301);
        assertThat(visitor.answer().headers().firstValue("Location")).hasValue(page);
        assertThat(visitor.answer().headers().firstValue("Content-Security-Policy")).isPresent();
        visitor.sends(visitor.to(path).HEAD());
        assertThat(visitor.status()).isEqualTo(301);
    }

    @Test
    void theFirstPageKeepsItsOwn() {
        assertThat(visitors.arrives().opens("/").status()).isEqualTo(200);
    }

    @Test
    void aFormThatIsSentThereIsSentOnAsItIs() {
        Visitor newcomer = newcomers.atYou();
        var form = newcomer.form().fill("firstName", "Sofie").pressing("do", "continue").request().build();
        newcomer.sends(HttpRequest.newBuilder(form, (_, _) -> true).uri(URI.create(visitors.site() + "/join/you/")));
        assertThat(newcomer.status()).isEqualTo(308);
        assertThat(newcomer.answer().headers().firstValue("Location")).hasValue("/join/you");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "//evil.example/", "///evil.example/", "/\\evil.example/", "/%5Cevil.example/", "/%5C%5Cevil.example/", "/%2F/evil.example/", "/%2Fevil.example/", "/.//evil.example/",
        "/..//evil.example/", "/;//evil.example/", "/%09/evil.example/", "/%0d%0aLocation:%20//evil.example/", "//", "///", "/@a//evil.example/", "http://evil.example/"
    })
    void leadsToNoOtherSite(String path) {
        String answer = visitors.raw(path, "Accept: text/html");
        assertThat(answer).startsWith("HTTP/1.1 ");
        for (String line : answer.substring(0, Math.max(answer.indexOf("\r\n\r\n"), 0)).split("\r\n")) {
            if (!line.toLowerCase(java.util.Locale.ROOT).startsWith("location:")) continue;
            URI led = URI.create(visitors.site()).resolve(line.substring("location:".length()).strip());
            assertThat(led).as(path).hasAuthority(URI.create(visitors.site()).getAuthority());
            assertThat(line.substring("location:".length()).strip()).as(path).startsWith("/").doesNotStartWith("//").doesNotContain("\\");
        }
    }
}
