package app.kith.account.sessions;

import app.kith.account.AccountId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/**
 * Where an account is signed in. A session holds the account's id and nothing else. It ends after 14 days without use
 * (30 minutes when the browser was not to be remembered), and after 90 days in any case.
 */
@Component
public class Sessions {

    static final Duration IDLE = Duration.ofMinutes(30);
    static final Duration REMEMBERED_IDLE = Duration.ofDays(14);
    static final Duration LONGEST = Duration.ofDays(90);
    private static final String ACCOUNT = "account";

    private final CsrfTokenRepository formTokens;

    Sessions(CsrfTokenRepository formTokens) {
        this.formTokens = formTokens;
    }

    /** Signs in: under a new id, so that one known before is worth nothing, and with a new token for forms. */
    public void begin(AccountId account, boolean remembered, HttpServletRequest request, HttpServletResponse response) {
        end(request, response);
        HttpSession session = request.getSession(true);
        session.setMaxInactiveInterval((int) (remembered ? REMEMBERED_IDLE : IDLE).toSeconds());
        session.setAttribute(ACCOUNT, account.toString());
        request.setAttribute(SessionCookie.REMEMBERED, remembered);
        formTokens.saveToken(formTokens.generateToken(request), request, response);
    }

    public void end(HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        if (session != null) session.invalidate();
    }

    /** Whose session a request carries. */
    Optional<AccountId> account(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null) return Optional.empty();
        if (Instant.ofEpochMilli(session.getCreationTime()).plus(LONGEST).isBefore(Instant.now())) {
            session.invalidate();
            return Optional.empty();
        }
        return session.getAttribute(ACCOUNT) instanceof String id
                ? Optional.of(new AccountId(UUID.fromString(id)))
                : Optional.empty();
    }
}
