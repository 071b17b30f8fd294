package app.kith.outward;

import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * An answer to a program. Its tag is made of what it says, so whoever asks again with the tag hears 304 exactly while nothing has
 * changed. The tag is a weak one, because the same may be sent compressed or not.
 */
public final class Answer {

    /** So long others may repeat it without asking: a dream that is hidden stays in their copies no longer. */
    private static final CacheControl A_WHILE = CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic();

    private Answer() {}

    /** @param modified when the newest of what it says was said */
    public static ResponseEntity<byte[]> of(MediaType type, byte[] body, Optional<Instant> modified) {
        var answer = tagged(type, body);
        modified.ifPresent(answer::lastModified);
        return answer.body(body);
    }

    /** With the address of what comes next. */
    public static ResponseEntity<byte[]> leading(MediaType type, byte[] body, Optional<String> next) {
        var answer = tagged(type, body);
        next.ifPresent(address -> answer.header("Link", "<" + address + ">; rel=\"next\""));
        return answer.body(body);
    }

    private static ResponseEntity.BodyBuilder tagged(MediaType type, byte[] body) {
        return ResponseEntity.ok().contentType(type).cacheControl(A_WHILE).eTag("W/\"" + hash(body) + "\"");
    }

    private static String hash(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body), 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Leads to where it has moved for good. */
    public static ResponseEntity<byte[]> moved(String path) {
        return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY).location(URI.create(path)).cacheControl(A_WHILE).build();
    }
}
