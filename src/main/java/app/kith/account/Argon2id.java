package app.kith.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * A hash of Argon2id (RFC 9106) as it is kept: {@code $argon2id$v=19$m=…,t=…,p=…$salt$hash}, unpadded Base64. Spring
 * Security writes the same, but always with a new salt, and compares with one hash at a time. Where others have the salt, too,
 * {@code $hmac-sha256$second} stands before it, and at its end the HMAC of the hash (RFC 2104), whose key is that second salt.
 *
 * @param memory in KiB
 */
record Argon2id(int memory, int passes, int lanes, byte[] salt, Optional<byte[]> second, byte[] hash) {

    private static final Pattern SHAPE = Pattern.compile("(?:\\$hmac-sha256\\$([A-Za-z0-9+/]+))?"
            + "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,3})\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

    static Argon2id make(String password, byte[] salt, int length, int memory, int passes, int lanes) {
        var parameters = new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memory).withIterations(passes).withParallelism(lanes).withSalt(salt).build();
        var generator = new Argon2BytesGenerator();
        generator.init(parameters);
        byte[] hash = new byte[length];
        generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
        return new Argon2id(memory, passes, lanes, salt, Optional.empty(), hash);
    }

    /** None when it is no such hash: nobody has that password. */
    static Optional<Argon2id> read(String kept) {
        Matcher parts = SHAPE.matcher(kept);
        if (!parts.matches()) return Optional.empty();
        var base64 = Base64.getDecoder();
        return Optional.of(new Argon2id(Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)), Integer.parseInt(parts.group(4)),
                base64.decode(parts.group(5)), Optional.ofNullable(parts.group(1)).map(base64::decode), base64.decode(parts.group(6))));
    }

    /** The hash of another password under the same salt and at the same cost; behind no second one. */
    Argon2id alike(String password) {
        return make(password, salt, hash.length, memory, passes, lanes);
    }

    /** The same behind a second salt: whoever sees it besides others under the first one does not see whether they are equal. */
    Argon2id behind(byte[] another) {
        var mac = new HMac(new SHA256Digest());
        mac.init(new KeyParameter(another));
        mac.update(hash, 0, hash.length);
        byte[] code = new byte[mac.getMacSize()];
        mac.doFinal(code, 0);
        return new Argon2id(memory, passes, lanes, salt, Optional.of(another), code);
    }

    boolean took(int otherMemory, int otherPasses, int otherLanes) {
        return memory == otherMemory && passes == otherPasses && lanes == otherLanes;
    }

    /** Whether this is what is kept, be that behind a second salt; compared in a time that tells nothing of where they differ. */
    boolean same(Argon2id kept) {
        return kept.took(memory, passes, lanes) && Arrays.equals(salt, kept.salt)
                && MessageDigest.isEqual(kept.second.map(this::behind).orElse(this).hash, kept.hash);
    }

    String column() {
        return second.map(behind -> "$hmac-sha256$" + base64(behind)).orElse("")
                + "$argon2id$v=19$m=%s,t=%s,p=%s$%s$%s".formatted(memory, passes, lanes, base64(salt), base64(hash));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "Argon2id[…]";
    }
}
