package app.kith.database;

import app.kith.settings.CannotStart;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Where a database is and as whom to go there.
 *
 * @param url in JDBC's spelling, without user and password
 * @param user the role
 * @param password its password, which no message may ever hold
 */
public record DatabaseAddress(String url, String user, String password) {

    private static final String SHAPE =
            "KITH_DATABASE_URL must look like postgresql://user:password@host/database"
            + " (other signs than letters and digits in the password percent-encoded).";

    static DatabaseAddress embedded(int port, String password) {
        return new DatabaseAddress("jdbc:postgresql://127.0.0.1:%s/kith".formatted(port), "kith", password);
    }

    /** Reads {@code postgresql://user:password@host:port/database?options}; {@code postgres://} means the same. */
    static DatabaseAddress parse(String text) {
        var uri = uri(text);
        var scheme = uri.getScheme();
        if (!"postgresql".equals(scheme) && !"postgres".equals(scheme)) throw new CannotStart(SHAPE);

        var who = uri.getRawUserInfo();
        var path = uri.getRawPath();
        if (uri.getHost() == null || uri.getPort() == 0 || uri.getPort() > 65535 || who == null || path == null || path.length() < 2) throw new CannotStart(SHAPE);

        var colon = who.indexOf(':');
        var user = colon < 0 ? who : who.substring(0, colon);
        var password = colon < 0 ? "" : who.substring(colon + 1);
        var port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        var url = "jdbc:postgresql://" + uri.getHost() + port + path + options(uri.getRawQuery());
        return new DatabaseAddress(url, decoded(user), decoded(password));
    }

    private static URI uri(String text) {
        try {
            return new URI(text.strip());
        } catch (URISyntaxException e) {
            // Its message quotes the whole address, password and all: it goes no further.
            throw new CannotStart(SHAPE);
        }
    }

    /** A plus sign is a plus sign here: only forms write a blank like that. */
    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static String options(@Nullable String query) {
        return query == null || query.isEmpty() ? "" : "?" + query;
    }

    @Override
    public String toString() {
        return user + " at " + url;
    }
}
