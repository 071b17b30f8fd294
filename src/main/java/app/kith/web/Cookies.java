package app.kith.web;

import app.kith.settings.Settings;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * The cookies of the site: HttpOnly, SameSite=Lax, for the whole site; on https also Secure, under a name that begins
 * with {@code __Host-}, which no other site of the same domain can set (RFC 6265bis, section 4.1.3.2). Browsers send a
 * host's cookies to all of its ports; where the site's address has a port, their names end with it, so that two sites on
 * one host do not take each other's.
 */
@Component
public class Cookies {

    /** What an opaque value of ours looks like; anything else was not made here and is not looked at. */
    private static final Pattern OPAQUE = Pattern.compile("[A-Za-z0-9_-]{16,64}");

    /** What has to do with whoever uses the site; how it looks stays as it was chosen for the browser. */
    private static final Pattern OF_A_PERSON = Pattern.compile("kith-[a-z]+");

    private static final String CLEARED = Cookies.class.getName() + ".cleared";

    private final boolean https;
    private final String prefix;
    private final String suffix;

    Cookies(Settings settings) {
        this.https = settings.https();
        this.prefix = https ? "__Host-" : "";
        this.suffix = settings.portOfAddress().map(port -> "-" + port).orElse("");
    }

    public boolean https() {
        return https;
    }

    /** The name as it travels. */
    public String named(String name) {
        return prefix + name + suffix;
    }

    /** What is named here, by a name that travels; empty for a cookie of somebody else, another site on this host among them. */
    private Optional<String> own(String travels) {
        boolean framed = travels.startsWith(prefix) && travels.endsWith(suffix) && travels.length() > prefix.length() + suffix.length();
        return framed ? Optional.of(travels.substring(prefix.length(), travels.length() - suffix.length())) : Optional.empty();
    }

    public Optional<String> read(HttpServletRequest request, String name) {
        return read(request, name, OPAQUE);
    }

    /** @param form what a value of ours looks like */
    public Optional<String> read(HttpServletRequest request, String name, Pattern form) {
        if (request.getCookies() == null || cleared(request, name)) return Optional.empty();
        for (Cookie cookie : request.getCookies()) {
            if (cookie.getName().equals(named(name)) && form.matcher(cookie.getValue()).matches()) {
                return Optional.of(cookie.getValue());
            }
        }
        return Optional.empty();
    }

    /** What this answer has said of the cookie before is said no more: an answer sets a cookie once (RFC 6265, section 4.1.1). */
    public void write(HttpServletResponse response, String name, String value, Duration age) {
        String said = ResponseCookie.from(named(name), value)
                .path("/").httpOnly(true).secure(https).sameSite("Lax").maxAge(age).build().toString();
        Stream<String> others = response.getHeaders(HttpHeaders.SET_COOKIE).stream().filter(other -> !other.startsWith(named(name) + "="));
        List<String> all = Stream.concat(others, Stream.of(said)).toList();
        response.setHeader(HttpHeaders.SET_COOKIE, all.getFirst());
        all.stream().skip(1).forEach(cookie -> response.addHeader(HttpHeaders.SET_COOKIE, cookie));
    }

    public void clear(HttpServletResponse response, String name) {
        write(response, name, "", Duration.ZERO);
    }

    /** All that came and has to do with whoever uses the site. For the rest of the request it has not come. */
    public void clearAll(HttpServletRequest request, HttpServletResponse response) {
        if (request.getCookies() == null) return;
        request.setAttribute(CLEARED, true);
        Stream.of(request.getCookies())
                .flatMap(cookie -> own(cookie.getName()).stream())
                .filter(name -> OF_A_PERSON.matcher(name).matches())
                .distinct()
                .forEach(name -> clear(response, name));
    }

    private static boolean cleared(HttpServletRequest request, String name) {
        return request.getAttribute(CLEARED) != null && OF_A_PERSON.matcher(name).matches();
    }
}
