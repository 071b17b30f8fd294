package app.kith.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * A hash of Argon2id (RFC 9106) as it is kept: {@code $argon2id$v=19$m=…,t=…,p=…$salt$hash}, unpadded Base64. Spring
 * Security writes the same, but always with a new salt, and compares with one hash at a time.
 *
 * @param memory in KiB
 */
record Argon2id(int memory, int passes, int lanes, byte[] salt, byte[] hash) {

    private static final Pattern SHAPE = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,3})\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

    static Argon2id make(String password, byte[] salt, int length, int memory, int passes, int lanes) {
        var parameters = new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memory).withIterations(passes).withParallelism(lanes).withSalt(salt).build();
        var generator = new Argon2BytesGenerator();
        generator.init(parameters);
        byte[] hash = new byte[length];
        generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
        return new Argon2id(memory, passes, lanes, salt, hash);
    }

    /** None when it is no such hash: nobody has that password. */
    static Optional<Argon2id> read(String kept) {
        Matcher parts = SHAPE.matcher(kept);
        return parts.matches()
                ? Optional.of(new Argon2id(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)),
                        Base64.getDecoder().decode(parts.group(4)), Base64.getDecoder().decode(parts.group(5))))
                : Optional.empty();
    }

    /** The hash of another password under the same salt and at the same cost. */
    Argon2id alike(String password) {
        return make(password, salt, hash.length, memory, passes, lanes);
    }

    /** Compared in a time that tells nothing of where they differ. */
    boolean same(Argon2id other) {
        return memory == other.memory && passes == other.passes && lanes == other.lanes
                && Arrays.equals(salt, other.salt) && MessageDigest.isEqual(hash, other.hash);
    }

    String column() {
        var base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=%s,t=%s,p=%s$%s$%s".formatted(memory, passes, lanes, base64.encodeToString(salt), base64.encodeToString(hash));
    }

    @Override
    public String toString() {
        return "Argon2id[…]";
    }
}
