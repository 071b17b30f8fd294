package app.kith.account.sessions;

import app.kith.account.AccountId;
import app.kith.account.EmailAddress;
import app.kith.account.Secret;
import app.kith.web.Cookies;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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

    /** So many an account knows at most, the newest: whoever signs in without end fills no table. */
    static final int MOST = 50;

    /**
     * Notes a browser, with parameters {@code hash}, {@code account} and {@code others} ({@link #OTHERS}); of an account that
     * is gone by now, nothing. {@code %s}: what is written besides for whoever is {@code there}, as one more part of {@code with}.
     */
    static final String NOTE = """
            with there as (select id from account where id = :account for key share), forgotten as (
                delete from known_device where token_hash <> :hash and (used_at < now() - interval '1 year'
                    or account_id = :account and used_at < (select min(used_at) from
                        (select used_at from known_device where account_id = :account order by used_at desc limit :others) newest)))%s
            insert into known_device (token_hash, account_id) select :hash, id from there
            on conflict (token_hash, account_id) do update set used_at = now()""";

    static final int OTHERS = MOST - 1;

    private final Cookies cookies;
    private final JdbcClient jdbc;

    KnownDevices(Cookies cookies, JdbcClient jdbc) {
        this.cookies = cookies;
        this.jdbc = jdbc;
    }

    /**
     * A browser that is known to accounts with an address.
     *
     * @param accounts those of them that the address means; an account that merely claims it says nothing of its owner
     */
    public record Known(Secret device, List<AccountId> accounts) {}

    /** Every sign-in is noted with its session; this is for whoever proves to be the owner without one, as by a reset. */
    public void note(AccountId account, HttpServletRequest request, HttpServletResponse response) {
        jdbc.sql(NOTE.formatted(""))
                .param("hash", mark(request, response).hash())
                .param("account", account.value())
                .param("others", OTHERS)
                .update();
    }

    /** By what this browser is known: what it carries already, or carries from now on. */
    Secret mark(HttpServletRequest request, HttpServletResponse response) {
        Secret secret = secret(request).orElseGet(Secret::next);
        cookies.write(response, COOKIE, secret.value(), AGE);
        return secret;
    }

    /** The device, when an account that this address means has been signed in on it. */
    public Optional<Known> knowing(EmailAddress email, HttpServletRequest request) {
        return secret(request).flatMap(secret -> {
            List<AccountId> accounts = jdbc.sql("""
                    select id from known_device join account on account.id = known_device.account_id
                    where token_hash = :hash and email = :email and used_at > now() - interval '1 year'
                        and (email_confirmed_at is not null or not exists
                            (select from account where email = :email and email_confirmed_at is not null))""")
                    .param("hash", secret.hash())
                    .param("email", email.value())
                    .query(UUID.class)
                    .list().stream().map(AccountId::new).toList();
            return accounts.isEmpty() ? Optional.empty() : Optional.of(new Known(secret, accounts));
        });
    }

    void forget(HttpServletRequest request) {
        secret(request).ifPresent(secret ->
                jdbc.sql("delete from known_device where token_hash = :hash").param("hash", secret.hash()).update());
    }

    private Optional<Secret> secret(HttpServletRequest request) {
        return cookies.read(request, COOKIE).map(Secret::new);
    }
}
