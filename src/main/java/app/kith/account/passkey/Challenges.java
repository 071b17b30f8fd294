package app.kith.account.passkey;

import app.kith.account.AccountId;
import app.kith.account.Secret;
import java.sql.Types;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.stereotype.Repository;

/**
 * What browsers are asked to sign. Each is good for one answer within five minutes, on any node, from the browser that
 * holds the secret, and for what it was asked for. Whatever signs an account out everywhere ends what was begun to add a key to it.
 */
@Repository
class Challenges {

    private final JdbcClient jdbc;

    Challenges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param account to whose keys one is added; none for a sign-in */
    Bytes ask(Secret secret, Optional<AccountId> account) {
        jdbc.sql("delete from passkey_challenge where created_at <= now() - interval '5 minutes'").update();
        jdbc.sql("""
                insert into passkey_challenge (challenge, account_id, epoch)
                values (:challenge, :account, (select session_epoch from account where id = :account))""")
                .param("challenge", secret.hash())
                .param("account", account.map(AccountId::value).orElse(null), Types.OTHER)
                .update();
        return new Bytes(secret.hash());
    }

    Optional<Bytes> take(Secret secret, Optional<AccountId> account) {
        return jdbc.sql("""
                delete from passkey_challenge
                where challenge = :challenge and account_id is not distinct from :account
                  and epoch is not distinct from (select session_epoch from account where id = :account)
                  and created_at > now() - interval '5 minutes'
                returning challenge""")
                .param("challenge", secret.hash())
                .param("account", account.map(AccountId::value).orElse(null), Types.OTHER)
                .query((row, n) -> new Bytes(row.getBytes("challenge")))
                .optional();
    }
}
