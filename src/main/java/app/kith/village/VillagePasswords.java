package app.kith.village;

import app.kith.keys.Hmac;
import app.kith.settings.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/**
 * The villagers' passwords: of this site alone and the same at every start, made from a key that lies in the data
 * folder and is readable by its owner only.
 */
@Component
@ConditionalOnBooleanProperty("kith.demo")
class VillagePasswords {

    /** Without letters and digits that look like others. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private final byte[] key;

    VillagePasswords(Settings settings) {
        this.key = key(settings.data().resolve("village.key"));
    }

    private static byte[] key(Path file) {
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(file.getParent());
                byte[] fresh = new byte[32];
                new SecureRandom().nextBytes(fresh);
                var mine = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
                Path half = Files.createTempFile(file.getParent(), ".village", null, mine);
                Files.write(half, fresh);
                Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
            }
            return Files.readAllBytes(file);
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    String of(Villager villager) {
        byte[] bits = Hmac.of(key, villager.email());
        var password = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            if (i > 0 && i % 4 == 0) password.append('-');
            password.append(LETTERS.charAt(Byte.toUnsignedInt(bits[i]) % LETTERS.length()));
        }
        return password.toString();
    }
}
