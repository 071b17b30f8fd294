package app.kith.keys;

import app.kith.settings.Settings;
import java.nio.file.Path;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Keys as a test chooses them. */
public final class Keys {

    private Keys() {}

    public static SigningKeys of(byte[]... newestFirst) {
        String chosen = Stream.of(newestFirst).map(Base64.getEncoder()::encodeToString).collect(Collectors.joining(","));
        return new SigningKeys(new Settings(0, Path.of("target"), null, null, null, null), chosen);
    }
}
