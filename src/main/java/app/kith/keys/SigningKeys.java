package app.kith.keys;

import app.kith.settings.CannotStart;
import app.kith.settings.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The keys with which the site signs: the newest signs, and all are believed, so that a key can be followed by another
 * without a link dying. They come from {@code KITH_KEYS} or from a file in the data folder that the first start makes.
 */
@Component
public class SigningKeys {

    /** As many as the hash of HS256 is long (RFC 7518, section 3.2). */
    private static final int FEWEST_BYTES = 32;

    private static final String SHAPE =
            "%s must hold keys of 32 bytes or more in Base64, the newest first, %s: openssl rand -base64 32 makes one.";

    private final List<byte[]> keys;

    SigningKeys(Settings settings, @Value("${kith.keys:}") String chosen) {
        Path file = settings.data().resolve("signing.keys");
        this.keys = chosen.isBlank()
                ? read(lines(file), SHAPE.formatted(file, "one a line"))
                : read(List.of(chosen.split(",")), SHAPE.formatted("KITH_KEYS", "parted by commas"));
    }

    private static List<String> lines(Path file) {
        try {
            if (!Files.exists(file)) make(file);
            return Files.readAllLines(file).stream().filter(line -> !line.isBlank()).toList();
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    private static void make(Path file) throws IOException {
        byte[] fresh = new byte[FEWEST_BYTES];
        new SecureRandom().nextBytes(fresh);
        Files.createDirectories(file.getParent());
        var mine = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Path half = Files.createTempFile(file.getParent(), ".signing", null, mine);
        Files.writeString(half, Base64.getEncoder().encodeToString(fresh) + "\n");
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static List<byte[]> read(List<String> typed, String refusal) {
        try {
            var keys = typed.stream().map(key -> Base64.getDecoder().decode(key.strip().replace('-', '+').replace('_', '/'))).toList();
            if (keys.isEmpty() || keys.stream().anyMatch(key -> key.length < FEWEST_BYTES)) throw new CannotStart(refusal);
            return keys;
        } catch (IllegalArgumentException noBase64) {
            throw new CannotStart(refusal); // without the cause, which quotes the key
        }
    }

    public byte[] newest() {
        return keys.getFirst().clone();
    }

    /** All that are believed, the newest first. */
    public List<byte[]> all() {
        return keys.stream().map(key -> Arrays.copyOf(key, key.length)).toList();
    }
}
