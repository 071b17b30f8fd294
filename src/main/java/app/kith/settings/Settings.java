package app.kith.settings;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the person who runs the site may choose, from the environment ({@code KITH_DATA}) or from
 * {@code kith.properties} in the data folder ({@code kith.data}).
 *
 * @param port the port of the site
 * @param data the folder of everything that lasts
 * @param baseUrl what links in letters begin with; https switches the cookie rules
 * @param databaseUrl an outside PostgreSQL, {@code postgresql://user:password@host/db}; none: the embedded one
 * @param mailUrl {@code smtp://user:password@host:587}; none: letters lie in the outbox folder
 */
@ConfigurationProperties("kith")
public record Settings(
        @DefaultValue("8080") int port,
        @DefaultValue("data") Path data,
        @Nullable URI baseUrl,
        @Nullable String databaseUrl,
        @Nullable String mailUrl) {

    public Settings {
        if (baseUrl == null) baseUrl = URI.create("http://localhost:" + port);
    }

    /** Whether visitors come by https, so that cookies must be kept to it. */
    public boolean https() {
        return "https".equals(baseUrl.getScheme());
    }
}
