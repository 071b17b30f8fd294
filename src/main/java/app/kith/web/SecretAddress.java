package app.kith.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What a controller is at whose addresses a secret stands, as a letter gave it: no page that is opened from there hears of it. */
public interface SecretAddress {

    @ModelAttribute
    default void noPageHearsOfTheLink(HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
    }
}
