package app.kith.profile;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.KithTest;
import app.kith.Visitor;
import app.kith.Visitors;
import app.kith.joining.Newcomers;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A member and a dream whose names no Latin letters can write, wherever their addresses stand. */
@KithTest
class EveryScriptTest {

    private static final String ENCODED = "(?:[A-Za-z0-9/@.:_-]|%[0-9A-F]{2})+";

    @Autowired
    Newcomers newcomers;

    @Autowired
    Visitors visitors;

    private final String email = Newcomers.address();
    private Visitor member;
    private String page;

    @BeforeEach
    void somebodyHasJoined() {
        member = newcomers.joined("សុខា", "អង្គរ", email);
        page = member.page().select("main a[href^=/@]").attr("href");
    }

    private static String read(String path) {
        return URLDecoder.decode(path, StandardCharsets.UTF_8);
    }

    private Optional<String> leads(String path) {
        Visitor visitor = visitors.arrives();
        visitor.sends(visitor.to(path).GET());
        assertThat(visitor.status()).as(path).isEqualTo(301);
        return visitor.answer().headers().firstValue("Location");
    }

    @Test
    void theirPageIsAtTheirNameAndSaysSoToOthers() {
        assertThat(page).matches(ENCODED);
        assertThat(read(page)).matches("/@សុខា-អង្គរ(-\\d+)?");
        Visitor visitor = visitors.arrives().opens(page);
        assertThat(visitor.status()).isEqualTo(200);
        assertThat(visitor.path()).isEqualTo(read(page));
        for (String address : new String[] {
            visitor.page().select("link[rel=canonical]").attr("href"), visitor.page().select("meta[property=og:url]").attr("content"),
            visitor.page().select("link[rel=alternate]").attr("href"), visitor.page().select("meta[property=og:image]").attr("content")
        }) {
            assertThat(address).matches(ENCODED).contains(page);
            assertThat(visitors.arrives().opens(URI.create(address).getRawPath()).status()).as(address).isEqualTo(200);
        }
        assertThat(member.opens("/settings/profile").page().select(".address").text()).endsWith(read(page));
    }

    @Test
    void whoeverTypesItOtherwiseIsLedThere() {
        assertThat(leads("/@" + URLEncoder.encode(read(page).substring(2).replace("-", " "), StandardCharsets.UTF_8).replace("+", "%20"))).hasValue(page);
        assertThat(leads(page + "%E2%80%8B")).as("with a space that nobody sees").hasValue(page);
        assertThat(leads(page + "/")).hasValue(page);
    }

    @Test
    void anOldAddressLeadsOn() {
        member.opens("/settings/profile").form("form.editing").fill("firstName", "Sokha").press("do", "save");
        String now = member.opens("/").page().select("header .me a").attr("href");
        assertThat(read(now)).matches("/@sokha-អង្គរ(-\\d+)?");
        assertThat(leads(page)).hasValue(now);
        assertThat(leads(page + "/feed.atom")).hasValue(now + "/feed.atom");
        assertThat(leads("/api/v1/members/" + page.substring(2))).hasValue("/api/v1/members/" + now.substring(2));
        member.opens("/settings/profile").form("form.editing").fill("firstName", "សុខា").press("do", "save");
        assertThat(leads(now)).hasValue(page);
    }

    @Test
    void programsFindThemToo() {
        assertThat(visitors.arrives().opens(page + "/feed.atom").body()).contains(page + "/feed.atom\"");
        assertThat(visitors.arrives().opens("/api/v1/members/" + page.substring(2)).body()).contains(page + "\"", "\"" + read(page).substring(2) + "\"");
        String maps = visitors.arrives().opens("/sitemap.xml").page().select("loc").eachText().stream().filter(part -> part.contains("sitemap-members-"))
                .map(part -> visitors.arrives().opens(URI.create(part).getRawPath()).body()).reduce("", String::concat);
        assertThat(maps).contains(page + "</loc>");
    }

    @Test
    void whoeverGoesElsewhereFromThereComesBack() {
        Visitor visitor = visitors.arrives().opens(page);
        visitor.opens(visitor.page().select("footer a[href^=/scheme]").attr("href")).form().press("scheme", "dark");
        assertThat(visitor.path()).isEqualTo(read(page));

        Visitor neighbour = newcomers.joined("Nora", "Neighbour").opens(page);
        neighbour.form("form[action$=/follow]").enter();
        assertThat(neighbour.path()).isEqualTo(read(page));
        assertThat(neighbour.status()).isEqualTo(200);
    }

    @Test
    void aDreamAndATopicHaveSuchAddressesToo() {
        member.opens("/dreams/new").form().fill("title", "សាលារៀន").fill("story", "ថ្មី").fill("theme", "កុមារ").press("do", "publish");
        String dream = member.at().getRawPath();
        assertThat(read(dream)).matches("/dreams/សាលារៀន(-\\d+)?");
        String topic = member.page().select("main a[href^=/topics/]").attr("href");
        assertThat(read(topic)).isEqualTo("/topics/កុមារ");
        assertThat(visitors.arrives().opens(topic).status()).isEqualTo(200);
        assertThat(leads(topic + "%E2%80%8B")).hasValue(topic);

        Visitor visitor = visitors.arrives().opens(dream);
        visitor.opens(visitor.page().select("main a[href^=/sign-in]").attr("href")).form().fill("email", email).fill("password", Newcomers.PASSWORD).enter();
        assertThat(visitor.path()).startsWith(read(dream));
        assertThat(visitor.status()).isEqualTo(200);
    }
}
