package app.kith.leaving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.kith.KithTest;
import app.kith.Letters;
import app.kith.Visitor;
import app.kith.Visitors;
import app.kith.account.AccountId;
import app.kith.account.Correspondent;
import app.kith.joining.Newcomers;
import app.kith.picture.Photograph;
import app.kith.picture.store.StoreName;
import app.kith.picture.store.Stores;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What remains of those who are gone: nothing that is theirs, and all that is others'. */
@KithTest
class RemainsTest {

    @Autowired
    Newcomers newcomers;

    @Autowired
    Visitors visitors;

    @Autowired
    Correspondent correspondent;

    @Autowired
    Letters letters;

    @Autowired
    Leavers leavers;

    @Autowired
    Departures departures;

    @Autowired
    Stores stores;

    @Autowired
    JdbcClient jdbc;

    /** Their last name, and a part of all their addresses. */
    private final String own = "q" + Long.toString(System.nanoTime(), 36);

    @Test
    void whoOnlyClaimedAnAddressTakesNothingOfItsOwnersAlong() {
        String email = Newcomers.address();
        Visitor owner = correspondent.confirmed(email);
        AccountId id = correspondent.account(email);
        Visitor claimer = newcomers.joined("Clara", "Claims", email);
        leavers.leaves(claimer);
        jdbc.sql("insert into letter (id, recipient, subject, text, html) values (gen_random_uuid(), ?, 'It waits', 'It waits', 'It waits')").param(email).update();
        jdbc.sql("insert into undelivered_letter (id, recipient, reason, unreachable) values (gen_random_uuid(), ?, 'nobody here', true)").param(email).update();
        jdbc.sql("insert into sign_in_failure (subject, failed_at) values ('strangers ' || ?, array[now()])").param(email).update();
        delivered(email);
        var arrived = letters.all(email);
        assertThat(arrived).isNotEmpty();
        var theirs = List.of("letter.recipient", "undelivered_letter.recipient", "sign_in_failure.subject");
        UUID claiming = jdbc.sql("select id from account where email = ? and email_confirmed_at is null").param(email).query(UUID.class).single();
        leavers.goes(new AccountId(claiming));
        assertThat(traces(email)).containsAll(theirs);
        assertThat(letters.all(email)).isEqualTo(arrived);

        leavers.leaves(owner);
        delivered(email);
        leavers.goes(id);
        assertThat(traces(email)).isEmpty();
        assertThat(letters.all(email)).isEmpty();
    }

    /** What is on its way has arrived; what the tests laid there goes nowhere. */
    private void delivered(String address) {
        await().until(() -> jdbc.sql("select count(*) from letter join scheduled_tasks on task_instance = letter.id::text where recipient like '%' || ?")
                .param(address).query(Long.class).single() == 0);
    }

    /** Somebody who has left a trace wherever one can, at whom others have looked, and who has thought about it twice. */
    private Visitor talkative(String now, Visitor other, String others) {
        String former = "former-" + own + "@example.org";
        Visitor leaver = newcomers.joined("Quilla", own, former);
        leaver.opens(Correspondent.link(letters.to(former))).form().enter();
        moves(leaver, now);
        leaver.opens(Correspondent.link(letters.to(now))).form().enter();
        moves(leaver, "wanted-" + own + "@example.org");
        leaver.opens("/settings/profile").form("form.editing").fill("firstName", "Quinta").fill("about", "I am " + own).fill("skill", "joinery")
                .fill("interest", "Paths").fill("experience", "Ran a circus").press("do", "save");
        leaver.opens("/settings/profile/picture").form().attach("picture", "me.jpg", Photograph.jpeg(400, 300)).fill("description", own + " on a ladder").press("do", "save");
        leaver.opens("/dreams/new").form().fill("title", "Walk every lane").fill("story", "Says " + own).fill("need", "joinery").fill("theme", "Paths").press("do", "publish");
        String dream = leaver.path();
        leaver.opens(dream + "/diary").form(".telling").fill("story", "Blisters").enter();
        other.opens(dream).form("#follow").press("follow", "yes");
        offers(other, dream, "I bring a saw.");
        leaver.opens(others).form("#cheer").press("cheer", "yes").form("#follow").press("follow", "yes").form(".saying").fill("comment", "Boots it is.").enter();
        other.opens(others).form(".comment .answering form").fill("comment", "Which?").enter();
        offers(leaver, others, "Size forty.");
        leaver.opens(leaver.opens(others).page().select(".dreamer a").attr("href")).form("#follow").press("follow", "yes");
        leaver.opens("/dreams/new").form().fill("title", "Half a dream of " + own).fill("need", "Maps").enter();
        leaver.opens("/settings/profile").form("form.editing").fill("headline", own + " unsaved").fill("skill", "Knots").enter();
        correspondent.addsPasskey(now);
        correspondent.forgets(now);
        leaver.opens("/settings/leaving/export").form().enter();
        await().until(() -> leaver.opens("/settings/leaving/export").text(), text -> text.contains("It is ready"));
        for (String address : List.of(now, former, "wanted-" + own + "@example.org")) {
            correspondent.signsIn(address, "a guess that leaves a trace");
            jdbc.sql("insert into undelivered_letter (id, recipient, reason, unreachable) values (gen_random_uuid(), ?, 'nobody here', true)").param(address).update();
            jdbc.sql("insert into letter (id, recipient, subject, text, html) values (gen_random_uuid(), ?, 'It waits', 'It waits', 'It waits')").param(address).update();
        }
        leavers.leaves(leaver);
        return correspondent.signsIn(now, Newcomers.PASSWORD);
    }

    private static void offers(Visitor helper, String dream, String message) {
        helper.opens(helper.opens(dream).page().select(".needed a[href$=/offer]").attr("href")).form(".saying").fill("message", message).enter();
        assertThat(helper.path()).startsWith("/offers/");
    }

