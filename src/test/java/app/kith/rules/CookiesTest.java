package app.kith.rules;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.KithTest;
import app.kith.Visitor;
import app.kith.Visitors;
import app.kith.account.Secret;
import app.kith.joining.Newcomers;
import app.kith.settings.Settings;
import app.kith.web.Cookies;
import java.net.HttpCookie;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The cookies that the site sets, whole and broken; with every page ({@link BrokenCookies}) a sample of it, the whole is {@code bin/soak cookies}. */
@KithTest
class CookiesTest {

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    Visitors visitors;

    @Autowired
    Newcomers newcomers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Cookies cookies;

    @Autowired
    Settings settings;

    @Test
    void noBrokenCookieBreaksAnyPage() {
        var broken = new BrokenCookies(newcomers, visitors, jdbc, requestMappingHandlerMapping);
        assertThat(broken.pages()).hasSizeGreaterThan(20);
        assertThat(broken.someOfWhatGoesWrong()).isEmpty();
    }

    /** Which of two of one name counts is the server's to choose; either is somebody's page, and whole. */
    @Test
    void ofAMembersOwnCookieAndAForgedOneEitherCountsInBothOrders() {
        Visitor member = newcomers.joined("Conny", "Twice");
        String session = "kith-session=" + member.cookie("kith-session").getValue();
        for (String name : BrokenCookies.NAMES) {
            var broken = BrokenCookies.broken(name, "x", BrokenCookies.value(member, name));
            for (String kind : BrokenCookies.DOUBLED) {
                String cookies = name.equals("kith-session") ? broken.get(kind) : session + "; " + broken.get(kind);
                String answer = visitors.raw("/welcome", "Accept: text/html", "Cookie: " + visitors.cookies(cookies));
                if (name.equals("kith-session")) assertThat(answer).as(kind).containsPattern("^HTTP/1.1 (200|303)");
                else assertThat(answer).as(name + ", " + kind).startsWith("HTTP/1.1 200").contains("Conny");
            }
        }
        assertThat(member.opens("/welcome").path()).as("still signed in").isEqualTo("/welcome");
    }

    @Test
    void aMemberWithEveryOtherCookieBrokenIsStillSignedIn() {
        Visitor member = newcomers.joined("Conny", "Cookie");
        String session = "kith-session=" + member.cookie("kith-session").getValue() + "; ";
        for (String name : BrokenCookies.NAMES.subList(1, BrokenCookies.NAMES.size())) {
            BrokenCookies.broken(name, "x", Secret.next().value()).forEach((kind, header) ->
                    assertThat(visitors.raw("/welcome", "Cookie: " + visitors.cookies(session + header))).as(name + ", " + kind).startsWith("HTTP/1.1 200"));
        }
    }

    @Test
    void theSiteSetsNoOtherCookie() {
        Visitor member = newcomers.joined("Conny", "Names");
        member.opens("/scheme").form().fill("scheme", "dark").send();
        var names = BrokenCookies.NAMES.stream().map(cookies::named).toList();
        member.cookies().getCookieStore().getCookies().forEach(cookie -> assertThat(names).contains(cookie.getName()));
        assertThat(member.cookies().getCookieStore().getCookies()).hasSizeGreaterThan(3);
    }

    /** A browser sends a host's cookies to all of its ports. */
    @Test
    void anotherSiteOnThisHostAndThisOneLeaveEachOthersCookiesAlone() {
        Visitor member = newcomers.joined("Conny", "Ports");
        assertThat(cookies.named("kith-session")).endsWith("-" + settings.baseUrl().getPort());
        var others = List.of("kith-session-8081", "kith-form-8081", "kith-draft", "kith-device", "scheme-8081");
        for (String name : others) {
            var theirs = new HttpCookie(name, Secret.next().value());
            theirs.setPath("/");
            theirs.setVersion(0);
            member.cookies().getCookieStore().add(URI.create(visitors.site()), theirs);
        }
        assertThat(member.opens("/welcome").path()).as("still signed in here").isEqualTo("/welcome");
        member.form("form[action=/sign-out]").send();
        assertThat(member.cookies().getCookieStore().getCookies()).extracting(HttpCookie::getName).containsExactlyInAnyOrderElementsOf(others);
    }
}
