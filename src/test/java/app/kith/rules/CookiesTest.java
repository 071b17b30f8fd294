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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every page of the site with every cookie that it sets, broken in every way: no error, no loop, nothing of anybody shown. Each page meets
 * all cookies broken in one way together, for all ways, and each cookie alone, broken in a way that changes from page to page.
 */
@KithTest
class CookiesTest {

    /** Whoever sets a cookie adds its name here, and thinks about it once more. */
    private static final List<String> NAMES = List.of(
            "kith-session", "kith-form", "kith-draft", "kith-done", "kith-passkey", "kith-device", "kith-reset", "kith-back", "scheme");

    private static final String LARGE = "of 8 KB";

    private static final List<String> DOUBLED = List.of("doubled", "doubled, the own one first", "doubled, the own one last");

    private static final Pattern LOCATION = Pattern.compile("(?im)^Location: (\\S*)");

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
        String email = Newcomers.address();
        Visitor member = newcomers.joined("Conny", "Owner", email);
        var pages = List.copyOf(pages(somethingOfEveryKind(member, email)));
        var broken = brokenOfAMemberWhoIsGone(member);
        var kinds = List.copyOf(broken.get("scheme").keySet());
        assertThat(pages).hasSizeGreaterThan(20);
        List<String> wrong = new ArrayList<>();
        for (int number = 0; number < pages.size(); number++) {
            String page = pages.get(number);
            for (String kind : kinds) {
                if (kind.equals(LARGE)) continue; // no browser sends so much in one header
                if (DOUBLED.contains(kind) && !kind.equals(DOUBLED.get(number % DOUBLED.size()))) continue;
                String all = NAMES.stream().map(name -> broken.get(name).get(kind)).collect(Collectors.joining("; "));
                wrong.addAll(looksWrong(page, "all, " + kind, all, email));
            }
            for (int name = 0; name < NAMES.size(); name++) {
                String kind = kinds.get((number + name) % kinds.size());
                wrong.addAll(looksWrong(page, NAMES.get(name) + ", " + kind, broken.get(NAMES.get(name)).get(kind), email));
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** Whatever is in the paths of the site, as one member has it: of each path's pattern, what stands there instead. */
    private Map<String, String> somethingOfEveryKind(Visitor member, String email) {
        String profile = member.page().select("main a[href^=/@]").attr("href");
        String dream = member.opens("/dreams/new").form().fill("title", "Mend the cookie tin " + email.hashCode()).fill("story", "It leaks.")
                .fill("need", "Joinery").press("do", "publish").path();
        member.opens(dream + "/diary").form(".telling").fill("story", "Crumbs.").enter();
        String entry = member.page().select(".diary li:first-child a").last().attr("href");
        member.opens(dream).form(".saying").fill("comment", "Who has a tin?").enter();
        String comment = member.page().select(".comment").attr("id").substring("comment-".length());
        Visitor helper = newcomers.joined("Conny", "Helper").opens(dream);
        String making = helper.page().select(".needed a[href*=/needs/]").attr("href");
        String offer = helper.opens(making).form(".saying").fill("message", "I have one.").enter().path();

        var there = new LinkedHashMap<String, String>();
        there.put("/@{typed}/{file:card-.+}", card(profile));
        there.put("/dreams/{typed}/{file:card-.+}", card(dream));
        there.put("/{file:card-.+}", card("/"));
        there.put("/@{typed}", profile);
        there.put("/members/{typed}", "/members/" + profile.substring("/@".length()));
        there.put("/dreams/{slug}/needs/{id}/offer", making);
        there.put("/dreams/{slug}/diary/{id}", entry);
        there.put("/comments/{id}", "/comments/" + comment);
        there.put("/dreams/{typed}", dream);
        there.put("/dreams/{slug}", dream);
        there.put("/topics/{slug}", "/topics/carpentry");
        there.put("/offers/{id}", offer);
        for (String page : List.of(profile, dream, "/topics/carpentry", dream + "/comments/" + comment)) {
            assertThat(visitors.arrives().opens(page).status()).as(page).isEqualTo(200);
        }
        return there;
    }

    private String card(String page) {
        return URI.create(visitors.arrives().opens(page).page().select("meta[property=og:image]").attr("content")).getPath();
    }

    /** Which of two of one name counts is the server's to choose; either is somebody's page, and whole. */
    @Test
    void ofAMembersOwnCookieAndAForgedOneEitherCountsInBothOrders() {
        Visitor member = newcomers.joined("Conny", "Twice");
        String session = "kith-session=" + member.cookie("kith-session").getValue();
        for (String name : NAMES) {
            var broken = broken(name, "x", value(member, name));
            for (String kind : DOUBLED) {
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
        for (String name : NAMES.subList(1, NAMES.size())) {
            broken(name, "x", Secret.next().value()).forEach((kind, header) ->
                    assertThat(visitors.raw("/welcome", "Cookie: " + visitors.cookies(session + header))).as(name + ", " + kind).startsWith("HTTP/1.1 200"));
        }
    }

    @Test
    void theSiteSetsNoOtherCookie() {
        Visitor member = newcomers.joined("Conny", "Names");
        member.opens("/scheme").form().fill("scheme", "dark").send();
        var names = NAMES.stream().map(cookies::named).toList();
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

    private TreeSet<String> pages(Map<String, String> there) {
        var pages = new TreeSet<String>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((info, handler) -> {
            if (!info.getMethodsCondition().getMethods().contains(RequestMethod.GET)) return;
            for (String path : info.getPatternValues()) {
                String page = path.replace("{width}", "160");
                for (var known : there.entrySet()) page = page.replace(known.getKey(), known.getValue());
                pages.add(page.replaceAll("\\{[^}]+}", "example"));
            }
        });
        return pages;
    }

    /** What the browser holds under a name, or what it might. */
    private static String value(Visitor member, String name) {
        var cookie = member.cookie(name);
        return cookie == null ? Secret.next().value() : cookie.getValue();
    }

    private static Map<String, String> broken(String name, String gone, String own) {
        String whole = Secret.next().value();
        var broken = new LinkedHashMap<String, String>();
        broken.put("absent", "other=1");
        broken.put("empty", name + "=");
        broken.put("truncated", name + "=" + gone.substring(0, gone.length() / 2));
        broken.put("in another encoding", name + "=%E2%98%83\u00ff\u00fe\"" + gone);
        broken.put(LARGE, name + "=" + "A".repeat(8192));
        for (String kind : DOUBLED) {
            broken.put(kind, name + "=" + (kind.endsWith("first") ? own : whole) + "; " + name + "=" + (kind.endsWith("last") ? own : Secret.next().value()));
        }
        broken.put("of a member who is gone", name + "=" + gone);
        broken.put("of another site's key", name + "=eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhZG1pbiJ9." + whole);
        broken.put("of another site", name + "=" + whole);
        return broken;
    }

    /** For each cookie and each way to break it: what the header holds. */
    private Map<String, Map<String, String>> brokenOfAMemberWhoIsGone(Visitor here) {
        String email = Newcomers.address();
        Visitor gone = newcomers.joined("Gone", "Ghost", email);
        jdbc.sql("delete from account where email = ?").param(email).update();
        var broken = new LinkedHashMap<String, Map<String, String>>();
        for (String name : NAMES) broken.put(name, broken(name, value(gone, name), value(here, name)));
        return broken;
    }

    /** What is wrong with a page, as a browser follows it; what is for one member alone shows their address. */
    private List<String> looksWrong(String page, String kind, String cookie, String email) {
        String path = page;
        for (int hops = 0; hops < 5; hops++) {
            String answer = visitors.raw(path, "Accept: text/html", "Cookie: " + visitors.cookies(cookie));
            String status = answer.substring(0, Math.min(12, answer.length()));
            if (!status.matches("HTTP/1.1 [234]..") || status.endsWith("400") && !page.contains("example")) return List.of(page + " with " + kind + ": " + status);
            if (answer.contains("Ghost") || answer.contains(email) && !kind.contains("the own one") || answer.contains("Exception")) return List.of(page + " with " + kind + " shows something");
            var next = LOCATION.matcher(answer);
            if (!next.find()) return List.of();
            path = next.group(1);
        }
        return List.of(page + " with " + kind + " goes in a circle");
    }
}
