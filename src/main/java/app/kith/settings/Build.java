package app.kith.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

/**
 * What was built, as Maven wrote it down.
 *
 * @param version the site's own version
 * @param postgresql the version of the PostgreSQL that lies in the jar
 */
public record Build(String version, String postgresql) {

    public static Build current() {
        var properties = new Properties();
        try (var in = Build.class.getResourceAsStream("/build.properties")) {
            if (in == null) throw new IllegalStateException("build.properties is missing: build with Maven");
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Build(properties.getProperty("version"), properties.getProperty("postgresql"));
    }

    /** The part of PostgreSQL's version that decides whether it can read a data folder. */
    public String postgresqlMajor() {
        return postgresql.substring(0, postgresql.indexOf('.'));
    }
}
