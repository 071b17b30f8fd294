package app.kith.account;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Puts the hashes that earlier versions kept under a salt that several accounts share behind a second salt each, so that they
 * are like those that are kept so now ({@link Passwords#claim}). No password need be known for that. In Java, since the
 * PostgreSQL that Kith brings along knows no HMAC.
 */
@Component
class EarlierClaims extends RowMigration {

    private static final int SALT = 16;

    private final SecureRandom random = new SecureRandom();

    EarlierClaims() {
        super("086", "claims behind a second salt");
    }

    @Override
    void migrate(JdbcClient jdbc) {
        column(jdbc, "account", "email_confirmed_at is null or exists (select from account other where other.email = account.email and other.id <> account.id)");
        column(jdbc, "draft", "password_hash is not null");
    }

    private void column(JdbcClient jdbc, String table, String shared) {
        record Row(UUID id, String passwordHash) {}
        for (Row row : jdbc.sql("select id, password_hash from %s where %s".formatted(table, shared)).query(Row.class).list()) {
            Optional<Argon2id> plain = Argon2id.read(row.passwordHash).filter(kept -> kept.second().isEmpty());
            if (plain.isEmpty()) continue;
            byte[] second = new byte[SALT];
            random.nextBytes(second);
            jdbc.sql("update %s set password_hash = :hash where id = :id".formatted(table))
                    .param("hash", plain.get().behind(second).column())
                    .param("id", row.id)
                    .update();
        }
    }
}
