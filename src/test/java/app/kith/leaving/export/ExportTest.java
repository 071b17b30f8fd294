package app.kith.leaving.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.kith.KithTest;
import app.kith.Letters;
import app.kith.Visitor;
import app.kith.Visitors;
import app.kith.account.AccountId;
import app.kith.account.Correspondent;
import app.kith.browser.Markup;
import app.kith.joining.Newcomers;
import app.kith.mail.Letter;
import app.kith.picture.Photograph;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A member asks for all that is known of them, is told when it is ready, and takes it along. */
@KithTest
class ExportTest {

    private static final String PATH = "/settings/leaving/export";
    private static final String ZIP = PATH + "/kith.zip";

    @Autowired
    Newcomers newcomers;

    @Autowired
    Correspondent correspondent;

    @Autowired
    Visitors visitors;

    @Autowired
    Letters letters;

    @Autowired
    Exports exports;

    @Autowired
    Archive archive;

    @Autowired
    JdbcClient jdbc;

    private static void asks(Visitor member) {
        member.opens(PATH).form().enter();
    }

    private static Map<String, byte[]> receives(Visitor member) {
        await().until(() -> member.opens(PATH).text(), text -> text.contains("It is ready"));
        return file(member.opens(ZIP));
    }

    private static Map<String, byte[]> file(Visitor member) {
        assertThat(member.status()).isEqualTo(200);
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(member.answer().body()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) files.put(entry.getName(), zip.readAllBytes());
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
        return files;
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(files.get(name), StandardCharsets.UTF_8);
    }

