package app.kith.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.KithTest;
import app.kith.Visitor;
import app.kith.Visitors;
import app.kith.joining.Newcomers;
import java.net.HttpCookie;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** The site of an https address, behind a proxy that speaks TLS for it. */
@KithTest
@TestPropertySource(properties = {"kith.base-url=https://kith.example", "kith.data=target/test-data/https"})
class HttpsTest {

    @Autowired
    Visitors visitors;

    /** The cookies as they were sent, by name. */
    private final Map<String, String> sent = new LinkedHashMap<>();

    @Test
    void everyCookieIsKeptToHttpsAndToThisHost() {
        Visitor newcomer = visitors.arrives();
        looks(newcomer, newcomer.opens("/join/you"));
        presses(newcomer, newcomer.form().fill("firstName", "Hedy").fill("email", Newcomers.address()).fill("password", Newcomers.PASSWORD));
        for (String stage : List.of("/join/skills", "/join/picture")) {
            newcomer.opens(stage).form().fill("_csrf", newcomer.form().value("_csrf")).press("do", "continue");
            looks(newcomer, newcomer);
        }
        presses(newcomer, newcomer.opens("/join/check").form());
        assertThat(newcomer.opens("/welcome").path()).isEqualTo("/welcome");

        assertThat(sent).containsOnlyKeys("__Host-kith-form", "__Host-kith-draft", "__Host-kith-session", "__Host-kith-device");
        assertThat(sent.values()).allSatisfy(cookie -> assertThat(cookie.split("; "))
                .contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax").noneMatch(part -> part.startsWith("Domain")));
    }

    private void presses(Visitor visitor, Visitor.Form form) {
        looks(visitor, visitor.sends(form.request()));
        assertThat(visitor.status()).isEqualTo(303);
    }

    /** Notes the cookies of an answer, and lets them travel as they would behind the proxy. */
    private void looks(Visitor visitor, Visitor answered) {
        for (String cookie : answered.answer().headers().allValues("Set-Cookie")) {
            if (!cookie.contains("Max-Age=0")) sent.put(cookie.substring(0, cookie.indexOf('=')), cookie);
        }
        visitor.cookies().getCookieStore().getCookies().forEach(cookie -> cookie.setSecure(false));
    }

    @Test
    void aCookieWithoutThePrefixIsNotBelieved() {
        Visitor visitor = visitors.arrives().opens("/join/you");
        String token = visitor.form().value("_csrf");
        visitor.cookies().getCookieStore().removeAll();
        var cookie = new HttpCookie("kith-form", token);
        cookie.setPath("/");
        visitor.cookies().getCookieStore().add(java.net.URI.create(visitors.site()), cookie);
        visitor.sends(visitor.form().fill("firstName", "Eve").request());
        assertThat(visitor.status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/join/you", "/nowhere", "/css/kith.css", "/welcome"})
    void everyAnswerAsksForHttpsForAYear(String path) {
        Visitor visitor = visitors.arrives();
        assertThat(visitor.sends(visitor.to(path).GET()).answer().headers().allValues("Strict-Transport-Security"))
                .containsExactly("max-age=31536000");
    }

    @Test
    void linksForOthersBeginWithTheAddressOfTheSiteWhateverTheRequestSays() {
        String page = visitors.raw("/", "X-Forwarded-Host: forged.example", "X-Forwarded-Proto: ftp", "Forwarded: host=forged.example");
        assertThat(page).contains("https://kith.example/").doesNotContain("forged.example", "ftp");
    }
}
