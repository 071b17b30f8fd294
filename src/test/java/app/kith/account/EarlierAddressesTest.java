package app.kith.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.KithTest;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.migration.JavaMigration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A database in which an earlier version has kept addresses as they were typed, and the passwords of those who claim one under one salt; beside the site's own, and dropped afterwards. All that is
 * looked at was there when it was migrated, once, for that takes longer than all the rest: each test has addresses of its own.
 */
@KithTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EarlierAddressesTest {

    @Autowired
    DataSource database;

    @Autowired
    List<JavaMigration> migrations;

    @Autowired
    JdbcClient jdbc;

    private static final Passwords PASSWORDS = new Passwords(64);

    private String own;
    private UUID owner;
    private UUID lookalike;
    private UUID bob;
    private UUID sharp;
    private UUID wide;
    private UUID ada;
    private UUID international;

    @BeforeAll
    void aDatabaseOfAnEarlierVersionIsBroughtUpToDate() {
        flyway().target("56").load().migrate();
        owner = account("Ada@Example.ORG", "ada@example.org", true);
        account("ADA@example.org", "ada@example.org", false);
        lookalike = account("ᵇᵒᵇ@corp.example", "bob@corp.example", true);
        bob = account("bob@corp.example", "bob@corp.example", false);
        sharp = account("bob@faß2.example", "bob@fass2.example", true);
        wide = account("ａｄａ@wide.example", "ada@wide.example", true);
        ada = account("ada@wide.example", "ada@wide.example", false);
        international = account("Ä@example.org", "ä@example.org", true);
        for (String recipient : List.of("Ada@Example.ORG", "ᵇᵒᵇ@corp.example")) jdbc.sql("""
                insert into earlier.letter (id, recipient, subject, text, html) values (gen_random_uuid(), ?, 'Hello', 'Hello', 'Hello')""")
                .param(recipient).update();
        String first = PASSWORDS.hash("the first of them");
        String second = Argon2id.read(first).orElseThrow().alike("the second of them").column();
        for (String kept : List.of(first, second)) jdbc.sql("update earlier.account set password_hash = ? where id = ?")
                .params(kept, account("claimed@example.org", "claimed@example.org", false)).update();
        own = PASSWORDS.hash("a warm loaf of bread");
        jdbc.sql("update earlier.account set password_hash = ? where id = ?").params(own, account("owned@example.org", "owned@example.org", true)).update();
        flyway().load().migrate();
    }

    private FluentConfiguration flyway() {
        var versioned = migrations.stream().filter(migration -> migration.getVersion() != null).toArray(JavaMigration[]::new);
        return Flyway.configure().dataSource(database).schemas("earlier").cleanDisabled(false).javaMigrations(versioned);
    }

    @AfterAll
    void itIsGone() {
        flyway().load().clean();
    }

    private UUID account(String email, String key, boolean confirmed) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                insert into earlier.account (id, email, email_key, password_hash, email_confirmed_at)
                values (?, ?, ?, 'none', case when ? then now() end)""").params(id, email, key, confirmed).update();
        jdbc.sql("insert into earlier.email_confirmation (token_hash, account_id, email_key) values (decode(md5(?), 'hex'), ?, ?)")
                .params(id.toString(), id, key).update();
        jdbc.sql("insert into earlier.email_change (token_hash, account_id, email) values (decode(md5(?), 'hex'), ?, ?)")
                .params(id.toString(), id, email).update();
        jdbc.sql("insert into earlier.former_email (token_hash, account_id, email) values (decode(md5(?), 'hex'), ?, ?)")
                .params(id.toString(), id, email).update();
        return id;
    }

    @Test
    void whatWasWrittenInAsciiKeepsItsOwnerInTheOneForm() {
        assertThat(told(owner)).isEqualTo("ada@example.org, confirmed, 1 links, changes to ada@example.org, was ada@example.org");
        assertThat(jdbc.sql("select count(*) from earlier.account where email = 'ada@example.org'").query(Long.class).single()).isEqualTo(2);
    }

    @Test
    void whoTookAnAddressByItsLookalikeOwnsItNoMore() {
        assertThat(told(lookalike)).isEqualTo("ᵇᵒᵇ@corp.example, not confirmed, 0 links");
        assertThat(told(bob)).isEqualTo("bob@corp.example, not confirmed, 1 links, changes to bob@corp.example, was bob@corp.example");
    }

    @Test
    void whatWasBeyondAsciiIsKeptInTheOneFormAndConfirmedAnewForItsLettersWentElsewhere() {
        assertThat(told(sharp)).isEqualTo("bob@xn--fa2-6ka.example, not confirmed, 0 links");
        assertThat(told(wide)).isEqualTo("ada@wide.example, not confirmed, 0 links");
        assertThat(told(ada)).startsWith("ada@wide.example, not confirmed, 1 links");
        assertThat(told(international)).isEqualTo("ä@example.org, not confirmed, 0 links");
    }

    @Test
    void lettersThatWaitedForAnAddressBeyondAsciiAreNotSentElsewhere() {
        assertThat(jdbc.sql("select recipient from earlier.letter").query(String.class).list()).containsExactly("ada@example.org");
    }

    @Test
    void whatWasClaimedUnderOneSaltStandsBehindASecondOneAndIsRightStill() {
        var claims = jdbc.sql("select password_hash from earlier.account where email = 'claimed@example.org'").query(String.class).list();
        assertThat(claims).hasSize(2).allMatch(hash -> hash.startsWith("$hmac-sha256$"));
        for (String password : List.of("the first of them", "the second of them")) assertThat(PASSWORDS.match(password, claims)).isPresent();
        assertThat(PASSWORDS.match("the third of them", claims)).isEmpty();
        assertThat(jdbc.sql("select password_hash from earlier.account where email = 'owned@example.org'").query(String.class).single()).isEqualTo(own);
    }

    private String told(UUID account) {
        return jdbc.sql("""
                select email || case when email_confirmed_at is null then ', not confirmed' else ', confirmed' end
                    || ', ' || (select count(*) from earlier.email_confirmation where account_id = account.id) || ' links'
                    || coalesce(', changes to ' || (select email from earlier.email_change where account_id = account.id), '')
                    || coalesce(', was ' || (select email from earlier.former_email where account_id = account.id), '')
                from earlier.account where id = ?""").param(account).query(String.class).single();
    }
}
