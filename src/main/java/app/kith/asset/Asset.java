package app.kith.asset;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;

/** One static file as it is sent: what it refers to stands in it under its lasting name. */
final class Asset {

    private final String path;
    private final MediaType type;
    private final byte[] content;
    private final String fingerprint;
    private final Map<Encoding, byte[]> compressed = new EnumMap<>(Encoding.class);

    /** @param path as it lies in the folder: {@code /css/kith.css} */
    Asset(String path, MediaType type, byte[] content) {
        this.path = path;
        this.type = type;
        this.content = content;
        this.fingerprint = fingerprint(content);
    }

    /** 48 bits: enough for the versions of one file. */
    private static String fingerprint(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, 6);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String path() {
        return path;
    }

    /** The name that only this content has: {@code /css/kith-0123456789ab.css}. */
    String lastingName() {
        int dot = path.lastIndexOf('.');
        return path.substring(0, dot) + "-" + fingerprint + path.substring(dot);
    }

    String fingerprint() {
        return fingerprint;
    }

    MediaType type() {
        return type;
    }

    /** Whether it comes in more than one encoding. What is compressed by its nature, fonts and pictures, does not. */
    boolean compressible() {
        return FileType.text(type);
    }

    Encoding encoding(List<String> accepted) {
        if (!compressible()) return Encoding.IDENTITY;
        Encoding best = Encoding.best(accepted);
        return bytes(best).length < content.length ? best : Encoding.IDENTITY;
    }

    /** Compressed when somebody first asks for it, and kept. */
    byte[] bytes(Encoding encoding) {
        synchronized (compressed) {
            return compressed.computeIfAbsent(encoding, wanted -> wanted.compress(content));
        }
    }
}
