package app.kith.rules;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.Visitor;
import app.kith.Visitors;
import app.kith.account.Secret;
import app.kith.joining.Newcomers;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every page of the site with every cookie that it sets, broken in every way. What goes wrong is an error, a circle, or a leak. A leak is
 * an answer that knows whose the cookie is or was: a page of somebody signed in or the address of a member, though no cookie of theirs
 * came whole; anything of a member who is gone; what stood in a cookie; or what the site is made of.
 */
final class BrokenCookies {

    /** Whoever sets a cookie adds its name here, and thinks about it once more. */
    static final List<String> NAMES = List.of(
            "kith-session", "kith-form", "kith-draft", "kith-done", "kith-passkey", "kith-device", "kith-reset", "kith-back", "scheme");

    static final List<String> DOUBLED = List.of("doubled", "doubled, the own one first", "doubled, the own one last");

    private static final String LARGE = "of 8 KB";
    private static final String SIGNED_IN = "action=\"/sign-out\"";

    private static final Pattern LOCATION = Pattern.compile("(?im)^Location: (\\S*)");
    private static final Pattern INSIDE = Pattern.compile("Exception|\\tat [a-z]+\\.|app\\.kith\\.|org\\.(springframework|postgresql)");
    private static final Pattern VALUE = Pattern.compile("=([A-Za-z0-9_.-]{16,})");

    private final Visitors visitors;
    private final RequestMappingHandlerMapping routes;
    private final String email = Newcomers.address();
    private final String goneEmail = Newcomers.address();
    private final List<String> pages;

    /** For each cookie and each way to break it: what the header holds. */
    private final Map<String, Map<String, String>> broken = new LinkedHashMap<>();

    BrokenCookies(Newcomers newcomers, Visitors visitors, JdbcClient jdbc, RequestMappingHandlerMapping routes) {
        this.visitors = visitors;
        this.routes = routes;
        Visitor member = newcomers.joined("Conny", "Owner", email);
        pages = List.copyOf(pages(somethingOfEveryKind(member, newcomers)));
        Visitor gone = newcomers.joined("Gone", "Ghost", goneEmail);
        jdbc.sql("delete from account where email = ?").param(goneEmail).update();
        for (String name : NAMES) broken.put(name, broken(name, value(gone, name), value(member, name)));
    }

    List<String> pages() {
        return pages;
    }

    /** Of each page with all cookies broken in one way together, for all ways, and with each cookie alone, broken in a way that changes from page to page. */
    List<String> someOfWhatGoesWrong() {
        List<String> wrong = new ArrayList<>();
        for (int number = 0; number < pages.size(); number++) {
            wrong.addAll(withAllAtOnce(number));
            for (int name = 0; name < NAMES.size(); name++) {
                wrong.addAll(withOne(pages.get(number), NAMES.get(name), kinds().get((number + name) % kinds().size())));
            }
        }
        return wrong;
    }

    /** Of each page with each cookie alone, broken in each way, and with all together. */
    List<String> allThatGoesWrong() {
        List<String> wrong = new ArrayList<>();
        for (int number = 0; number < pages.size(); number++) {
            wrong.addAll(withAllAtOnce(number));
            for (String name : NAMES) {
                for (String kind : kinds()) wrong.addAll(withOne(pages.get(number), name, kind));
            }
        }
        return wrong;
    }

    private List<String> kinds() {
        return List.copyOf(broken.get("scheme").keySet());
    }

    private List<String> withOne(String page, String name, String kind) {
        return wrong(page, name + ", " + kind, broken.get(name).get(kind));
    }

    private List<String> withAllAtOnce(int number) {
        List<String> wrong = new ArrayList<>();
        for (String kind : kinds()) {
            if (kind.equals(LARGE)) continue; // no browser sends so much in one header
            if (DOUBLED.contains(kind) && !kind.equals(DOUBLED.get(number % DOUBLED.size()))) continue;
            wrong.addAll(wrong(pages.get(number), "all, " + kind, NAMES.stream().map(name -> broken.get(name).get(kind)).collect(Collectors.joining("; "))));
        }
        return wrong;
    }

    /** What is wrong with a page, as a browser follows it. */
    private List<String> wrong(String page, String kind, String cookie) {
        String path = page;
        for (int hops = 0; hops < 5; hops++) {
            String answer = visitors.raw(path, "Accept: text/html", "Cookie: " + visitors.cookies(cookie));
            String status = answer.substring(0, Math.min(12, answer.length()));
            if (!status.matches("HTTP/1.1 [234]..") || status.endsWith("400") && !page.contains("example")) return List.of(page + " with " + kind + ": " + status);
            Optional<String> leak = leak(answer, kind, cookie);
            if (leak.isPresent()) return List.of(page + " with " + kind + " shows " + leak.get());
            var next = LOCATION.matcher(answer);
            if (!next.find()) return List.of();
            path = next.group(1);
        }
        return List.of(page + " with " + kind + " goes in a circle");
    }

    private Optional<String> leak(String answer, String kind, String cookie) {
        int end = answer.indexOf("\r\n\r\n");
        String body = end < 0 ? "" : answer.substring(end);
        if (INSIDE.matcher(answer).find()) return Optional.of("what the site is made of");
        if (answer.contains("Ghost") || answer.contains(goneEmail)) return Optional.of("who is gone");
        if (VALUE.matcher(cookie).results().anyMatch(value -> body.contains(value.group(1)))) return Optional.of("what stood in a cookie");
        boolean own = kind.contains("the own one") && cookie.contains("kith-session=");
        if (own) return Optional.empty();
        return answer.contains(email) ? Optional.of("a member's address") : body.contains(SIGNED_IN) ? Optional.of("a page of somebody who is signed in") : Optional.empty();
    }

    /** Whatever is in the paths of the site, as one member has it: of each path's pattern, what stands there instead. */
    private Map<String, String> somethingOfEveryKind(Visitor member, Newcomers newcomers) {
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

    private TreeSet<String> pages(Map<String, String> there) {
        var pages = new TreeSet<String>();
        routes.getHandlerMethods().forEach((info, handler) -> {
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
    static String value(Visitor member, String name) {
        var cookie = member.cookie(name);
        return cookie == null ? Secret.next().value() : cookie.getValue();
    }

    static Map<String, String> broken(String name, String gone, String own) {
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
}
