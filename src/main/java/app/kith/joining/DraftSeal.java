package app.kith.joining;

import app.kith.account.Secret;
import app.kith.keys.Hmac;
import app.kith.keys.SigningKeys;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import org.springframework.stereotype.Component;

/**
 * Tells a secret that was given to a browser here from one that somebody made up and put into it: a draft begins only under
 * the former, though nothing is written down when it is given. It is the beginning of an HMAC.
 */
@Component
class DraftSeal {

    /** Letters of six bits. With the secret it is as long as the longest cookie that is read. */
    private static final int LENGTH = 21;

    private final SigningKeys keys;

    DraftSeal(SigningKeys keys) {
        this.keys = keys;
    }

    String over(Secret secret) {
        return made(keys.newest(), secret);
    }

    boolean fits(Secret secret, String seal) {
        return keys.all().stream().anyMatch(key -> MessageDigest.isEqual(
                made(key, secret).getBytes(StandardCharsets.US_ASCII), seal.getBytes(StandardCharsets.US_ASCII)));
    }

    private static String made(byte[] key, Secret secret) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Hmac.of(key, "draft " + secret.value())).substring(0, LENGTH);
    }
}
