package app.kith.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A form that came with an old token, or none: what was typed, so that it can be sent once more. It is given back only
 * to a form that this site's own page sent, and never with a password in it.
 *
 * @param cookies whether the browser sent any cookie: without them no form can be accepted
 */
public record StaleForm(String path, List<Field> fields, boolean ours, boolean cookies) {

    static final String ATTRIBUTE = StaleForm.class.getName();

    private static final Set<String> KEPT_BACK = Set.of("_csrf", "password");

    /** One field as it was sent. */
    public record Field(String name, String value) {}

    static StaleForm of(HttpServletRequest request) {
        List<Field> fields = new ArrayList<>();
        request.getParameterMap().forEach((name, values) -> {
            if (KEPT_BACK.contains(name.toLowerCase(Locale.ROOT))) return;
            for (String value : values) fields.add(new Field(name, value));
        });
        boolean ours = "same-origin".equals(request.getHeader("Sec-Fetch-Site"));
        return new StaleForm(request.getRequestURI(), fields, ours, request.getCookies() != null);
    }
}
