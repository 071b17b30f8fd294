package app.kith.account.subscription;

import app.kith.account.AccountId;
import app.kith.keys.Hmac;
import app.kith.keys.SigningKeys;
import app.kith.settings.Settings;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * The addresses at which the readers of letters ask for no more of their kind: the id of the account, and an HMAC that only this
 * site makes of it. They work as long as the key does, since letters lie in mailboxes for years, and open nothing else.
 */
@Component
public class UnsubscribeLinks {

    private static final Pattern SHAPE = Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\.([A-Za-z0-9_-]{43})");

    private final SigningKeys keys;
    private final Settings settings;

    UnsubscribeLinks(SigningKeys keys, Settings settings) {
        this.keys = keys;
        this.settings = settings;
    }

    /** In full, for a letter that is written now. */
    public String of(AccountId id) {
        return address(keys.newest(), id);
    }

    /** With each key that is believed, as letters hold it that were written earlier. */
    List<String> all(AccountId id) {
        return keys.all().stream().map(key -> address(key, id)).toList();
    }

    private String address(byte[] key, AccountId id) {
        return settings.baseUrl().resolve("/unsubscribe/" + id + "." + seal(key, id)).toString();
    }

    /** Whose link it is, if this site has made it; whether the account is still there is another question. */
    Optional<AccountId> read(String link) {
        var parts = SHAPE.matcher(link);
        if (!parts.matches()) return Optional.empty();
        var id = new AccountId(UUID.fromString(parts.group(1)));
        byte[] seal = parts.group(2).getBytes(StandardCharsets.US_ASCII);
        boolean made = keys.all().stream().anyMatch(key -> MessageDigest.isEqual(seal(key, id).getBytes(StandardCharsets.US_ASCII), seal));
        return made ? Optional.of(id) : Optional.empty();
    }

    private static String seal(byte[] key, AccountId id) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Hmac.of(key, "unsubscribe " + id));
    }
}
