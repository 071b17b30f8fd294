package app.kith.joining;

import app.kith.account.Secret;
import app.kith.web.Cookies;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Ties a browser to its draft by an opaque value. It is given once, before anything is sent. Another is given only where a
 * button is pressed without it, or after its draft has become an account. What a script sends is never answered with one: that
 * answer may come late, and would put the newcomer's own draft aside.
 */
@Component
class DraftCookie {

    private static final String NAME = "kith-draft";

    /** As long as the token of the form, without which nothing can be sent; the draft behind it lasts a day. */
    static final Duration AGE = Duration.ofDays(14);

    private final Cookies cookies;
    private final DraftSeal seal;
    private final Drafts drafts;
    private final ExpiredDrafts expired;

    DraftCookie(Cookies cookies, DraftSeal seal, Drafts drafts, ExpiredDrafts expired) {
        this.cookies = cookies;
        this.seal = seal;
        this.drafts = drafts;
        this.expired = expired;
    }

    Optional<Secret> secret(HttpServletRequest request) {
        return cookies.read(request, NAME).flatMap(value -> Secret.of(value.substring(0, Math.min(Secret.LENGTH, value.length()))));
    }

    /** Whether a browser's secret comes from here. One without a seal may be from before there were seals: then there is its draft. */
    private boolean given(Secret secret, HttpServletRequest request) {
        return cookies.read(request, NAME).filter(value -> seal.fits(secret, value.substring(Secret.LENGTH))).isPresent();
    }

    Optional<UUID> draft(HttpServletRequest request) {
        return secret(request).flatMap(drafts::open);
    }

    /** Whether a browser comes back for answers that are not kept any more: their day has passed, or they were another site's. */
    boolean expired(HttpServletRequest request) {
        return secret(request).filter(secret -> expired.had(secret) || !given(secret, request) && !drafts.knows(secret)).isPresent();
    }

    /** For a browser that opens the first stage. There is no draft before something is sent. */
    void give(HttpServletRequest request, HttpServletResponse response) {
        boolean held = secret(request)
                .filter(secret -> given(secret, request) ? drafts.serves(secret) : drafts.open(secret).isPresent())
                .isPresent();
        if (!held) next(response);
    }

    /** The draft in which to keep what a script sends: none for a browser that was given none. */
    Optional<UUID> draftToKeep(HttpServletRequest request) {
        return secret(request).flatMap(secret -> given(secret, request) ? drafts.begin(secret) : drafts.open(secret));
    }

    /** The draft of a browser in which a button was pressed: whatever became of the one before, what was just typed is kept. */
    UUID draftOrNew(HttpServletRequest request, HttpServletResponse response) {
        return draftToKeep(request).or(() -> drafts.begin(next(response))).orElseThrow();
    }

    private Secret next(HttpServletResponse response) {
        Secret secret = Secret.next();
        cookies.write(response, NAME, secret.value() + seal.over(secret), AGE);
        return secret;
    }

    void clear(HttpServletResponse response) {
        cookies.clear(response, NAME);
    }
}