    static String schema() {
        try (var schema = ExportTest.class.getResourceAsStream("/leaving/export/schema.json")) {
            return new String(schema.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    static List<Error> mistakes(String schema, String json) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(schema)
                .validate(json, InputFormat.JSON, reading -> reading.executionConfig(how -> how.formatAssertionsEnabled(true)));
    }

    /** Somebody who has said something wherever one can. */
    private Visitor talkative(String email) {
        Visitor member = correspondent.confirmed(email);
        member.opens("/settings/profile").form("form.editing").fill("headline", "My headline").fill("about", "About <script>me</script>")
                .fill("place", "My place").fill("skill", "joinery").fill("interest", "Birdsong").fill("experience", "Ran a circus").press("do", "save");
        member.opens("/settings/profile/picture").form().attach("picture", "me.jpg", Photograph.jpeg(400, 300))
                .fill("description", "Me on a ladder").press("do", "save");
        member.opens("/dreams/new").form().fill("title", "Walk every lane").fill("story", "Once.\n\nThen again.")
                .fill("need", "joinery").fill("purpose", "forty stiles").fill("theme", "Paths").press("do", "publish");
        String dream = member.path();
        member.opens(dream + "/steps").form(".stepping").fill("step", "Buy boots").enter();
        member.opens(dream + "/diary").form(".telling").fill("story", "Blisters").enter();
        member.opens(dream).form(".saying").fill("comment", "Who comes along?").enter();
        Visitor other = correspondent.confirmed(Newcomers.address()).opens("/dreams/new");
        other.form().fill("title", "Another dream to follow").fill("story", "Far.").press("do", "publish");
        other.form(".saying").fill("comment", "Nobody?").enter();
        other.tab().opens(dream).form("#cheer").press("cheer", "yes");
        member.opens(other.path().replace("/comments", "")).form("#cheer").press("cheer", "yes").form("#follow").press("follow", "yes");
        member.form(".comment .toggle").press("cheer", "yes");
        other.opens(other.path().replace("/comments", "") + "/edit").form().fill("need", "Boots").press("do", "save");
        member.opens(other.path()).opens(member.page().select("a[href$=/offer]").attr("href")).form(".saying").fill("message", "Size forty").enter();
        member.opens(other.path()).opens(member.page().select(".dreamer a").attr("href")).form("#follow").press("follow", "yes");
        member.opens("/dreams/new").form().fill("title", "Half a dream").fill("need", "Maps").enter();
        member.opens("/settings/profile").form("form.editing").fill("headline", "Not saved yet").fill("skill", "Knots").enter();
        member.opens("/settings/account/email").form().fill("email", "wanted-" + email).fill("currentPassword", Newcomers.PASSWORD).enter();
        correspondent.addsPasskey(email);
        correspondent.forgets(email);
        jdbc.sql("insert into former_email (token_hash, account_id, email) values (decode(md5(?), 'hex'), ?, ?)")
                .params(email, correspondent.account(email).value(), "former-" + email).update();
        return member;
    }

    @Test
    void whoAsksGetsAllThatTheyHaveSaidAsASchemaDescribesIt() throws Exception {
        String email = Newcomers.address();
        Visitor member = talkative(email);
        Letter known = letters.to(email);
        asks(member);
        assertThat(member.page().select(".flash").text()).contains("We are putting it together");
        var files = receives(member);

        assertThat(files.keySet()).contains("kith.json", "schema.json", "index.html");
        String json = text(files, "kith.json");
        assertThat(mistakes(text(files, "schema.json"), json)).isEmpty();
        for (String said : List.of(email, "wanted-" + email, "former-" + email, "Cora", "Correspondent", "My headline", "About <script>me",
                "My place", "joinery", "Birdsong", "Ran a circus", "Me on a ladder", "Walk every lane", "Then again.", "forty stiles", "Paths",
                "Buy boots", "Blisters", "cheered", "Who comes along?", "Size forty", "another-dream-to-follow", "Half a dream", "Maps", "Not saved yet", "Knots", "Telephone", "\"reset\"", "cora-correspondent")) {
            assertThat(json).contains(said);
            assertThat(Jsoup.parse(text(files, "index.html")).text()).contains(said.replace("\"", ""));
        }
        assertThat(json).contains("\"begun\"").doesNotContain("argon2", "hash");
        assertThat(Markup.mistakes(text(files, "index.html"))).isEmpty();

        Letter told = letters.to(email, known);
        assertThat(told.subject()).isEqualTo("Your data is ready");
        assertThat(told.text()).contains(PATH).doesNotContain("kith.zip");
    }

    @Test
    void aRecordThatTheSchemaDoesNotDescribeIsFound() {
        String schema = schema();
        assertThat(mistakes(schema, "{}")).hasSizeGreaterThan(10);
        assertThat(mistakes(schema, "{\"$schema\": \"schema.json\", \"made\": \"yesterday\"}")).anyMatch(mistake -> mistake.toString().contains("date-time"));
    }

    @Test
    void thePicturesAreThoseOfThePageAndTheIndexShowsThemWithoutTheSite() throws Exception {
        Visitor member = newcomers.joined("Pia", "Pictures").opens("/settings/profile/picture");
        member.form().attach("picture", "me.jpg", Photograph.jpeg(400, 300)).fill("description", "Pia at her desk").press("do", "save");
        jdbc.sql("""
                update picture_negative set content_type = 'image/gif', orientation = 6, content = 'GIF' where picture_id = (
                    select picture_id from member where first_name = 'Pia' and last_name = 'Pictures' order by joined_at desc limit 1)""").update();
        asks(member);
        var files = receives(member);
        String original = files.keySet().stream().filter(name -> name.endsWith("-original.gif")).findFirst().orElseThrow();
        assertThat(files.get(original)).asString().isEqualTo("GIF");
        assertThat(text(files, "kith.json")).contains("\"path\" : \"" + original + "\"", "\"orientation\" : 6");
        assertThat(mistakes(schema(), text(files, "kith.json"))).isEmpty();
        var pictures = files.keySet().stream().filter(name -> name.startsWith("pictures/") && !name.equals(original)).toList();
        assertThat(pictures).hasSizeGreaterThan(1);
        for (String name : pictures) {
            assertThat(ImageIO.read(new ByteArrayInputStream(files.get(name)))).as(name).isNotNull();
            String address = name.replaceAll("-([0-9]+)\\.[a-z]+$", "/$1");
            assertThat(visitors.arrives().opens("/" + address).answer().body()).isEqualTo(files.get(name));
        }
        var index = Jsoup.parse(text(files, "index.html"));
        assertThat(index.select("img").eachAttr("src")).containsExactlyInAnyOrderElementsOf(pictures);
        assertThat(index.select("img").eachAttr("alt")).hasSameSizeAs(pictures).containsOnly("Pia at her desk");
        assertThat(index.select("script, link, iframe, [href], [onload]")).isEmpty();
    }

    @Test
    void aPictureWhoseFileIsLostIsLeftOutAndTheRestArrives() {
        String email = Newcomers.address();
        Visitor member = newcomers.joined("Lotte", "Lost", email).opens("/settings/profile/picture");
        member.form().attach("picture", "me.jpg", Photograph.jpeg(400, 300)).fill("description", "Lotte").press("do", "save");
        jdbc.sql("""
                with lost as (
                    insert into stored_file (store, key, content_type, bytes, state)
                    select 'folder', picture_id || '-999', 'image/webp', 1, 'kept' from member where id = ? returning store, key)
                insert into picture_rendition (picture_id, width, height, content_type, bytes, store, key)
                select split_part(key, '-999', 1)::uuid, 999, 999, 'image/webp', 1, store, key from lost""").param(correspondent.account(email).value()).update();
        asks(member);
        var files = receives(member);
        assertThat(files).containsKey("index.html");
        assertThat(text(files, "kith.json")).contains("\"width\" : 160").doesNotContain("\"width\" : 999");
    }

    @Test
    void nobodyElseGetsIt() {
        Visitor owner = newcomers.joined("Olga", "Owner");
        asks(owner);
        receives(owner);
        assertThat(visitors.arrives().opens(ZIP).path()).isEqualTo("/sign-in");
        String id = jdbc.sql("select max(id) from export").query(String.class).single();
        Visitor other = newcomers.joined("Otto", "Other");
        for (String path : List.of(ZIP, ZIP + "?id=" + id, PATH + "/" + id, PATH + "/kith.zip/" + id)) {
            assertThat(other.opens(path).status()).as(path).isEqualTo(404);
        }
        assertThat(other.opens(PATH).text()).doesNotContain("It is ready");
        assertThat(owner.opens(ZIP).answer().headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void twentyWishesAtOnceAreOne() {
        String email = Newcomers.address();
        Visitor member = correspondent.confirmed(email);
        member.opens(PATH);
        var wishes = IntStream.range(0, 20).mapToObj(n -> {
            Visitor tab = member.tab().opens(PATH);
            var wish = tab.form().request();
            return (Runnable) () -> tab.sends(wish);
        }).toList();
        AccountId account = correspondent.account(email);
        jdbc.sql("insert into export (account_id) values (?)").param(account.value()).update(); // one is being made, by nobody yet
        CompletableFuture.allOf(wishes.stream().map(CompletableFuture::runAsync).toArray(CompletableFuture[]::new)).join();
        assertThat(jdbc.sql("select count(*) from export where account_id = ? and made_at is null").param(account.value()).query(Long.class).single()).isOne();
        jdbc.sql("delete from export where account_id = ?").param(account.value()).update();

        CompletableFuture.allOf(wishes.stream().map(CompletableFuture::runAsync).toArray(CompletableFuture[]::new)).join();
        receives(member);
        assertThat(jdbc.sql("select count(*) from export where account_id = ?").param(account.value()).query(Long.class).single()).isOne();
    }

    @Test
    void whoAsksAgainGetsANewOneAndTheOldOneIsGone() {
        String email = Newcomers.address();
        Visitor member = newcomers.joined("Anna", "Again", email);
        asks(member);
        assertThat(text(receives(member), "kith.json")).doesNotContain("Said since");
        member.opens("/settings/profile").form("form.editing").fill("headline", "Said since").press("do", "save");
        String old = jdbc.sql("select id from export where account_id = ?").param(correspondent.account(email).value()).query(String.class).single();
        asks(member);
        assertThat(text(receives(member), "kith.json")).contains("Said since");
        assertThat(jdbc.sql("select count(*) from export_part where export_id = ?").param(Long.valueOf(old)).query(Long.class).single()).isZero();
    }

    @Test
    void afterSevenDaysItIsGone() {
        String email = Newcomers.address();
        Visitor member = newcomers.joined("Wanda", "Week", email);
        asks(member);
        receives(member);
        AccountId account = correspondent.account(email);
        ages(account, "6 days 23 hours");
        exports.sweep();
        assertThat(member.opens(ZIP).status()).isEqualTo(200);
        ages(account, "7 days");
        assertThat(member.opens(ZIP).status()).as("before the sweep").isEqualTo(404);
        assertThat(member.opens(PATH).text()).doesNotContain("It is ready");
        exports.sweep();
        assertThat(rows(account)).isZero();
    }

    private void ages(AccountId account, String age) {
        jdbc.sql("update export set made_at = now() - ?::interval where account_id = ?").params(age, account.value()).update();
    }

    private long rows(AccountId account) {
        return jdbc.sql("select count(*) from export left join export_part on id = export_id where account_id = ?")
                .param(account.value()).query(Long.class).single();
    }

    @Test
    void whatANodeThatDiedHasLeftIsBegunAnewAndItsGhostChangesNothing() throws Exception {
        String email = Newcomers.address();
        Visitor member = correspondent.confirmed(email);
        AccountId account = correspondent.account(email);
        long id = jdbc.sql("insert into export (account_id) values (?) returning id").param(account.value()).query(Long.class).single();
        var dead = exports.begin(id).orElseThrow();
        exports.add(dead, 0, "half a file".getBytes(StandardCharsets.UTF_8));
        exports.note(dead, 1, 5);
        assertThat(member.opens(PATH).page().select("[role=status]").text()).isEqualTo("It is being put together: 1 of 5 steps done.");
        assertThat(member.page().select("main form")).isEmpty();

        var living = exports.begin(id).orElseThrow();
        exports.add(dead, 1, "a ghost".getBytes(StandardCharsets.UTF_8));
        exports.finish(dead, 7, Optional.empty());
        assertThat(member.opens(ZIP).status()).isEqualTo(404);
        archive.make(living);
        exports.finish(dead, 7, Optional.empty());
        assertThat(text(file(member.opens(ZIP)), "kith.json")).contains(email);
        assertThat(exports.begin(id)).as("it is made").isEmpty();
    }

    @Test
    void whoeverHasNotConfirmedTheirAddressGetsItWithoutALetter() {
        String email = Newcomers.address();
        Visitor member = newcomers.joined("Ursula", "Unsure", email);
        letters.to(email);
        asks(member);
        receives(member);
        assertThat(jdbc.sql("select count(*) from letter where recipient = ?").param(email).query(Long.class).single()).isZero();
        assertThat(letters.all(email)).extracting(Letter::subject).doesNotContain("Your data is ready");
    }

    @Test
    void itGoesWithItsAccount() {
        String email = Newcomers.address();
        Visitor member = newcomers.joined("Gina", "Goes", email);
        asks(member);
        receives(member);
        AccountId account = correspondent.account(email);
        long parts = jdbc.sql("select count(*) from export_part").query(Long.class).single();
        jdbc.sql("delete from account where id = ?").param(account.value()).update();
        assertThat(rows(account)).isZero();
        assertThat(jdbc.sql("select count(*) from export_part").query(Long.class).single()).isLessThan(parts);
    }
}
