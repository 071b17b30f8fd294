package app.kith.account.passkey;

import app.kith.account.AccountId;
import app.kith.id.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Repository;

/** The keys as Spring Security reads and writes them. Times are the database's. */
@Repository
class Credentials implements UserCredentialRepository {

    private static final String CREDENTIAL = """
            select account_id, name, credential_id, public_key, attestation, signatures, transports, backed_up, created_at,
                coalesce(used_at, created_at) as used_at
            from passkey\s""";

    private final JdbcClient jdbc;

    Credentials(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Adds a key, or notes its use. A key that counts its signatures counts upwards: one that does not is a copy, or two
     * sign-ins with one signature, and is refused.
     */
    @Override
    public void save(CredentialRecord credential) {
        int saved = jdbc.sql("""
                insert into passkey (id, account_id, name, credential_id, public_key, attestation, signatures, transports, backed_up)
                values (:id, :account, :name, :credential, :key, :attestation, :signatures, :transports, :backedUp)
                on conflict (credential_id) do update set signatures = excluded.signatures, used_at = now()
                where passkey.account_id = excluded.account_id and passkey.public_key = excluded.public_key
                  and (passkey.signatures < excluded.signatures or (passkey.signatures = 0 and excluded.signatures = 0))""")
                .param("id", Ids.next())
                .param("account", Holders.account(credential.getUserEntityUserId()).value())
                .param("name", credential.getLabel())
                .param("credential", credential.getCredentialId().getBytes())
                .param("key", credential.getPublicKey().getBytes())
                .param("attestation", bytes(credential.getAttestationObject()))
                .param("signatures", credential.getSignatureCount())
                .param("transports", column(credential.getTransports()))
                .param("backedUp", credential.isBackupState())
                .update();
        if (saved == 0) throw new IllegalArgumentException("A key that counts backwards, or is somebody else's");
    }

    private static byte @Nullable [] bytes(@Nullable Bytes bytes) {
        return bytes == null ? null : bytes.getBytes();
    }

    private static @Nullable String column(Set<AuthenticatorTransport> transports) {
        return transports.isEmpty() ? null
                : transports.stream().map(AuthenticatorTransport::getValue).sorted().collect(Collectors.joining(" "));
    }

    /** Held until the end of the caller's transaction: a key that is removed meanwhile would come back when its use is noted. */
    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credential) {
        return jdbc.sql(CREDENTIAL + "where credential_id = :credential for update")
                .param("credential", credential.getBytes())
                .query(Credentials::credential)
                .optional()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes handle) {
        return jdbc.sql(CREDENTIAL + "where account_id = :account")
                .param("account", Holders.account(handle).value())
                .query(Credentials::credential)
                .list();
    }

    private static CredentialRecord credential(ResultSet row, int number) throws SQLException {
        String transports = row.getString("transports");
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(row.getBytes("credential_id")))
                .userEntityUserId(Holders.handle(new AccountId(row.getObject("account_id", UUID.class))))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .attestationObject(new Bytes(row.getBytes("attestation")))
                .signatureCount(row.getLong("signatures"))
                .uvInitialized(true) // none is added without it
                .transports(transports == null ? Set.of()
                        : Arrays.stream(transports.split(" ")).map(AuthenticatorTransport::valueOf).collect(Collectors.toSet()))
                .backupEligible(row.getBoolean("backed_up"))
                .backupState(row.getBoolean("backed_up"))
                .label(row.getString("name"))
                .created(row.getTimestamp("created_at").toInstant())
                .lastUsed(row.getTimestamp("used_at").toInstant())
                .build();
    }

    @Override
    public void delete(Bytes credential) {
        jdbc.sql("delete from passkey where credential_id = :credential").param("credential", credential.getBytes()).update();
    }
}
