package app.kith.rules;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.KithTest;
import app.kith.Visitors;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@KithTest
class HeadersTest {

    private static final Map<String, String> EXPECTED = Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "same-origin",
            "Permissions-Policy", "camera=()");

    @Autowired
    Visitors visitors;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/join/you", "/sign-in", "/nowhere", "/@nobody-here", "/css/kith.css", "/sign-in?to=%FF", "/sign-in;to", "/actuator"})
    void everyAnswerCarriesTheHeadersOfSafety(String path) {
        var headers = visitors.arrives().opens(path).answer().headers();
        EXPECTED.forEach((name, value) -> assertThat(headers.firstValue(name)).as(name).get().asString().startsWith(value));
        var policy = Arrays.asList(headers.firstValue("Content-Security-Policy").orElseThrow().split("; "));
        assertThat(policy).contains("default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'", "base-uri 'none'");
        assertThat(policy).noneMatch(directive -> directive.contains("unsafe"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/join/you", "/sign-in", "/nowhere"})
    void noPageHasScriptOrStyleOfItsOwn(String path) {
        var page = visitors.arrives().opens(path).page();
        assertThat(page.select("script:not([src]), style, [style]")).isEmpty();
        assertThat(page.getAllElements().stream().flatMap(element -> element.attributes().asList().stream()))
                .noneMatch(attribute -> attribute.getKey().startsWith("on"));
    }
}
