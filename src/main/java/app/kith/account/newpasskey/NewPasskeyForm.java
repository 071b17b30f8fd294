package app.kith.account.newpasskey;

import app.kith.account.passkey.Passkey;
import app.kith.web.Typed;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/**
 * A key that somebody adds: first their password, to show that it is them, then what the browser made.
 *
 * @param credential what the browser answered, as JSON
 */
record NewPasskeyForm(@BindParam("passkey-name") @Nullable String name, @Nullable String currentPassword, @Nullable String credential) {

    /** The name as far as there is room for it. */
    Optional<String> called() {
        return Typed.line(name).map(line -> line.substring(0, line.offsetByCodePoints(0,
                Math.min(Passkey.LONGEST_NAME, line.codePointCount(0, line.length()))))).map(String::strip);
    }

    String current() {
        return currentPassword == null ? "" : currentPassword;
    }

    String answer() {
        return credential == null ? "" : credential;
    }
}
