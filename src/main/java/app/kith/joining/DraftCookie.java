package app.kith.joining;

import app.kith.account.Secret;
import app.kith.web.Cookies;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Ties a browser to its draft by an opaque value. */
@Component
class DraftCookie {

    private static final String NAME = "kith-draft";
    private static final Duration AGE = Duration.ofHours(24);

    private final Cookies cookies;
    private final Drafts drafts;

    DraftCookie(Cookies cookies, Drafts drafts) {
        this.cookies = cookies;
        this.drafts = drafts;
    }

    Optional<Secret> secret(HttpServletRequest request) {
        return cookies.read(request, NAME).map(Secret::new);
    }

    Optional<UUID> draft(HttpServletRequest request) {
        return secret(request).flatMap(drafts::open);
    }

    /** The browser's draft; a new one where there is none, or where it has expired: what was just typed is kept. */
    UUID draftOrNew(HttpServletRequest request, HttpServletResponse response) {
        Optional<UUID> held = draft(request);
        Secret secret = held.flatMap(id -> secret(request)).orElseGet(Secret::next);
        cookies.write(response, NAME, secret.value(), AGE);
        return held.orElseGet(() -> drafts.begin(secret));
    }

    void clear(HttpServletResponse response) {
        cookies.clear(response, NAME);
    }
}
