package app.kith.rules;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.KithTest;
import app.kith.Visitor;
import app.kith.Visitors;
import app.kith.joining.Newcomers;
import app.kith.web.Public;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route of the running site, asked in turn: closed unless marked public, changed only by POST and a token. */
@KithTest
class RoutesTest {

    /** Whoever opens a route to visitors adds it here, and thinks about it once more. */
    private static final Set<String> OPEN = new TreeSet<>(Set.of(
            "/", "/@{typed}", "/@{typed}/{file:card-.+}", "/dreams/{typed}/{file:card-.+}", "/dreams/{slug}/comments", "/dreams/{slug}/comments/{id}", "/dreams/{slug}/diary", "/dreams/{typed}", "/error", "/join", "/join/administrator/{secret}", "/join/check",
            "/join/picture", "/join/picture/{id}/{width}", "/{file:card-.+}", "/apple-touch-icon.png", "/favicon.ico", "/icon-192.png", "/icon-512.png",
            "/icon-maskable-192.png", "/icon-maskable-512.png", "/manifest.webmanifest",
            "/join/skills", "/join/you", "/pictures/{id}/{width}", "/scheme", "/sign-in", "/sign-in/again", "/sign-in/passkey",
            "/sign-in/passkey/challenge", "/sign-out", "/topics/suggestions", "/topics/{slug}", "/email/confirm/{secret}", "/email/back", "/email/back/{secret}",
            "/feed.atom", "/@{typed}/feed.atom", "/topics/{slug}/feed.atom", "/robots.txt", "/sitemap.xml", "/sitemap-{kind:[a-z]+}-{place:.+}.xml",
            "/api", "/api/**", "/api/openapi.json", "/api/v1/dreams", "/api/v1/dreams/{typed}", "/api/v1/members/{typed}", "/api/v1/topics/{slug}",
            "/password/forgot", "/password/forgot/sent", "/password/reset", "/password/reset/{token}", "/search", "/unsubscribe/{link}"));

    /** What a program sends that has none: what it knows is enough. */
    private static final Set<String> WITHOUT_A_TOKEN = Set.of("/unsubscribe/{link}");

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    Visitors visitors;

    @Autowired
    Newcomers newcomers;

    record Route(String path, Set<RequestMethod> methods, boolean open) {

        /** The path as somebody would ask for it. */
        String example() {
            return path.replace("{width}", "160").replaceAll("\\{[^}]+}", "example");
        }
    }

    private List<Route> routes() {
        var routes = new ArrayList<Route>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((info, handler) -> {
            for (String path : info.getPatternValues()) routes.add(route(path, info, handler));
        });
        return routes;
    }

    private static Route route(String path, RequestMappingInfo info, HandlerMethod handler) {
        boolean open = handler.hasMethodAnnotation(Public.class)
                || AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), Public.class);
        return new Route(path, info.getMethodsCondition().getMethods(), open);
    }

    @Test
    void theRoutesThatVisitorsMayUseAreThese() {
        var open = new TreeSet<String>();
        routes().stream().filter(Route::open).forEach(route -> open.add(route.path));
        assertThat(open).isEqualTo(OPEN);
    }

    @Test
    void everyOtherRouteAsksAVisitorToSignIn() {
        var closed = routes().stream().filter(route -> !route.open).filter(route -> route.methods.contains(RequestMethod.GET)).toList();
        assertThat(closed).extracting(Route::path).contains("/welcome");
        for (Route route : closed) {
            Visitor visitor = visitors.arrives().opens(route.example());
            assertThat(visitor.path()).as(route.path).isEqualTo("/sign-in");
        }
    }

    @Test
    void everyRouteSaysWhichMethodsItTakesAndNoneButTheErrorPageTakesAll() {
        for (Route route : routes()) {
            if (route.path.equals("/error")) continue;
            assertThat(route.methods).as(route.path).isNotEmpty().isSubsetOf(
                    RequestMethod.GET, RequestMethod.POST, RequestMethod.PUT, RequestMethod.DELETE);
        }
    }

    @Test
    void everyChangeNeedsAToken() {
        var changes = routes().stream().filter(route -> route.methods.contains(RequestMethod.POST) && !WITHOUT_A_TOKEN.contains(route.path)).toList();
        assertThat(changes).hasSizeGreaterThan(5);
        Visitor member = newcomers.joined("Ruth", "Routes");
        for (Route route : changes) {
            for (String token : new String[] {"", "_csrf=forged"}) {
                member.sends(member.to(route.example()).header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(token)));
                assertThat(member.status()).as(route.path).isEqualTo(403);
            }
        }
        assertThat(member.opens("/welcome").path()).as("still signed in").isEqualTo("/welcome");
    }

    @Test
    void noRouteTakesAMethodThatItDoesNotName() {
        Visitor member = newcomers.joined("Ruth", "Methods");
        for (Route route : routes()) {
            if (route.methods.contains(RequestMethod.DELETE) || route.path.equals("/error")) continue;
            member.sends(member.to(route.example()).DELETE());
            assertThat(member.status()).as(route.path).isIn(403, 404, 405);
        }
    }

    @Test
    void theActuatorIsClosedButForHealth() {
        Visitor watchman = visitors.arrives();
        watchman.sends(watchman.to("/actuator/health").setHeader("Accept", "*/*"));
        assertThat(watchman.status()).isEqualTo(200);
        assertThat(watchman.body()).isEqualTo("{\"status\":\"UP\"}");
        for (String path : new String[] {"/actuator", "/actuator/", "/actuator/env", "/actuator/beans", "/actuator/heapdump", "/actuator/mappings", "/actuator/loggers"}) {
            assertThat(visitors.arrives().opens(path).status()).as(path).isEqualTo(404);
        }
    }
}
