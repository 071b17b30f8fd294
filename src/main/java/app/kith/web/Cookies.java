package app.kith.web;

import app.kith.settings.Settings;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * The cookies of the site: HttpOnly, SameSite=Lax, for the whole site; on https also Secure, under a name that begins
 * with {@code __Host-}, which no other site of the same domain can set (RFC 6265bis, section 4.1.3.2).
 */
@Component
public class Cookies {

    /** What an opaque value of ours looks like; anything else was not made here and is not looked at. */
    private static final Pattern OPAQUE = Pattern.compile("[A-Za-z0-9_-]{16,64}");

    private final boolean https;

    Cookies(Settings settings) {
        this.https = settings.https();
    }

    public boolean https() {
        return https;
    }

    /** The name as it travels. */
    public String named(String name) {
        return https ? "__Host-" + name : name;
    }

    public Optional<String> read(HttpServletRequest request, String name) {
        return read(request, name, OPAQUE);
    }

    /** @param form what a value of ours looks like */
    public Optional<String> read(HttpServletRequest request, String name, Pattern form) {
        if (request.getCookies() == null) return Optional.empty();
        for (Cookie cookie : request.getCookies()) {
            if (cookie.getName().equals(named(name)) && form.matcher(cookie.getValue()).matches()) {
                return Optional.of(cookie.getValue());
            }
        }
        return Optional.empty();
    }

    public void write(HttpServletResponse response, String name, String value, Duration age) {
        response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(named(name), value)
                .path("/").httpOnly(true).secure(https).sameSite("Lax").maxAge(age).build().toString());
    }

    public void clear(HttpServletResponse response, String name) {
        write(response, name, "", Duration.ZERO);
    }

    /** All that came and has to do with whoever uses the site; how it looks stays as it was chosen for the browser. */
    public void clearAll(HttpServletRequest request, HttpServletResponse response) {
        if (request.getCookies() == null) return;
        Stream.of(request.getCookies())
                .map(Cookie::getName)
                .filter(name -> name.startsWith(named("kith-")))
                .distinct()
                .forEach(name -> clear(response, name.substring(named("").length())));
    }
}
