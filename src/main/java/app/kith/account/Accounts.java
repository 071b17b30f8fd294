package app.kith.account;

import app.kith.id.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Where the accounts are kept: made, found, confirmed. */
@Repository
public class Accounts {

    /** So many unconfirmed claims of one address are tried at a sign-in; more is nobody's honest mistake. */
    private static final int CLAIMS = 3;

    private final JdbcClient jdbc;

    Accounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Makes an account. The address is only claimed yet: whether it already is somebody's is none of the newcomer's
     * business.
     */
    @Transactional
    public AccountId open(EmailAddress email, String passwordHash, Role role) {
        var id = new AccountId(Ids.next());
        jdbc.sql("""
                insert into account (id, email, email_key, password_hash, role)
                values (:id, :email, :key, :hash, :role)""")
                .param("id", id.value())
                .param("email", email.value())
                .param("key", email.key())
                .param("hash", passwordHash)
                .param("role", role.column())
                .update();
        return id;
    }

    public Optional<Account> find(AccountId id) {
        return jdbc.sql("select id, email, email_confirmed_at, role from account where id = :id")
                .param("id", id.value())
                .query(Accounts::account)
                .optional();
    }

    /** The account whose owner has confirmed the address. */
    public Optional<Account> owner(EmailAddress email) {
        return jdbc.sql("""
                select id, email, email_confirmed_at, role from account
                where email_key = :key and email_confirmed_at is not null""")
                .param("key", email.key())
                .query(Accounts::account)
                .optional();
    }

    /** Whom an address and a password could mean: its owner or, while it has none, those who have claimed it. */
    public List<Credential> credentials(EmailAddress email) {
        return jdbc.sql("""
                select id, password_hash from account
                where email_key = :key and (email_confirmed_at is not null or not exists
                    (select from account where email_key = :key and email_confirmed_at is not null))
                order by created_at
                limit :most""")
                .param("key", email.key())
                .param("most", CLAIMS)
                .query((row, n) -> new Credential(id(row), row.getString("password_hash")))
                .list();
    }

    /**
     * Makes the address its owner's; false when somebody else has been confirmed as its owner before. Of several who
     * try at once, one is first.
     */
    @Transactional
    public boolean confirm(AccountId id) {
        jdbc.sql("""
                select id from account where email_key = (select email_key from account where id = :id)
                order by id for update""")
                .param("id", id.value())
                .query(UUID.class)
                .list();
        return jdbc.sql("""
                update account set email_confirmed_at = now()
                where id = :id and not exists (select from account owner
                    where owner.email_key = account.email_key and owner.email_confirmed_at is not null)""")
                .param("id", id.value())
                .update() == 1;
    }

    public boolean haveAdministrator() {
        return jdbc.sql("select exists (select from account where role = 'administrator')").query(Boolean.class).single();
    }

    /** What a sign-in is checked against. */
    public record Credential(AccountId id, String passwordHash) {}

    private static Account account(ResultSet row, int number) throws SQLException {
        return new Account(
                id(row),
                new EmailAddress(row.getString("email")),
                row.getTimestamp("email_confirmed_at") != null,
                Role.named(row.getString("role")));
    }

    private static AccountId id(ResultSet row) throws SQLException {
        return new AccountId(row.getObject("id", UUID.class));
    }
}
