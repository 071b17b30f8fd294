package app.kith.account;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The passwords of the accounts, as their hashes. Each has a version, which whatever makes older links worthless moves on;
 * times are the database's, since the clocks of the nodes differ.
 */
@Repository
public class StoredPasswords {

    private final JdbcClient jdbc;
    private final Passwords passwords;

    StoredPasswords(JdbcClient jdbc, Passwords passwords) {
        this.jdbc = jdbc;
        this.passwords = passwords;
    }

    /** A version, and the moment from which on nothing that was written for it stands. */
    public record Version(int number, Instant until) {}

    public boolean match(AccountId id, String password) {
        return passwords.matches(password, hash(id));
    }

    /** The hash of the password with which a newcomer claims an address: beside those of whoever claims it, too ({@link Passwords#claim}). */
    public String claim(EmailAddress email, String password) {
        Optional<String> oldest = jdbc.sql("""
                select password_hash from account
                where email = :email and email_confirmed_at is null and locked_at is null
                order by created_at limit 1""")
                .param("email", email.value())
                .query(String.class)
                .optional();
        return passwords.claim(password, oldest);
    }

    /** Another password's hash, which stands beside those of others as the present one does. */
    public String alike(AccountId id, String password) {
        return passwords.claim(password, Optional.of(hash(id)));
    }

    /**
     * Hashes the password that an owner has just signed in with once more, under a salt of its own and at today's cost, where the
     * hash is not so: it may be the one with which they claimed their address beside others. It is the same password still.
     */
    public void refresh(Accounts.Credential credential, String password) {
        if (!credential.owned() || !passwords.outdated(credential.passwordHash())) return;
        jdbc.sql("update account set password_hash = :hash where id = :id and password_hash = :outdated")
                .param("hash", passwords.hash(password))
                .param("id", credential.id().value())
                .param("outdated", credential.passwordHash())
                .update();
    }

    private String hash(AccountId id) {
        return jdbc.sql("select password_hash from account where id = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
    }

    /** Begins a new version, so that whatever was written for older ones is worthless. */
    @Transactional
    public Version renew(AccountId id, int minutes) {
        return jdbc.sql("""
                update account set credential_version = credential_version + 1 where id = :id
                returning credential_version, date_trunc('second', now()) + :minutes * interval '1 minute' as until""")
                .param("id", id.value())
                .param("minutes", minutes)
                .query((row, n) -> new Version(row.getInt("credential_version"), row.getTimestamp("until").toInstant()))
                .single();
    }

    public boolean stands(AccountId id, Version version) {
        return jdbc.sql("""
                select exists (select from account
                where id = :id and credential_version = :version and now() < to_timestamp(:until))""")
                .param("id", id.value())
                .param("version", version.number())
                .param("until", version.until().getEpochSecond())
                .query(Boolean.class)
                .single();
    }

    /** Another password, if this version still stands: of several who try at once, one finds that it does. */
    @Transactional
    public boolean replace(AccountId id, Version version, String passwordHash) {
        return stands(id, version) && replace(id, version.number(), passwordHash);
    }

    /** Which version stands now, for whoever is about to replace it. */
    public int version(AccountId id) {
        return jdbc.sql("select credential_version from account where id = :id").param("id", id.value()).query(Integer.class).single();
    }

    /** The same for whoever has just shown that they know the password of this version. */
    @Transactional
    public boolean replace(AccountId id, int version, String passwordHash) {
        boolean replaced = jdbc.sql("""
                update account set password_hash = :hash, credential_version = credential_version + 1
                where id = :id and credential_version = :version""")
                .param("hash", passwordHash)
                .param("id", id.value())
                .param("version", version)
                .update() == 1;
        if (replaced) forgetWishes(id);
        return replaced;
    }

    /** Another password, whatever it was before. */
    @Transactional
    public void replace(AccountId id, String passwordHash) {
        jdbc.sql("update account set password_hash = :hash, credential_version = credential_version + 1 where id = :id")
                .param("hash", passwordHash)
                .param("id", id.value())
                .update();
        forgetWishes(id);
    }

    /** Whoever knew the old password may have begun to move the account to an address of their own. */
    private void forgetWishes(AccountId id) {
        jdbc.sql("delete from email_change where account_id = :id").param("id", id.value()).update();
    }
}
