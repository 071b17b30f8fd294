package app.kith.leaving;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.KithTest;
import app.kith.Letters;
import app.kith.Visitor;
import app.kith.Visitors;
import app.kith.account.AccountId;
import app.kith.account.Correspondent;
import app.kith.joining.Newcomers;
import app.kith.picture.Pictures;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody with a confirmed address, a page and a dream leaves; some come back. */
@KithTest
class DeparturesTest {

    private static final String FORM = "form[action=/settings/leaving]";

    @Autowired
    Newcomers newcomers;

    @Autowired
    Visitors visitors;

    @Autowired
    Correspondent correspondent;

    @Autowired
    Letters letters;

    @Autowired
    Departures departures;

    @Autowired
    Pictures pictures;

    @Autowired
    JdbcClient jdbc;

    private final String email = Newcomers.address();
    private Visitor member;
    private AccountId id;
    private String page;
    private String dream;

    @BeforeEach
    void somebodyHasAPageAndADream() {
        nobodyLooksAfterTheSite();
        member = correspondent.confirmed(email).opens("/dreams/new");
        member.form().fill("title", "Farewell to " + email.substring(0, email.indexOf('@'))).fill("story", "Once.")
                .fill("need", "joinery").fill("purpose", "a box").fill("theme", "Paths").press("do", "publish");
        dream = member.path();
        page = member.page().select(".dreamer a").attr("href");
        id = correspondent.account(email);
    }

    /** The name of whoever looks after the site is taken by nobody else. */
    @AfterEach
    void nobodyLooksAfterTheSite() {
        jdbc.sql("update account set role = 'member' where role = 'administrator'").update();
    }

    private void leaves() {
        member.opens("/settings/leaving").form(FORM).fill("password", Newcomers.PASSWORD).enter();
    }

    @Test
    void whoLeavesIsSignedOutHiddenFromEverybodyAndTold() {
        leaves();
        assertThat(member.path()).isEqualTo("/");
        assertThat(member.page().select(".flash").text()).contains("14 days");
        assertThat(member.opens("/welcome").path()).isEqualTo("/sign-in");
        letters.about(email, "You are leaving Kith");
        for (String hidden : List.of(page, dream, page + "/card-000000000000.jpg")) {
            assertThat(visitors.arrives().opens(hidden).status()).as(hidden).isEqualTo(404);
        }
        Visitor neighbour = newcomers.joined("Nora", "Neighbour");
        assertThat(neighbour.opens("/").page().select("main a").eachAttr("href")).doesNotContain(page, dream);
        assertThat(visitors.arrives().opens("/").page().select("main a").eachAttr("href")).doesNotContain(page, dream);
    }

    @Test
    void whoeverComesBackInTimeFindsEverythingAsItWas() {
        leaves();
        Visitor back = correspondent.signsIn(email, Newcomers.PASSWORD);
        assertThat(back.path()).isEqualTo("/settings/leaving");
        for (String elsewhere : List.of("/", "/settings/profile", "/dreams/new", "/welcome")) {
            assertThat(back.opens(elsewhere).path()).as(elsewhere).isEqualTo("/settings/leaving");
        }
        String style = back.page().select("link[rel=stylesheet]").attr("href");
        assertThat(back.opens(style).path()).isEqualTo(style);
        back.opens("/").form().enter();
        assertThat(back.page().select(".flash").text()).contains("Welcome back");
        assertThat(visitors.arrives().opens(page).status()).isEqualTo(200);
        assertThat(visitors.arrives().opens(dream).status()).isEqualTo(200);
    }

    @Test
    void aWrongPasswordChangesNothing() {
        member.opens("/settings/leaving").form(FORM).fill("password", "not the right one").enter();
        assertThat(member.status()).isEqualTo(422);
        assertThat(departures.until(id)).isEmpty();
        assertThat(member.opens("/welcome").path()).isEqualTo("/welcome");
    }

    @Test
    void whoeverAloneLooksAfterTheSiteStays() {
        jdbc.sql("update account set role = 'administrator' where id = ?").param(id.value()).update();
        leaves();
        assertThat(member.status()).isEqualTo(422);
        assertThat(member.text()).contains("Nobody else looks after this site");
        jdbc.sql("update account set role = 'member' where id = ?").param(id.value()).update();
        leaves();
        assertThat(member.status()).isEqualTo(200);
    }

    @Test
    void beforeTheFourteenDaysAreOverNothingIsDeleted() {
        leaves();
        jdbc.sql("update member set leaving_at = now() - interval '13 days 23 hours' where id = ?").param(id.value()).update();
        assertThat(departures.due()).doesNotContain(id);
        departures.complete(id);
        assertThat(departures.until(id)).isPresent();
    }

    @Test
    void afterwardsNoTableKnowsThemAndTheirAddressesLeadNowhereAndGoToNobodyElse() {
        String slug = page.substring(2);
        leaves();
        correspondent.signsIn(email, "a guess that leaves a trace");
        jdbc.sql("insert into undelivered_letter (id, recipient, reason, unreachable) values (gen_random_uuid(), ?, 'nobody here', true)").param(email).update();
        jdbc.sql("update member set leaving_at = now() - interval '14 days 1 second' where id = ?").param(id.value()).update();
        assertThat(departures.due()).contains(id);
        departures.complete(id);
        departures.due().forEach(departures::complete); // and once more, as after a crash
        pictures.sweep();

        assertThat(traces(id.value().toString())).isEmpty();
        assertThat(traces(email)).isEmpty();
        assertThat(visitors.arrives().opens(page).status()).isEqualTo(404);
        assertThat(visitors.arrives().opens(dream).status()).isEqualTo(404);
        assertThat(jdbc.sql("select count(*) from member_slug where slug = ? and member_id is null").param(slug).query(Long.class).single()).isOne();
        String next = newcomers.joined("Cora", "Correspondent").page().select("main a[href^=/@]").attr("href");
        assertThat(next).startsWith("/@cora-correspondent").isNotEqualTo(page);
        assertThat(correspondent.signsIn(email, Newcomers.PASSWORD).path()).isEqualTo("/sign-in");
    }

    /** Every column of every table in which a text stands, the log of the guesses and the sessions included. */
    private List<String> traces(String text) {
        record Column(String table, String name) {}
        return jdbc.sql("""
                select table_name, column_name from information_schema.columns
                where table_schema = 'public' and table_name <> 'flyway_schema_history'""")
                .query((row, n) -> new Column(row.getString(1), row.getString(2)))
                .list().stream()
                .filter(column -> jdbc.sql("select exists (select from \"%s\" where cast(\"%s\" as text) like '%%' || :text || '%%')"
                                .formatted(column.table, column.name)).param("text", text).query(Boolean.class).single())
                .map(column -> column.table + "." + column.name)
                .toList();
    }
}
