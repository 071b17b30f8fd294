package app.kith.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** In which light the site is seen, for whoever chose one; without a choice it is the system's. */
public enum Scheme {
    LIGHT, DARK;

    static final String COOKIE = "scheme";

    private static final Pattern KEY = Pattern.compile("[a-z]+");

    /** As it stands in the cookie, in the page and in keys of words. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Anything but a scheme of ours is no choice. */
    static Optional<Scheme> named(@Nullable String key) {
        return Arrays.stream(values()).filter(scheme -> scheme.key().equals(key)).findFirst();
    }

    /** It comes with the request, so that the page is drawn in it from its first byte. */
    static Optional<Scheme> chosen(HttpServletRequest request, Cookies cookies) {
        return cookies.read(request, COOKIE, KEY).flatMap(Scheme::named);
    }
}
