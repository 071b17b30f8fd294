package app.kith.web;

import app.kith.asset.Assets;
import app.kith.settings.Settings;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.util.UriUtils;

/** What the frame around every page knows: its words, its files, who is signed in, and the token that its forms carry. */
public record Shell(Words words, Assets assets, Settings settings, Cookies cookies, HttpServletRequest request) {

    public String say(String key, @Nullable Object... namesAndValues) {
        return words.say(key, namesAndValues);
    }

    public Optional<SignedIn> signedIn() {
        return Optional.ofNullable((SignedIn) request.getAttribute(SignedIn.ATTRIBUTE));
    }

    /** News for whoever is signed in. */
    public Optional<Bell> bell() {
        return Optional.ofNullable((Bell) request.getAttribute(Bell.ATTRIBUTE));
    }

    /** What has just been done, to be said once. */
    public Optional<String> done() {
        return Optional.ofNullable((String) request.getAttribute(Flashes.ATTRIBUTE));
    }

    /** Under which name a static file is asked for: {@code /css/kith.css}, as it lies in the folder. */
    public String asset(String path) {
        return assets.href(path);
    }

    public Optional<Scheme> scheme() {
        return Scheme.chosen(request, cookies);
    }

    /** Asking for the token sets its cookie; a page without a form asks for none. */
    public CsrfToken csrf() {
        return (CsrfToken) request.getAttribute(CsrfToken.class.getName());
    }

    /** The path that was asked for, also on the page of an error, which has one of its own. */
    public String path() {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked ? asked : request.getRequestURI();
    }

    /** The page as it was asked for, with what stands behind the question mark. */
    public String here() {
        return request.getQueryString() == null ? path() : path() + "?" + request.getQueryString();
    }

    /** Whether it is this page that was asked for: the head of the page says so. */
    public boolean at(String page) {
        return path().equals(page);
    }

    /** Whether somebody stands on a stage of joining, or before the first: there, nothing else leads to it. */
    public boolean joining() {
        return at("/join") || path().startsWith("/join/");
    }

    /** A path as a value behind a question mark: its letters beyond ASCII are encoded already, and stay so. */
    public String inQuery(String path) {
        return UriUtils.encodeQueryParam(path, StandardCharsets.UTF_8);
    }

    /** The address of a path on this site, for letters, feeds and other sites. */
    public String absolute(String path) {
        return settings.baseUrl().resolve(path).toString();
    }

    /** A letter that somebody is about to write, with a page of this site in it (RFC 6068). */
    public String mailto(String subject, String path) {
        return "mailto:?subject=" + UriUtils.encode(subject, StandardCharsets.UTF_8) + "&body=" + UriUtils.encode(absolute(path), StandardCharsets.UTF_8);
    }
}
