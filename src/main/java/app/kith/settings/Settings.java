package app.kith.settings;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the person who runs the site chose, understood and checked. A package with settings of its own binds them
 * itself, under {@code kith}.
 *
 * @param port the port of the site
 * @param data the folder of everything that lasts
 * @param baseUrl what links in letters begin with, without a slash at its end; https switches the cookie rules
 * @param databaseUrl an outside PostgreSQL, {@code postgresql://user:password@host/db}; none: the embedded one
 * @param mailUrl {@code smtp://user:password@host:587}; none: letters lie in the outbox folder
 * @param picturesUrl where browsers get pictures from, without a slash at its end; none: from the site
 */
@ConfigurationProperties("kith")
public record Settings(
        @DefaultValue("8080") int port,
        @DefaultValue("data") Path data,
        @Nullable URI baseUrl,
        @Nullable String databaseUrl,
        @Nullable String mailUrl,
        @Nullable URI picturesUrl) {

    private static final String PORT = "KITH_PORT must be a number from 1 to 65535.";
    static final String BASE_URL =
            "KITH_BASE_URL must be the site's address as visitors type it, like https://kith.example.org, without a path.";
    static final String PICTURES_URL = "KITH_PICTURES_URL must be an address like https://cdn.example.org or https://cdn.example.org/pictures.";

    /** Port 0 is any free one, as Spring's own tests have it. */
    public Settings {
        if (port < 0 || port > 65535) throw new CannotStart(PORT);
        baseUrl = baseUrl == null ? URI.create("http://localhost:" + port) : origin(baseUrl);
        if (mailUrl != null) MailServerAddress.parse(mailUrl);
        if (picturesUrl != null) picturesUrl = pictures(picturesUrl);
    }

    /** The mail server; none where letters lie in the outbox folder. */
    public Optional<MailServerAddress> mailServer() {
        return Optional.ofNullable(mailUrl).map(MailServerAddress::parse);
    }

    private static URI pictures(URI url) {
        var text = url.toString();
        // It becomes part of a policy in a header, so it holds nothing that could end one there.
        if (!text.matches("https?://[A-Za-z0-9.:\\[\\]-]+(/[A-Za-z0-9._~/-]*)?") || url.getHost() == null || url.getPort() > 65535) throw new CannotStart(PICTURES_URL);
        return URI.create(text.replaceFirst("/+$", ""));
    }

    /** Where pictures come from besides the site, as a policy names it. */
    public Optional<String> picturesOrigin() {
        return Optional.ofNullable(picturesUrl).map(url -> url.getScheme() + "://" + url.getRawAuthority());
    }

    private static URI origin(URI url) {
        var scheme = String.valueOf(url.getScheme());
        var bare = url.getRawUserInfo() == null && url.getRawQuery() == null && url.getRawFragment() == null
                && Set.of("", "/").contains(String.valueOf(url.getRawPath()));
        if (!Set.of("http", "https").contains(scheme) || url.getHost() == null || url.getPort() > 65535 || !bare) throw new CannotStart(BASE_URL);
        return URI.create(scheme + "://" + url.getRawAuthority());
    }

    /** Whether visitors come by https, so that cookies must be kept to it. */
    public boolean https() {
        return "https".equals(baseUrl.getScheme());
    }

    /** The port in the site's address; none where it is the usual one of its scheme. */
    public Optional<Integer> portOfAddress() {
        int port = baseUrl.getPort();
        return port < 0 || port == (https() ? 443 : 80) ? Optional.empty() : Optional.of(port);
    }

    /** Without the addresses, for they hold passwords. */
    @Override
    public String toString() {
        return "Settings[port=%s, data=%s, baseUrl=%s]".formatted(port, data, baseUrl);
    }
}
