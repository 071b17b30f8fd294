package app.kith.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Light or dark: chosen here, kept in a cookie, and gone with it. */
@Controller
@Public
class SchemeController {

    private static final Duration KEPT = Duration.ofDays(365);

    private final Cookies cookies;

    SchemeController(Cookies cookies) {
        this.cookies = cookies;
    }

    /** @param to the page to come back to */
    @GetMapping("/scheme")
    ModelAndView show(@RequestParam @Nullable String to) {
        return Page.show("web/scheme", ReturnAddress.of(to).orElse("/"));
    }

    @PostMapping("/scheme")
    ModelAndView create(@RequestParam @Nullable String scheme, @RequestParam @Nullable String to, HttpServletResponse response) {
        Scheme.named(scheme).ifPresentOrElse(
                chosen -> cookies.write(response, Scheme.COOKIE, chosen.key(), KEPT),
                () -> cookies.clear(response, Scheme.COOKIE));
        return Page.to(ReturnAddress.of(to).orElse("/"));
    }
}
