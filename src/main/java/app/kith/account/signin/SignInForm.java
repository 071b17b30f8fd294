package app.kith.account.signin;

import app.kith.account.EmailAddress;
import app.kith.web.Typed;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody types to sign in, or their key answers.
 *
 * @param credential a passkey's answer, as JSON
 */
record SignInForm(
        @Nullable String email,
        @Nullable String password,
        @Nullable String remember,
        @Nullable String to,
        @Nullable String credential) {

    Optional<EmailAddress> address() {
        return Typed.line(email).flatMap(EmailAddress::of);
    }

    String secret() {
        return password == null ? "" : password;
    }

    String answer() {
        return credential == null ? "" : credential;
    }

    boolean remembered() {
        return remember != null;
    }
}
