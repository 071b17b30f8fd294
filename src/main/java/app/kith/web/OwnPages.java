package app.kith.web;

import app.kith.settings.Settings;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells a form that one of this site's own pages sent from one that another site has had a browser send. The browser
 * says so in Sec-Fetch-Site; over plain http, other than on localhost, none does, and Origin says whose page it was, or
 * Referer where a browser sends no Origin with a form. A page cannot make up any of the three.
 */
@Component
class OwnPages {

    /** What the site's own address begins with: as it was set, and as this request was sent to it. */
    private record Place(String scheme, String host, int port) {

        private static final Pattern BEGINNING =
                Pattern.compile("(?<scheme>https?)://(?<host>\\[[0-9a-f:.]+]|[^/?#@\\\\:\\[\\]]+)(?::(?<port>\\d{1,5}))?(?=[/?#]|$)", Pattern.CASE_INSENSITIVE);

        static Optional<Place> of(@Nullable String address) {
            if (address == null) return Optional.empty();
            Matcher found = BEGINNING.matcher(address);
            if (!found.lookingAt()) return Optional.empty();
            int port = found.group("port") == null ? -1 : Integer.parseInt(found.group("port"));
            return Optional.of(of(found.group("scheme"), found.group("host"), port));
        }

        static Place of(String scheme, String host, int port) {
            String plain = scheme.toLowerCase(Locale.ROOT);
            return new Place(plain, host.toLowerCase(Locale.ROOT), port > 0 ? port : plain.equals("https") ? 443 : 80);
        }
    }

    private final Optional<Place> set;

    OwnPages(Settings settings) {
        this.set = Place.of(settings.baseUrl().toString());
    }

    boolean sent(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) return site.equals("same-origin");
        String origin = request.getHeader("Origin");
        return Place.of(origin != null ? origin : request.getHeader("Referer")).filter(from -> ours(from, request)).isPresent();
    }

    private boolean ours(Place from, HttpServletRequest request) {
        return set.filter(from::equals).isPresent()
                || from.equals(Place.of(request.getScheme(), request.getServerName(), request.getServerPort()));
    }
}
