package app.kith.leaving.export;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.KithTest;
import app.kith.account.AccountId;
import app.kith.joining.Newcomers;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever adds a table that knows a member takes it into the export, or says here why not. */
@KithTest
class HoldingsTest {

    private static final Map<String, String> LEFT_OUT = Map.of(
            "draft", "what was typed while joining: the account and the page hold it now, and it is forgotten after a day",
            "draft_entry", "as draft",
            "draft_field", "as draft",
            "dream_revision", "which of two things that a page sent came last, and nothing of what it said",
            "profile_revision", "as dream_revision",
            "email_confirmation", "the hash of a secret; the account says whether its address is confirmed",
            "passkey_challenge", "a random number that means nothing, forgotten after minutes",
            "feed_visit", "when they looked at the feed last, to mark what is new",
            "export", "the export itself",
            "export_part", "the export itself");

    /** They know a member without referring to the account. */
    private static final Map<String, String> BY_NAME = Map.of(
            "picture_allowance", "how many pictures somebody sent within the hour, forgotten soon",
            "spring_session", "in the export",
            "spring_session_attributes", "in the export, but for the id of the account",
            "sign_in_failure", "a count of failures, forgotten soon",
            "letter", "what waits to be delivered to the member anyway",
            "undelivered_letter", "which letters to the member came back, for whoever runs the site; forgotten after ninety days",
            "scheduled_tasks", "ids of work to be done");

    private static final Pattern READ = Pattern.compile("\\b(?:from|join) ([a-z_]+)");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Newcomers newcomers;

    @Autowired
    Holdings holdings;

    /** Every table that refers to the account, however many tables lie between. */
    private TreeSet<String> knowing() {
        return new TreeSet<>(jdbc.sql("""
                with recursive reference as (
                    select child.table_name::text collate "C" as child, parent.table_name::text collate "C" as parent
                    from information_schema.referential_constraints reference
                    join information_schema.table_constraints child on child.constraint_schema = reference.constraint_schema
                        and child.constraint_name = reference.constraint_name
                    join information_schema.table_constraints parent on parent.constraint_schema = reference.unique_constraint_schema
                        and parent.constraint_name = reference.unique_constraint_name
                    where reference.constraint_schema = current_schema()),
                knowing as (
                    select 'account'::text collate "C" as name
                    union select child from reference join knowing on parent = name)
                select name from knowing""").query(String.class).list());
    }

    private static TreeSet<String> read() {
        var read = new TreeSet<String>();
        READ.matcher(Holdings.SQL).results().forEach(table -> read.add(table.group(1)));
        return read;
    }

    @Test
    void everyTableThatKnowsAMemberIsInTheExportOrLeftOutForAReason() {
        var knowing = knowing();
        assertThat(knowing).contains("account", "member", "dream_need", "profile_draft_field", "passkey").hasSizeGreaterThan(20);
        knowing.removeAll(read());
        assertThat(knowing).isEqualTo(new TreeSet<>(LEFT_OUT.keySet()));
    }

    /** It would say that somebody else owns the address. */
    @Test
    void whichLetterWentToAnAddressThatWasMerelyClaimedIsNotTold() {
        String email = Newcomers.address();
        newcomers.joined("Hedda", "Owns", email);
        jdbc.sql("update account set email_confirmed_at = now() where email = ?").param(email).update();
        newcomers.joined("Mallory", "Claims", email);
        var claimer = new AccountId(jdbc.sql("select id from account where email = ? and email_confirmed_at is null").param(email).query(UUID.class).single());
        assertThat(holdings.of(claimer, "https://kith.example")).contains("\"confirmation\"").doesNotContain("known");
    }

    @Test
    void theOtherTablesKnowNoMemberOrAreKnownToDoSoByName() {
        var others = new TreeSet<>(jdbc.sql("""
                select table_name from information_schema.tables where table_schema = current_schema() and table_type = 'BASE TABLE'""")
                .query(String.class).list());
        others.removeAll(knowing());
        assertThat(others).containsAll(BY_NAME.keySet());
        others.removeAll(BY_NAME.keySet());
        assertThat(others).containsExactlyInAnyOrder(
                "administrator_invitation", "expired_draft", "flyway_schema_history", "picture", "picture_negative", "picture_rendition", "stored_file", "topic", "topic_spelling");
    }
}
