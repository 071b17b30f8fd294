package app.kith.web;

import app.kith.settings.Settings;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;

/** What the frame around every page knows: its words, who is signed in, and the token that its forms carry. */
public record Shell(Words words, Settings settings, HttpServletRequest request) {

    public String say(String key, @Nullable Object... namesAndValues) {
        return words.say(key, namesAndValues);
    }

    public Optional<SignedIn> signedIn() {
        return Optional.ofNullable((SignedIn) request.getAttribute(SignedIn.ATTRIBUTE));
    }

    /** Asking for the token sets its cookie; a page without a form asks for none. */
    public CsrfToken csrf() {
        return (CsrfToken) request.getAttribute(CsrfToken.class.getName());
    }

    public String path() {
        return request.getRequestURI();
    }

    /** The address of a path on this site, for letters, feeds and other sites. */
    public String absolute(String path) {
        return settings.baseUrl().resolve(path).toString();
    }
}