    private static void moves(Visitor who, String wanted) {
        who.opens("/settings/account/email").form().fill("email", wanted).fill("currentPassword", Newcomers.PASSWORD).enter();
        assertThat(who.path()).isEqualTo("/settings/account");
    }

    @Test
    void afterwardsNothingKnowsThemAndTheirAddressesLeadNowhereAndGoToNobodyElse() throws IOException {
        String email = Newcomers.address();
        Visitor member = correspondent.confirmed(email).opens("/dreams/new");
        member.form().fill("title", "Another dream to follow").fill("story", "Far.").fill("need", "Boots").press("do", "publish");
        AccountId id = correspondent.account(email);
        String others = member.path();
        String now = own + "@example.org";
        Visitor back = talkative(now, member, others);
        AccountId leaver = correspondent.account(now);
        var slugs = jdbc.sql("select slug from member_slug where member_id = ? order by slug").param(leaver.value()).query(String.class).list();
        assertThat(slugs).containsExactly("quilla-" + own, "quinta-" + own);
        String theirDream = "/dreams/" + jdbc.sql("select slug from dream where dreamer_id = ?").param(leaver.value()).query(String.class).single();
        String picture = jdbc.sql("select picture_id from member where id = ?").param(leaver.value()).query(String.class).single();
        assertThat(traces(leaver, now)).as("what is to be gone is there").contains("account.email", "email_change.email", "former_email.email",
                "letter.recipient", "undelivered_letter.recipient", "spring_session.principal_name", "sign_in_failure.subject", "notification_actor.actor_id",
                "passkey.account_id", "export.account_id", "offer.helper_id", "offer_message.author_id", "dream_comment.author_id");

        delivered(now);
        delivered(email);
        leavers.goes(leaver);
        departures.complete(leaver); // once more, as after a crash

        assertThat(traces(leaver, now)).as("what is meant to stay: their slugs, closed").containsExactly("member_slug.slug");
        assertThat(jdbc.sql("select count(*) from member_slug where slug = any(?) and member_id is null").param(slugs.toArray(String[]::new)).query(Long.class).single()).isEqualTo(2);
        for (String address : List.of(now, "former-" + now, "wanted-" + now)) assertThat(letters.all(address)).as(address).isEmpty();
        assertThat(back.opens("/settings/leaving").path()).isEqualTo("/sign-in");
        assertThat(correspondent.signsIn(now, Newcomers.PASSWORD).path()).isEqualTo("/sign-in");

        assertThat(jdbc.sql("select count(*) from picture where id = ?::uuid").param(picture).query(Long.class).single()).isZero();
        await().until(() -> jdbc.sql("select count(*) from stored_file where key like ? || '%' and (state <> 'deleted' or sha256 is not null)").param(picture).query(Long.class).single() == 0);
        try (var stored = stores.of(StoreName.FOLDER).list()) {
            assertThat(stored).noneMatch(file -> file.name().startsWith(picture));
        }
        for (String gone : List.of("/@" + slugs.getFirst(), "/@" + slugs.getLast(), theirDream, "/pictures/" + picture + "/160")) {
            assertThat(visitors.arrives().opens(gone).status()).as(gone).isEqualTo(404);
        }
        String next = newcomers.joined("Quinta", own).page().select("main a[href^=/@]").attr("href");
        assertThat(next).startsWith("/@quinta-" + own).isNotEqualTo("/@" + slugs.getLast());

        assertThat(jdbc.sql("select count(*) from notification where member_id = ? and not exists (select from notification_actor where notification_id = notification.id)")
                .param(id.value()).query(Long.class).single()).as("news that nobody has made").isZero();
        assertThat(member.opens(others).page().select(".comment").text()).contains("A former member", "Boots it is.", "Which?");
        String offer = member.opens("/offers").page().select(".offer h2 a").attr("href");
        assertThat(member.opens(offer).page().select(".comment").text()).contains("A former member", "Size forty.");
        assertThat(exported(member)).contains("\"helper\" : false", "another-dream-to-follow").doesNotContain(own, leaver.toString());
    }

    /** What somebody else takes along. */
    private static String exported(Visitor member) throws IOException {
        member.opens("/settings/leaving/export").form().enter();
        await().until(() -> member.opens("/settings/leaving/export").text(), text -> text.contains("It is ready"));
        try (var zip = new ZipInputStream(new ByteArrayInputStream(member.opens("/settings/leaving/export/kith.zip").answer().body()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("kith.json")) return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
        throw new AssertionError("No kith.json");
    }

    /** Their id in each of the ways in which one writes it, and whatever holds their name. */
    private List<String> traces(AccountId leaver, String address) {
        return traces(leaver.toString(), leaver.toString().replace("-", ""), address, own);
    }

    /** Every column of every table in which one of these texts stands, or its bytes: the log of the guesses and the sessions included. */
    private List<String> traces(String... texts) {
        String[] written = Stream.of(texts)
                .flatMap(text -> Stream.of(text, HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8))))
                .map(text -> "%" + text + "%")
                .toArray(String[]::new);
        record Column(String table, String name) {}
        return jdbc.sql("""
                select table_name, column_name from information_schema.columns
                where table_schema = 'public' and table_name <> 'flyway_schema_history' order by table_name, column_name""")
                .query((row, n) -> new Column(row.getString(1), row.getString(2)))
                .list().stream()
                .filter(column -> jdbc.sql("select exists (select from \"%s\" where cast(\"%s\" as text) ilike any (:texts))"
                                .formatted(column.table, column.name)).param("texts", written).query(Boolean.class).single())
                .map(column -> column.table + "." + column.name)
                .toList();
    }
}
