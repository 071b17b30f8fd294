package app.kith.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A form that came with an old token or none, or after its session had ended: what was typed, so that it can be sent
 * once more. It is given back only to a form that this site's own page sent, and never with a password in it.
 *
 * @param cookies whether the browser sent any cookie: without them no form can be accepted
 */
public record StaleForm(String path, List<Field> fields, boolean ours, boolean cookies) {

    /** What the names of its fields begin with while the sign-in page carries them. */
    public static final String PREFIX = "kept.";

    /** Under this name the sign-in page carries where it was going. */
    public static final String PATH = "kept-for";

    static final String ATTRIBUTE = StaleForm.class.getName();

    /** Besides secrets, what a script says of the page that is gone: sent once more, the form counts as one that a button sent. */
    private static final Set<String> KEPT_BACK = Set.of("_csrf", "password", "currentpassword", "credential", "revision");

    /** What nobody types: what buttons, boxes and the page itself send along. */
    private static final Set<String> NOT_TYPED = Set.of(
            "account", "answer", "answers", "audience", "cheer", "crop-size", "crop-x", "crop-y", "decorative", "do", "done", "down",
            "draft", "findable", "follow", "from", "in", "instead", "letters", "member", "remember", "remove", "scheme", "seen", "session", "silent", "state", "to",
            "undone", "up", "username");

    /** One field as it was sent. */
    public record Field(String name, String value) {

        /** Whether it is worth showing: somebody typed something into it. */
        public boolean typed() {
            return !NOT_TYPED.contains(name) && !value.isBlank();
        }
    }

    /** The words that say what happened. */
    public String title() {
        if (ours) return "web.stale.title";
        return cookies ? "web.error.forbidden.title" : "web.stale.cookies.title";
    }

    public boolean typed() {
        return fields.stream().anyMatch(Field::typed);
    }

    static StaleForm of(HttpServletRequest request, boolean ours) {
        return new StaleForm(request.getRequestURI(), fields(request, ""), ours, request.getCookies() != null);
    }

    /** A form whose token was good and whose sender was signed in no more. */
    static StaleForm unsigned(HttpServletRequest request) {
        return new StaleForm(request.getRequestURI(), fields(request, ""), true, true);
    }

    /** The form that a refused sender was asked to sign in for. */
    public static Optional<StaleForm> refused(HttpServletRequest request) {
        return Optional.ofNullable((StaleForm) request.getAttribute(ATTRIBUTE));
    }

    /** The form that the sign-in page carries along. */
    public static Optional<StaleForm> carried(HttpServletRequest request) {
        return ReturnAddress.of(request.getParameter(PATH))
                .map(path -> new StaleForm(path, fields(request, PREFIX), true, true));
    }

    private static List<Field> fields(HttpServletRequest request, String prefix) {
        List<Field> fields = new ArrayList<>();
        request.getParameterMap().forEach((sent, values) -> {
            if (!sent.startsWith(prefix)) return;
            String name = sent.substring(prefix.length());
            if (KEPT_BACK.contains(name.toLowerCase(Locale.ROOT))) return;
            for (String value : values) fields.add(new Field(name, value));
        });
        return fields;
    }
}
