package app.kith.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/**
 * A drawing off the sheet {@code static/icons.svg}, to stand in the page itself: one request less before the first
 * paint (docs/decisions/0008), for some 150 bytes that compress well.
 */
public record Icon(String name, String markup) {

    private static final Pattern SYMBOL = Pattern.compile("<symbol id=\"([\\w-]+)\"[^>]*>(.*?)</symbol>", Pattern.DOTALL);
    private static final Map<String, Icon> SHEET = sheet();

    private static Map<String, Icon> sheet() {
        try {
            String sheet = new ClassPathResource("static/icons.svg").getContentAsString(StandardCharsets.UTF_8);
            return SYMBOL.matcher(sheet).results().map(symbol -> new Icon(symbol.group(1), symbol.group(2)))
                    .collect(Collectors.toUnmodifiableMap(Icon::name, icon -> icon));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static Icon named(String name) {
        Icon icon = SHEET.get(name);
        if (icon == null) throw new IllegalArgumentException("There is no icon \"" + name + "\" in static/icons.svg.");
        return icon;
    }
}
