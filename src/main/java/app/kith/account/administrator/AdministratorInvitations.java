package app.kith.account.administrator;

import app.kith.account.Secret;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The invitation of the administrator: one at a time, for one use, and none while the site has an administrator. */
@Repository
public class AdministratorInvitations {

    private final JdbcClient jdbc;
    private final Administrators administrators;

    AdministratorInvitations(JdbcClient jdbc, Administrators administrators) {
        this.jdbc = jdbc;
        this.administrators = administrators;
    }

    /** Makes a new invitation and forgets the old one; empty when the site has its administrator. */
    @Transactional
    public Optional<Secret> renew() {
        if (administrators.any()) return Optional.empty();
        Secret secret = Secret.next();
        jdbc.sql("delete from administrator_invitation").update();
        jdbc.sql("insert into administrator_invitation (token_hash) values (:hash)").param("hash", secret.hash()).update();
        return Optional.of(secret);
    }

    public boolean stands(Secret secret) {
        return jdbc.sql("select exists (select from administrator_invitation where token_hash = :hash and used_at is null)")
                .param("hash", secret.hash())
                .query(Boolean.class)
                .single();
    }

    /** Whether somebody has joined by it. */
    public boolean used(Secret secret) {
        return jdbc.sql("select exists (select from administrator_invitation where token_hash = :hash and used_at is not null)")
                .param("hash", secret.hash())
                .query(Boolean.class)
                .single();
    }

    /** Uses the invitation up, in the caller's transaction. Of two who try at once, one is too late. */
    @Transactional
    public boolean accept(byte[] tokenHash) {
        return jdbc.sql("update administrator_invitation set used_at = now() where token_hash = :hash and used_at is null")
                .param("hash", tokenHash)
                .update() == 1;
    }
}
