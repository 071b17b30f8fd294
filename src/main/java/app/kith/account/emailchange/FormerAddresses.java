package app.kith.account.emailchange;

import app.kith.account.AccountId;
import app.kith.account.EmailAddress;
import app.kith.account.Secret;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The confirmed addresses that accounts had before. A way back to each stands for seven days, whatever the password is. */
@Repository
class FormerAddresses {

    private final JdbcClient jdbc;

    FormerAddresses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An address, and whose it was. */
    record Former(AccountId account, EmailAddress email) {}

    Secret open(AccountId account, EmailAddress email) {
        Secret secret = Secret.next();
        jdbc.sql("insert into former_email (token_hash, account_id, email) values (:hash, :account, :email)")
                .param("hash", secret.hash())
                .param("account", account.value())
                .param("email", email.value())
                .update();
        return secret;
    }

    Optional<Former> find(Secret secret) {
        return jdbc.sql("""
                select account_id, email from former_email
                where token_hash = :hash and changed_at > now() - interval '7 days'""")
                .param("hash", secret.hash())
                .query((row, n) -> new Former(
                        new AccountId(row.getObject("account_id", UUID.class)), new EmailAddress(row.getString("email"))))
                .optional();
    }

    /** Closes all ways of an account, so that nobody goes back and forth. */
    void close(AccountId account) {
        jdbc.sql("delete from former_email where account_id = :account").param("account", account.value()).update();
    }

    void sweep() {
        jdbc.sql("delete from former_email where changed_at <= now() - interval '7 days'").update();
    }
}
