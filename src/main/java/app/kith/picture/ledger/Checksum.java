package app.kith.picture.ledger;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A file's SHA-256, in hexadecimal digits. */
public record Checksum(String sha256) {

    public static Checksum of(byte[] content) {
        try {
            return new Checksum(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String toString() {
        return sha256;
    }
}
