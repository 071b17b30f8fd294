package app.kith.leaving.export;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.KithTest;
import app.kith.account.Account;
import app.kith.account.AccountId;
import app.kith.account.Accounts;
import app.kith.account.EmailAddress;
import app.kith.account.Role;
import app.kith.joining.Newcomers;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

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
            "export", "the export itself",
            "export_part", "the export itself");

    /** They know a member without referring to the account. */
    private static final Map<String, String> BY_NAME = Map.of(
            "picture_allowance", "how many pictures somebody sent within the hour, forgotten soon",
            "spring_session", "in the export",
            "sign_in_failure", "a count of failures, forgotten soon",
            "letter", "what waits to be delivered to the member anyway",
            "undelivered_letter", "in the export, those to the member's own address",
            "scheduled_tasks", "ids of work to be done");

    /** Of the tables in the export, what of them is not. */
    private static final Map<String, String> COLUMNS_LEFT_OUT = Map.ofEntries(
            Map.entry("account.password_hash", "opens the account, and says nothing"),
            Map.entry("account.credential_version", "how often older links have become worthless"),
            Map.entry("account.session_epoch", "how often all were signed out"),
            Map.entry("spring_session.epoch", "as account.session_epoch"),
            Map.entry("account_letter.recipient", "a hash of the address"),
            Map.entry("account_letter.sent", "whether somebody else had one written there before"),
            Map.entry("account.locked_at", "whoever is locked cannot sign in to ask"),
            Map.entry("member.searched", "made of the name, the headline and the place"),
            Map.entry("dream.searched", "made of the title and the story"),
            Map.entry("dream.edition", "tells one window from another"),
            Map.entry("dream_need.published_at", "the dream's own"),
            Map.entry("dream_theme.published_at", "the dream's own"),
            Map.entry("dream_draft.seen", "tells one window from another"),
            Map.entry("dream_draft.revision", "tells one sending from another"),
            Map.entry("profile_draft.seen", "tells one window from another"),
            Map.entry("dream_draft_entry.key", "made of the line"),
            Map.entry("profile_draft_entry.key", "made of the line"),
            Map.entry("experience.id", "a number, and nothing refers to it"),
            Map.entry("dream_need.id", "a number by which offers refer to it; they say it in words"),
            Map.entry("dream_draft_entry.id", "a number, and nothing refers to it"),
            Map.entry("profile_draft_entry.id", "a number, and nothing refers to it"),
            Map.entry("dream_step.id", "a number, and nothing refers to it"),
            Map.entry("dream_diary_entry.id", "a number, and nothing refers to it"),
            Map.entry("offer_message.id", "a number, and nothing refers to it"),
            Map.entry("undelivered_letter.id", "a number, and nothing refers to it"),
            Map.entry("offer.need_id", "a number; the need stands in words"),
            Map.entry("notification.about", "a number; the dream and the people are named"),
            Map.entry("passkey.id", "a number, and nothing refers to it"),
            Map.entry("passkey.credential_id", "of use to the site alone, as are the next two"),
            Map.entry("passkey.public_key", "of use to the site alone"),
            Map.entry("passkey.attestation", "of use to the site alone"),
            Map.entry("known_device.token_hash", "the hash of a secret"),
            Map.entry("email_change.token_hash", "the hash of a secret"),
            Map.entry("former_email.token_hash", "the hash of a secret"),
            Map.entry("spring_session.primary_id", "names the row"),
            Map.entry("spring_session.session_id", "opens the session"),
            Map.entry("spring_session.max_inactive_interval", "follows from whether it is to be remembered"),
            Map.entry("spring_session.expiry_time", "follows from its last use"),
            Map.entry("picture.kept_at", "when the site knew that somebody wants it"),
            Map.entry("picture.withheld", "true only while somebody joins"),
            Map.entry("picture_negative.glimpse", "sixteen pixels of the picture, which is there"),
            Map.entry("picture_rendition.bytes", "the file is there"),
            Map.entry("picture_rendition.store", "where the site keeps the file, which is there"),
            Map.entry("picture_rendition.key", "where the site keeps the file, which is there"),
            Map.entry("picture_rendition.wanted", "that the file is not to be deleted"));

    /** What {@link Holdings} reads without their referring to the account. */
    private static final Set<String> READ_BESIDES = Set.of(
            "spring_session", "undelivered_letter", "picture", "picture_rendition", "picture_negative");

    private static final Pattern READ = Pattern.compile("\\b(?:from|join) ([a-z_]+)");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Accounts accounts;

    @Autowired
    Newcomers newcomers;

    @Autowired
    Holdings holdings;

    /** Nobody else sees what happens within it, and nothing of it stays. */
    private void undone(Runnable act) {
        new TransactionTemplate(transactions).executeWithoutResult(open -> {
            open.setRollbackOnly();
            act.run();
        });
    }

    private static final Account NOBODY = new Account(new AccountId(new UUID(0, 0)), new EmailAddress("nobody@example.org"), true, Role.MEMBER, false);

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
        READ.matcher(Holdings.sql(NOBODY)).results().forEach(table -> read.add(table.group(1)));
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
        assertThat(held(accounts.find(claimer).orElseThrow()).get("letters").toString()).contains("\"confirmation\"").doesNotContain("known");
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

    /** PostgreSQL itself says which columns a view of the query depends on. */
    @Test
    void everyColumnOfTheseTablesIsReadOrLeftOutForAReason() {
        undone(() -> {
            jdbc.sql("create temp view held as " + Holdings.sql(NOBODY)
                    .replaceAll("(?<!:):(id|viewer)\\b", "'" + NOBODY.id() + "'::uuid").replaceAll("(?<!:):site\\b", "''")).update();
            var read = jdbc.sql("""
                    select distinct relname || '.' || attname from pg_rewrite
                    join pg_depend on classid = 'pg_rewrite'::regclass and objid = pg_rewrite.oid and refclassid = 'pg_class'::regclass
                    join pg_class on pg_class.oid = refobjid
                    join pg_attribute on attrelid = refobjid and attnum = refobjsubid and attnum > 0
                    where ev_class = 'held'::regclass""").query(String.class).list();
            assertThat(read).contains("account.email", "picture_negative.crop_x", "notification_actor.actor_id");

            var tables = knowing();
            tables.removeAll(LEFT_OUT.keySet());
            tables.addAll(READ_BESIDES);
            var unread = new TreeSet<>(jdbc.sql("""
                    select table_name || '.' || column_name from information_schema.columns
                    where table_schema = current_schema() and table_name = any(:tables)""")
                    .param("tables", tables.toArray(String[]::new)).query(String.class).list());
            unread.removeAll(read);
            assertThat(unread).isEqualTo(new TreeSet<>(COLUMNS_LEFT_OUT.keySet()));
        });
    }

    /** Somebody with a page, which has moved once. */
    private Account somebody(String name) {
        var email = new EmailAddress(name + "-" + System.nanoTime() + "@example.org");
        AccountId id = accounts.open(email, "none", Role.MEMBER);
        accounts.confirm(id);
        tell("insert into member (id, first_name, slug) values (?, ?, ?)", id.value(), name, called(name));
        for (String slug : List.of(called(name), called("once-" + name))) tell("insert into member_slug (slug, member_id) values (?, ?)", slug, id.value());
        return accounts.find(id).orElseThrow();
    }

    /** As no slug of anybody's is. */
    private static String called(String name) {
        return "held-for-a-test-" + name;
    }

    private UUID dreamed(Account dreamer, String title) {
        return made("insert into dream (dreamer_id, slug, title, story, id) values (?, ?, ?, 'So.', ?)", dreamer.id().value(), called(title), title);
    }

    private UUID said(UUID dream, Account author, UUID answers) {
        return made("insert into dream_comment (dream_id, author_id, answers_id, story, id) values (?, ?, ?::uuid, 'Said.', ?)", dream, author.id().value(), answers);
    }

    /** @param insert ends with a new id, which is returned */
    private UUID made(String insert, Object... values) {
        UUID id = UUID.randomUUID();
        tell(insert, Stream.concat(Arrays.stream(values), Stream.of(id)).toArray());
        return id;
    }

    private void tell(String statement, Object... values) {
        jdbc.sql(statement).params(Arrays.asList(values)).update();
    }

    private void happened(Account to, String kind, UUID dream, Account by) {
        UUID told = made("insert into notification (member_id, kind, about, dream_id, id) values (?, ?, ?, ?::uuid, ?)", to.id().value(), kind, UUID.randomUUID(), dream);
        tell("insert into notification_actor (notification_id, actor_id) values (?, ?)", told, by.id().value());
    }

    private JsonNode held(Account account) {
        String json = holdings.of(account, "http://localhost");
        assertThat(ExportTest.mistakes(ExportTest.schema(), json)).isEmpty();
        return JsonMapper.shared().readTree(json);
    }

    @Test
    void ofOthersItNamesWhomAndWhatTheSiteShowsAndNobodyElse() {
        undone(() -> {
            Account member = somebody("reader");
            Account dreamer = somebody("dreamer");
            Account leaver = somebody("leaver");
            Account blocker = somebody("blocker");
            Account barred = somebody("barred");
            UUID id = member.id().value();
            UUID dream = dreamed(dreamer, "greenhouse");
            UUID own = dreamed(member, "orchard");
            tell("update dream set deleted_at = now() where id = ?", own);
            said(own, member, null);
            said(dream, member, said(dream, blocker, null));
            for (String mark : List.of("dream_cheer", "dream_follow")) tell("insert into " + mark + " (dream_id, member_id) values (?, ?)", dream, id);
            tell("insert into comment_cheer (comment_id, member_id) values (?, ?)", said(dream, leaver, null), id);
            made("insert into offer (dream_id, need, dreamer_id, helper_id, id) values (?, 'Glass', ?, ?, ?)", dream, dreamer.id().value(), id);
            made("insert into offer (dream_id, need, dreamer_id, helper_id, id) values (?, 'Trees', ?, ?, ?)", own, id, leaver.id().value());
            made("insert into offer (dream_id, need, dreamer_id, helper_id, id) values (?, 'Bees', ?, ?, ?)", own, id, blocker.id().value());
            for (Account other : List.of(leaver, blocker)) {
                tell("insert into member_follow (followed_id, member_id) values (?, ?)", other.id().value(), id);
                tell("insert into member_follow (followed_id, member_id) values (?, ?)", id, other.id().value());
                happened(member, "followed", null, other);
            }
            happened(member, "published", dream, dreamer);
            tell("insert into member_block (blocker_id, blocked_id) values (?, ?)", id, barred.id().value());
            JsonNode blocking = held(member);
            assertThat(blocking.at("/blocked/0/member").asString()).as("whom one has blocked, one knows").isEqualTo(called("barred"));
            tell("delete from member_block where blocker_id = ?", id);

            JsonNode shown = held(member);
            assertThat(shown.toString()).contains(called("greenhouse"), called("dreamer"), called("leaver"), called("blocker"));
            for (String list : List.of("comments", "cheers", "cheeredComments", "followedDreams", "offers")) {
                assertThat(shown.get(list).findValuesAsString("dream")).as(list).contains(called("greenhouse"));
            }

            tell("update dream set audience = 'dreamer' where id = ?", dream);
            for (Account gone : List.of(leaver, barred)) tell("update member set leaving_at = now() where id = ?", gone.id().value());
            tell("insert into member_block (blocker_id, blocked_id) values (?, ?)", blocker.id().value(), id);
            tell("insert into member_block (blocker_id, blocked_id) values (?, ?)", id, barred.id().value());
            JsonNode hidden = held(member);
            assertThat(hidden.toString()).doesNotContain(called("greenhouse"), called("leaver"), called("blocker"), called("barred")).contains(called("orchard"));
            assertThat(hidden.at("/comments/0/dream").asString()).as("one's own, though deleted").isEqualTo(called("orchard"));
            for (String list : List.of("comments", "cheers", "cheeredComments", "followedDreams", "offers", "notifications", "followedMembers", "followers")) {
                assertThat(hidden.get(list)).as(list).hasSameSizeAs(shown.get(list));
            }
        });
    }

    @Test
    void whatIsKnownBesidesWhatWasSaidIsThereToo() {
        undone(() -> {
            Account member = somebody("reader");
            Account other = somebody("other");
            UUID id = member.id().value();
            UUID dream = dreamed(member, "orchard");
            said(dream, member, said(dream, other, null));
            UUID offer = made("insert into offer (dream_id, need, dreamer_id, helper_id, id) values (?, 'Trees', ?, ?, ?)", dream, id, other.id().value());
            tell("update offer set state = 'accepted', thanks = 'Shade.', thanked_at = now(), reminded_at = now() where id = ?", offer);
            tell("insert into member_follow (followed_id, member_id) values (?, ?)", id, other.id().value());
            tell("insert into feed_visit (member_id) values (?)", id);
            made("""
                    insert into passkey (account_id, name, credential_id, public_key, attestation, signatures, transports, backed_up, id)
                    values (?, 'Key', sha256('held'), '', '', 7, 'usb,nfc', true, ?)""", id);
            UUID picture = made("insert into picture (colour, id) values ('#aabbcc', ?)");
            tell("insert into picture_negative (picture_id, crop_x, crop_y, crop_size, content_type, orientation, content) values (?, 0.25, 0, 0.5, 'image/jpeg', 1, '!')", picture);
            tell("update member set picture_id = ?, leaving_at = now() where id = ?", picture, id);
            made("insert into undelivered_letter (recipient, reason, unreachable, id) values (?, 'Mailbox full', false, ?)", member.email().value());
            UUID draft = made("insert into dream_draft (dreamer_id, id) values (?, ?)", id);
            made("insert into dream_draft_entry (draft_id, kind, line, key, again, id) values (?, 'need', 'Trees', 'trees', 'TREES', ?)", draft);

            JsonNode held = held(member);
            assertThat(held.at("/profile").has("leaving")).isTrue();
            assertThat(held.at("/profile/slugs").findValuesAsString("slug")).containsExactlyInAnyOrder(called("reader"), called("once-reader"));
            assertThat(held.at("/profile/slugs/0").has("since")).isTrue();
            assertThat(held.at("/comments/0/answers/by").asString()).isEqualTo(called("other"));
            assertThat(held.at("/offers/0/other").asString()).isEqualTo(called("other"));
            assertThat(held.at("/offers/0").has("thanked")).isTrue();
            assertThat(held.at("/offers/0").has("reminded")).isTrue();
            assertThat(held.at("/followers/0/member").asString()).isEqualTo(called("other"));
            assertThat(held.at("/feed").has("seen")).isTrue();
            assertThat(held.at("/passkeys/0/signatures").asInt()).isEqualTo(7);
            assertThat(held.at("/passkeys/0/transports").asString()).isEqualTo("usb,nfc");
            assertThat(held.at("/passkeys/0/backedUp").asBoolean()).isTrue();
            assertThat(held.at("/pictures/0/crop/size").asDouble()).isEqualTo(0.5);
            assertThat(held.at("/pictures/0/original/path").asString()).isEqualTo("pictures/" + picture + "-original.jpeg");
            assertThat(held.at("/undelivered/0/reason").asString()).isEqualTo("Mailbox full");
            assertThat(held.at("/dreamDrafts/0/entries/0/again").asString()).isEqualTo("TREES");
        });
    }

    /** Two may claim one address, and only letters to its owner are anybody's business. */
    @Test
    void whoeverMerelyClaimsAnAddressLearnsNothingOfTheLettersToItsOwner() {
        undone(() -> {
            Account claiming = somebody("claiming");
            tell("update account set email_confirmed_at = null where id = ?", claiming.id().value());
            made("insert into undelivered_letter (recipient, reason, unreachable, id) values (?, 'Mailbox full', false, ?)", claiming.email().value());
            assertThat(held(claiming).get("undelivered")).as("nobody else has it").hasSize(1);
            accounts.open(claiming.email(), "none", Role.MEMBER);
            assertThat(held(claiming).get("undelivered")).isEmpty();
        });
    }
}
