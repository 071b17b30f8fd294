package app.kith.account.sessions;

import app.kith.account.Account;
import app.kith.account.AccountId;
import app.kith.account.Accounts;
import app.kith.account.Proof;
import app.kith.account.Secret;
import app.kith.web.Cookies;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where an account is signed in. A session holds the account's id, and what helps its owner to know it again. It ends
 * after 14 days without use (30 minutes when the browser was not to be remembered), and after 90 days in any case.
 */
@Component
public class Sessions {

    static final Duration IDLE = Duration.ofMinutes(30);
    static final Duration REMEMBERED_IDLE = Duration.ofDays(14);
    static final Duration LONGEST = Duration.ofDays(90);

    /** The request's attribute that names the account of a session which has just begun. */
    private static final String BEGUN = Sessions.class.getName() + ".begun";

    private final FindByIndexNameSessionRepository<?> kept;
    private final Accounts accounts;
    private final KnownDevices devices;
    private final CsrfTokenRepository formTokens;
    private final Cookies cookies;
    private final JdbcClient jdbc;

    Sessions(
            FindByIndexNameSessionRepository<?> kept,
            Accounts accounts,
            KnownDevices devices,
            CsrfTokenRepository formTokens,
            Cookies cookies,
            JdbcClient jdbc) {
        this.kept = kept;
        this.accounts = accounts;
        this.devices = devices;
        this.formTokens = formTokens;
        this.cookies = cookies;
        this.jdbc = jdbc;
    }

    /** Signs in: under a new id, so that one known before is worth nothing, and with a new token for forms. */
    public void begin(Proof proof, boolean remembered, HttpServletRequest request, HttpServletResponse response) {
        end(request, response);
        HttpSession session = request.getSession(true);
        session.setMaxInactiveInterval((int) (remembered ? REMEMBERED_IDLE : IDLE).toSeconds());
        session.setAttribute(Beginning.ATTRIBUTE, new Beginning(proof, remembered, Device.of(request.getHeader(HttpHeaders.USER_AGENT)),
                Origin.of(request.getRemoteAddr()), devices.mark(request, response)));
        request.setAttribute(SessionCookie.REMEMBERED, remembered);
        request.setAttribute(BEGUN, proof.account());
        CsrfToken formToken = formTokens.generateToken(request);
        formTokens.saveToken(formToken, request, response);
        // A page that answers this very request carries the new token already.
        new XorCsrfTokenRequestAttributeHandler().handle(request, response, () -> formToken);
    }

    /** Signs in who has just joined. Of what the browser held before, nothing stays in it: not the draft, not another's device. */
    public void join(AccountId account, HttpServletRequest request, HttpServletResponse response) {
        leave(request, response);
        begin(Proof.ofNewcomer(account), true, request, response);
    }

    /** Ends the session of this browser, which is known as before. */
    public void end(HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        if (session != null) session.invalidate();
    }

    /** Signs this browser out: nothing stays in it, and a copy of what it held is worth nothing. */
    public void leave(HttpServletRequest request, HttpServletResponse response) {
        end(request, response);
        devices.forget(request);
        cookies.clearAll(request, response);
    }

    /**
     * Signs the account out everywhere, with the caller's transaction: at the next page, whichever node answers it. A sign-in
     * that is under way, and has looked at what stood before, ends with it.
     */
    @Transactional
    public void endAll(AccountId account) {
        jdbc.sql("update account set session_epoch = session_epoch + 1 where id = :account").param("account", account.value()).update();
        jdbc.sql("delete from spring_session where principal_name = :account").param("account", account.toString()).update();
    }

    /**
     * Signs the account out everywhere but here, with the caller's transaction. The session that stays goes on under a
     * new id, since what calls for this (a new password, say) makes a copy of the old one worth nothing, too. That it is
     * the new one is written here: another request that is under way still knows the old one, and must not bring it back.
     */
    @Transactional
    public void endOthers(AccountId account, HttpServletRequest current) {
        HttpSession stays = current.getSession(false);
        String here = "";
        String next = "";
        if (stays != null) {
            here = stays.getId();
            current.setAttribute(SessionCookie.REMEMBERED, ((Told) stays.getAttribute(Told.ATTRIBUTE)).remembered());
            next = current.changeSessionId();
        }
        jdbc.sql("""
                with begun as (update account set session_epoch = session_epoch + 1 where id = :id returning session_epoch)
                update spring_session set session_id = :next, epoch = begun.session_epoch from begun
                where principal_name = :account and session_id = :here""")
                .param("id", account.value())
                .param("account", account.toString())
                .param("here", here)
                .param("next", next)
                .update();
        jdbc.sql("delete from spring_session where principal_name = :account and session_id <> :next")
                .param("account", account.toString())
                .param("next", next)
                .update();
    }

    /** Ends one session of the account; a name that is none of theirs ends nothing. */
    void endOne(AccountId account, String name) {
        kept.findByPrincipalName(account.toString()).keySet().stream()
                .filter(id -> name(id).equals(name))
                .forEach(kept::deleteById);
    }

    /** Where the account is signed in: here first, then where it was last. */
    List<Session> of(AccountId account, HttpServletRequest request) {
        HttpSession here = request.getSession(false);
        return kept.findByPrincipalName(account.toString()).values().stream()
                .map(session -> session(session, here != null && here.getId().equals(session.getId())))
                .sorted(Comparator.comparing(Session::here).thenComparing(Session::used).reversed())
                .toList();
    }

    private static Session session(org.springframework.session.Session kept, boolean here) {
        Told told = kept.getRequiredAttribute(Told.ATTRIBUTE);
        return new Session(
                name(kept.getId()),
                told.device(),
                told.origin(),
                kept.getCreationTime(),
                kept.getLastAccessedTime(),
                here);
    }

    /** An id is as good as a password; its hash names it in a page. */
    private static String name(String id) {
        return HexFormat.of().formatHex(new Secret(id).hash(), 0, 8);
    }

    /** Whom a request comes from: told with the session that it carries, or signed in by the request itself. */
    Optional<Account> account(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null) return Optional.empty();
        return session.getAttribute(Told.ATTRIBUTE) instanceof Told told
                ? Optional.of(told.account())
                : Optional.ofNullable((AccountId) request.getAttribute(BEGUN)).flatMap(accounts::admit);
    }
}
