package app.kith.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * An opaque value of 256 random bits, given to one browser or in one link. Only its SHA-256 is kept: whoever reads
 * the database cannot use it.
 */
public record Secret(String value) {

    private static final SecureRandom RANDOM = new SecureRandom();

    public static Secret next() {
        byte[] bits = new byte[32];
        RANDOM.nextBytes(bits);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    public byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java has SHA-256", missing);
        }
    }

    @Override
    public String toString() {
        return "Secret[…]";
    }
}
