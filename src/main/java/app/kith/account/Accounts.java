package app.kith.account;

import app.kith.id.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where the accounts are kept: made, found, confirmed. */
@Repository
public class Accounts {

    /** So many unconfirmed claims of one address are tried at a sign-in; more is nobody's honest mistake. */
    private static final int CLAIMS = 3;

    private static final String LEAVING = Leaving.is("account.id");

    private static final String ACCOUNT = "select id, email, email_confirmed_at, role, " + LEAVING + " as leaving from account ";

    /** An account as JSON, for a query that has joined {@code account}; {@link #read} makes an account of it. */
    public static final String JSON = """
            json_build_object('id', account.id, 'email', account.email, 'confirmed', account.email_confirmed_at is not null,
                'role', account.role, 'leaving', %s)""".formatted(LEAVING);

    private static final String CREDENTIAL = """
            select id, session_epoch, email_confirmed_at is not null as owned, password_hash from account
            where email = :email and locked_at is null and (email_confirmed_at is not null or not exists
                (select from account where email = :email and email_confirmed_at is not null))\s""";

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
        open(id, email, passwordHash, role);
        return id;
    }

    /** The same under an id that has been known before. */
    @Transactional
    public void open(AccountId id, EmailAddress email, String passwordHash, Role role) {
        jdbc.sql("""
                insert into account (id, email, password_hash, role) values (:id, :email, :hash, :role)""")
                .param("id", id.value())
                .param("email", email.value())
                .param("hash", passwordHash)
                .param("role", role.column())
                .update();
    }

    public Optional<Account> find(AccountId id) {
        return jdbc.sql(ACCOUNT + "where id = :id")
                .param("id", id.value())
                .query(Accounts::account)
                .optional();
    }

    /** The account, unless it is locked: for whoever wants to act as it. */
    public Optional<Account> admit(AccountId id) {
        return jdbc.sql(ACCOUNT + "where id = :id and locked_at is null")
                .param("id", id.value())
                .query(Accounts::account)
                .optional();
    }

    /** For whoever has shown by something else than a password that the account is theirs; none when it is locked. */
    public Optional<Proof> prove(AccountId id) {
        return jdbc.sql("select id, session_epoch from account where id = :id and locked_at is null")
                .param("id", id.value())
                .query(Accounts::proof)
                .optional();
    }

    /** The account whose owner has confirmed the address. */
    public Optional<Account> owner(EmailAddress email) {
        return jdbc.sql(ACCOUNT + "where email = :email and email_confirmed_at is not null")
                .param("email", email.value())
                .query(Accounts::account)
                .optional();
    }

    public Instant openedAt(AccountId id) {
        return jdbc.sql("select created_at from account where id = :id")
                .param("id", id.value())
                .query((row, n) -> row.getTimestamp("created_at").toInstant())
                .single();
    }

    /** Whom an address could mean: its owner or, while it has none, those who have claimed it. */
    public List<Account> meant(EmailAddress email) {
        return jdbc.sql(ACCOUNT + """
                where email = :email and (email_confirmed_at is not null or not exists
                    (select from account where email = :email and email_confirmed_at is not null))
                order by created_at
                limit :most""")
                .param("email", email.value())
                .param("most", CLAIMS)
                .query(Accounts::account)
                .list();
    }

    /** Whom an address and a password could mean, those aside who are locked. */
    public List<Credential> credentials(EmailAddress email) {
        return credentials(email, CLAIMS);
    }

    /** @param most so many of those who have claimed it, the oldest */
    public List<Credential> credentials(EmailAddress email, int most) {
        return jdbc.sql(CREDENTIAL + "order by created_at limit :most")
                .param("email", email.value())
                .param("most", most)
                .query(Accounts::credential)
                .list();
    }

    /** Those of them whom a browser knows, however many have claimed the address before. */
    public List<Credential> credentials(EmailAddress email, List<AccountId> known) {
        return jdbc.sql(CREDENTIAL + "and id in (:known) order by created_at")
                .param("email", email.value())
                .param("known", known.stream().map(AccountId::value).toList())
                .query(Accounts::credential)
                .list();
    }

    /**
     * Makes the address its owner's; false when somebody else has been confirmed as its owner before. Of several who
     * try at once, one is first.
     */
    @Transactional
    public boolean confirm(AccountId id) {
        hold(id);
        return jdbc.sql("""
                update account set email_confirmed_at = now()
                where id = :id and not exists (select from account owner
                    where owner.email = account.email and owner.email_confirmed_at is not null)""")
                .param("id", id.value())
                .update() == 1;
    }

    /** Keeps everybody else from becoming the owner of this account's address, until the caller's transaction ends. */
    public void hold(AccountId id) {
        jdbc.sql("""
                select id from account where email = (select email from account where id = :id)
                order by id for update""")
                .param("id", id.value())
                .query(UUID.class)
                .list();
    }

    /**
     * The same for another address, too. Everybody who wants that at the same time waits in a queue, since there may be no
     * row yet to hold. Whoever holds anything of an account holds it in this order: the queue, and then the rows by their ids.
     */
    public void hold(AccountId id, EmailAddress other) {
        queue(other);
        jdbc.sql("""
                select id from account where email = :other or email = (select email from account where id = :id)
                order by id for update""")
                .param("id", id.value())
                .param("other", other.value())
                .query(UUID.class)
                .list();
    }

    /** Of several who are about to do something with an address, each waits until the one before has done it. */
    void queue(EmailAddress email) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:email, 0))").param("email", email.value()).query((row, n) -> 0).list();
    }

    /**
     * Gives the account another address, as its owner; false when that has an owner. In a transaction that
     * {@linkplain #hold(AccountId, EmailAddress) holds} both addresses.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean move(AccountId id, EmailAddress email) {
        return jdbc.sql("""
                update account set email = :email, email_confirmed_at = now()
                where id = :id and not exists (select from account owner
                    where owner.email = :email and owner.email_confirmed_at is not null and owner.id <> :id)""")
                .param("id", id.value())
                .param("email", email.value())
                .update() == 1;
    }

    /**
     * What a sign-in is checked against.
     *
     * @param proof for whoever knows the password
     * @param owned whether the account owns its address
     */
    public record Credential(Proof proof, boolean owned, String passwordHash) {

        public AccountId id() {
            return proof.account();
        }
    }

    /** What a query told as {@link #JSON}. */
    public static Account read(Map<?, ?> told) {
        return new Account(
                new AccountId(UUID.fromString((String) told.get("id"))),
                new EmailAddress((String) told.get("email")),
                (Boolean) told.get("confirmed"),
                Role.named((String) told.get("role")),
                (Boolean) told.get("leaving"));
    }

    private static Credential credential(ResultSet row, int number) throws SQLException {
        return new Credential(proof(row, number), row.getBoolean("owned"), row.getString("password_hash"));
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        return new Account(
                id(row),
                new EmailAddress(row.getString("email")),
                row.getTimestamp("email_confirmed_at") != null,
                Role.named(row.getString("role")),
                row.getBoolean("leaving"));
    }

    private static Proof proof(ResultSet row, int number) throws SQLException {
        return new Proof(id(row), row.getInt("session_epoch"));
    }

    private static AccountId id(ResultSet row) throws SQLException {
        return new AccountId(row.getObject("id", UUID.class));
    }
}
