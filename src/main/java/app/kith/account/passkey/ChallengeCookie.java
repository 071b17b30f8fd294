package app.kith.account.passkey;

import app.kith.account.Secret;
import app.kith.web.Cookies;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Ties a challenge to the browser that asked for it. */
@Component
public class ChallengeCookie {

    private static final String NAME = "kith-passkey";
    private static final Duration AGE = Duration.ofMinutes(5);

    private final Cookies cookies;

    ChallengeCookie(Cookies cookies) {
        this.cookies = cookies;
    }

    public Secret write(HttpServletResponse response) {
        Secret secret = Secret.next();
        cookies.write(response, NAME, secret.value(), AGE);
        return secret;
    }

    public Optional<Secret> read(HttpServletRequest request) {
        return cookies.read(request, NAME).map(Secret::new);
    }

    /** The secret is good for one answer, so the cookie goes with it. */
    public Optional<Secret> take(HttpServletRequest request, HttpServletResponse response) {
        Optional<Secret> secret = read(request);
        secret.ifPresent(used -> cookies.clear(response, NAME));
        return secret;
    }
}
