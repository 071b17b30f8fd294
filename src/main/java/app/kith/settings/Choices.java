package app.kith.settings;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the person who runs the site chose: the environment first, then {@code kith.properties} in the data folder.
 * A name that begins like one of ours and is none is a slip of the pen, and better refused than passed over.
 */
public record Choices(Map<Setting, String> values) {

    public static Choices read(Map<String, String> environment) {
        var chosen = named(environment, "The environment", name -> name.startsWith("KITH_"));
        var data = DataPath.of(chosen.getOrDefault(Setting.KITH_DATA, "data"));
        var file = data.resolve("kith.properties");

        var values = named(lines(file), file.toString(), _ -> true);
        if (values.containsKey(Setting.KITH_DATA))
            throw new CannotStart(file + " lies in the data folder and cannot say where that is: set KITH_DATA in the environment.");
        values.putAll(chosen);
        values.put(Setting.KITH_DATA, data.toString());
        // Any free port, for tests: chosen here, since links begin with it.
        values.computeIfPresent(Setting.KITH_PORT, (_, port) -> port.matches("0{1,5}") ? Integer.toString(LocalPort.any()) : port);
        return new Choices(values);
    }

    /** An empty value counts as none: that is how a compose file leaves a variable out. */
    private static Map<Setting, String> named(Map<String, String> lines, String place, Predicate<String> ours) {
        var values = new EnumMap<Setting, String>(Setting.class);
        lines.forEach((name, value) -> Setting.named(name).ifPresentOrElse(
                setting -> { if (!value.isBlank()) values.put(setting, value.strip()); },
                () -> { if (ours.test(name)) throw new CannotStart("%s sets %s, which Kith does not know: see bin/run --help.".formatted(place, name)); }));
        return values;
    }

    private static Map<String, String> lines(Path file) {
        if (!Files.exists(file)) return Map.of();
        var properties = new Properties();
        try {
            properties.load(new StringReader(TextFile.read(file)));
        } catch (IOException | IllegalArgumentException e) {
            throw new CannotStart("%s cannot be read (%s).".formatted(file, e.getClass().getSimpleName()), e);
        }
        var lines = new HashMap<String, String>();
        properties.stringPropertyNames().forEach(name -> lines.put(name, properties.getProperty(name)));
        return lines;
    }

    /** The same, understood; a value that cannot be is refused here, before anything starts. */
    public Settings settings() {
        return new Settings(port(), Path.of(values.get(Setting.KITH_DATA)), baseUrl(),
                values.get(Setting.KITH_DATABASE_URL), values.get(Setting.KITH_MAIL_URL), picturesUrl());
    }

    private int port() {
        var port = values.getOrDefault(Setting.KITH_PORT, "8080");
        return port.matches("\\d{1,5}") ? Integer.parseInt(port) : -1;
    }

    private @Nullable URI baseUrl() {
        var url = values.get(Setting.KITH_BASE_URL);
        try {
            return url == null ? null : new URI(url);
        } catch (URISyntaxException e) {
            throw new CannotStart(Settings.BASE_URL);
        }
    }

    private @Nullable URI picturesUrl() {
        var url = values.get(Setting.KITH_PICTURES_URL);
        try {
            return url == null ? null : new URI(url);
        } catch (URISyntaxException e) {
            throw new CannotStart(Settings.PICTURES_URL);
        }
    }

    /** Whether it was said how visitors come here; if not, it is this machine alone that knows. */
    public boolean baseUrlChosen() {
        return values.containsKey(Setting.KITH_BASE_URL);
    }

    /** As Spring's properties, so that every package finds its own under {@code kith.…}. */
    public Map<String, Object> properties() {
        var properties = new HashMap<String, Object>();
        values.forEach((setting, value) -> properties.put(setting.property(), value));
        return properties;
    }
}
