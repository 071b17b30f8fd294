package app.kith.account.passkey;

import app.kith.account.Account;
import app.kith.account.AccountId;
import app.kith.account.Accounts;
import java.nio.ByteBuffer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.stereotype.Component;

/**
 * Whose the keys are, as Spring Security asks for it: an account is known to a key by its id, which tells nobody
 * anything and never changes.
 */
@Component
class Holders implements PublicKeyCredentialUserEntityRepository {

    private final Accounts accounts;

    Holders(Accounts accounts) {
        this.accounts = accounts;
    }

    static Bytes handle(AccountId account) {
        UUID id = account.value();
        return new Bytes(ByteBuffer.allocate(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()).array());
    }

    static AccountId account(Bytes handle) {
        var bytes = ByteBuffer.wrap(handle.getBytes());
        return new AccountId(new UUID(bytes.getLong(), bytes.getLong()));
    }

    @Override
    public @Nullable PublicKeyCredentialUserEntity findById(Bytes handle) {
        return accounts.admit(account(handle)).map(Holders::entity).orElse(null);
    }

    /** @param username the account's id */
    @Override
    public @Nullable PublicKeyCredentialUserEntity findByUsername(String username) {
        return accounts.admit(new AccountId(UUID.fromString(username))).map(Holders::entity).orElse(null);
    }

    /** The names are what the browser shows when it asks which key to use. */
    private static PublicKeyCredentialUserEntity entity(Account account) {
        return ImmutablePublicKeyCredentialUserEntity.builder()
                .id(handle(account.id()))
                .name(account.email().value())
                .displayName(account.email().value())
                .build();
    }

    @Override
    public void save(PublicKeyCredentialUserEntity holder) {
        throw new UnsupportedOperationException("An account is opened by joining");
    }

    @Override
    public void delete(Bytes handle) {
        throw new UnsupportedOperationException("An account is closed by leaving");
    }
}
