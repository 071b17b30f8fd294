package app.kith.account.sessions;

import app.kith.account.AccountId;
import app.kith.account.EmailAddress;
import app.kith.account.Secret;
import app.kith.web.Cookies;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The browsers in which an account has been signed in. It opens nothing to come from one; but guesses are counted apart
 * there, so that nobody who guesses elsewhere keeps an owner out (OWASP calls it a device cookie). Known for a year after
 * the last sign-in, or until signed out.
 */
@Repository
public class KnownDevices {

    private static final String COOKIE = "kith-device";
    private static final Duration AGE = Duration.ofDays(365);

    private final Cookies cookies;
    private final JdbcClient jdbc;

    KnownDevices(Cookies cookies, JdbcClient jdbc) {
        this.cookies = cookies;
        this.jdbc = jdbc;
    }

    /** Every sign-in is noted by itself; this is for whoever proves to be the owner without one, as by a reset. */
    public void note(AccountId account, HttpServletRequest request, HttpServletResponse response) {
        Secret secret = secret(request).orElseGet(Secret::next);
        cookies.write(response, COOKIE, secret.value(), AGE);
        jdbc.sql("""
                with forgotten as (delete from known_device where used_at < now() - interval '1 year')
                insert into known_device (token_hash, account_id) values (:hash, :account)
                on conflict (token_hash, account_id) do update set used_at = now()""")
                .param("hash", secret.hash())
                .param("account", account.value())
                .update();
    }

    /** The device, when an account with this address has been signed in on it. */
    public Optional<Secret> knowing(EmailAddress email, HttpServletRequest request) {
        return secret(request).filter(secret -> jdbc.sql("""
                select exists (select from known_device join account on account.id = known_device.account_id
                where token_hash = :hash and email = :email and used_at > now() - interval '1 year')""")
                .param("hash", secret.hash())
                .param("email", email.value())
                .query(Boolean.class)
                .single());
    }

    void forget(HttpServletRequest request) {
        secret(request).ifPresent(secret ->
                jdbc.sql("delete from known_device where token_hash = :hash").param("hash", secret.hash()).update());
    }

    private Optional<Secret> secret(HttpServletRequest request) {
        return cookies.read(request, COOKIE).map(Secret::new);
    }
}
