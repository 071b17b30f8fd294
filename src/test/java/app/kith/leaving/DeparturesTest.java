package app.kith.leaving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.kith.KithTest;
import app.kith.Letters;
import app.kith.Logged;
import app.kith.Visitor;
import app.kith.Visitors;
import app.kith.account.AccountId;
import app.kith.account.Accounts;
import app.kith.account.Correspondent;
import app.kith.joining.Newcomers;
import app.kith.picture.Photograph;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody with a confirmed address, a page and a dream leaves; some come back. */
@KithTest
class DeparturesTest {

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
    Leavers leavers;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    private final String email = Newcomers.address();
    private Visitor member;
    private AccountId id;
    private String page;
    private String dream;

    @BeforeEach
    void somebodyHasAPageAndADream() {
        member = correspondent.confirmed(email).opens("/dreams/new");
        member.form().fill("title", "Farewell to " + email.substring(0, email.indexOf('@'))).fill("story", "Once.")
                .fill("need", "joinery").fill("purpose", "a box").fill("theme", "Paths").press("do", "publish");
        dream = member.path();
        page = member.page().select(".dreamer a").attr("href");
        id = correspondent.account(email);
    }

    private void leaves() {
        leavers.leaves(member);
    }

    @Test
    void whoLeavesIsSignedOutHiddenFromEverybodyAndTold() {
        Visitor neighbour = newcomers.joined("Nora", "Neighbour");
        neighbour.opens(page).form("#follow").press("follow", "yes");
        neighbour.opens(dream).form("#follow").press("follow", "yes");
        neighbour.opens("/settings/profile").form("form.editing").fill("skill", "joinery").fill("interest", "Paths").press("do", "save");
        String title = "Farewell+to+" + email.substring(0, email.indexOf('@'));
        var lists = new ArrayList<>(List.of("/", "/feed?tab=latest", "/feed?tab=for-you", "/feed?tab=can-help", "/feed?tab=following",
                "/search?in=members&q=Cora+Correspondent", "/search?in=dreams&q=" + title, "/feed.atom", "/api/v1/dreams"));
        for (String topic : neighbour.opens(dream).page().select("main a[href^=/topics/]").eachAttr("href")) lists.addAll(List.of(topic, topic + "/feed.atom"));
        assertThat(lists).filteredOn(list -> neighbour.opens(list).body().contains(dream) || neighbour.body().contains(page)).as("who and what is there").hasSizeGreaterThan(10);
        leaves();
        assertThat(member.path()).isEqualTo("/");
        assertThat(member.page().select(".flash").text()).contains("14 days");
        assertThat(member.opens("/welcome").path()).isEqualTo("/sign-in");
        letters.about(email, "You are leaving Kith");
        for (String hidden : List.of(page, dream, page + "/card-000000000000.jpg", page + "/feed.atom", "/api/v1/members/" + page.substring(2), dream.replace("/dreams", "/api/v1/dreams"))) {
            assertThat(visitors.arrives().opens(hidden).status()).as(hidden).isEqualTo(404);
        }
        for (String list : lists) {
            assertThat(neighbour.opens(list).status()).as(list).isEqualTo(200);
            assertThat(neighbour.body()).as(list).doesNotContain(page + "\"", dream + "\"", dream + "<");
            assertThat(visitors.arrives().opens(list).body()).as(list).doesNotContain(page + "\"", dream + "\"", dream + "<");
        }
    }

    @Test
    void whatALeaverSaidAmongOthersIsAFormerMembersUntilTheyComeBack() {
        member.opens("/settings/profile/picture").form().attach("picture", "me.jpg", Photograph.jpeg(400, 300)).fill("description", "Me").press("do", "save");
        String picture = jdbc.sql("select picture_id from member where id = ?").param(id.value()).query(String.class).single();
        Visitor neighbour = newcomers.joined("Nora", "Neighbour").opens("/dreams/new");
        neighbour.form().fill("title", "Stay here " + System.nanoTime()).fill("story", "Long.").fill("need", "Thatching").press("do", "publish");
        String stay = neighbour.path();
        member.opens(stay).form(".saying").fill("comment", "I would rather go.").enter();
        String offer = offers(member, stay, "I bring a plane.");
        String answer = offers(neighbour, dream, "I bring a saw.");
        member.opens(stay).form("#follow").press("follow", "yes");
        List<String> places = List.of(stay, stay + "/comments", "/offers", offer, "/notifications");
        for (String place : places) assertThat(neighbour.opens(place).body()).as(place).contains("Cora", picture);

        leaves();
        for (String place : places) {
            assertThat(neighbour.opens(place).status()).as(place).isEqualTo(200);
            assertThat(neighbour.body()).as(place).doesNotContain("Cora", page, picture);
        }
        assertThat(neighbour.opens(stay).page().select(".comment").text()).contains("A former member", "I would rather go.");
        assertThat(neighbour.opens(offer).page().select("h1").text()).isEqualTo("A former member offered help with Thatching");
        assertThat(neighbour.page().select(".comment").text()).contains("A former member", "I bring a plane.");
        assertThat(neighbour.page().select(".deciding, .saying")).as("nobody would read an answer").isEmpty();
        assertThat(neighbour.opens(answer).status()).as("it goes with the dream").isEqualTo(404);
        assertThat(neighbour.opens("/offers").page().select(".offer h2 a").eachAttr("href")).containsExactly(offer);

        correspondent.signsIn(email, Newcomers.PASSWORD).form().enter();
        for (String place : places) assertThat(neighbour.opens(place).body()).as(place).contains("Cora", picture);
        assertThat(neighbour.opens(offer).page().select(".deciding, .saying")).hasSize(2);
        assertThat(neighbour.opens(answer).text()).contains("I bring a saw.");
    }

    /** @return the address of the offer */
    private static String offers(Visitor helper, String dream, String message) {
        return helper.opens(helper.opens(dream).page().select(".needed a[href$=/offer]").attr("href")).form(".saying").fill("message", message).enter().path();
    }

    @Test
    void whomTheyHaveBlockedIsOnNoListWhileTheyAreAboutToLeave() {
        Visitor neighbour = newcomers.joined("Nora", "Neighbour");
        neighbour.opens(page).form(".profile form.away").enter();
        assertThat(neighbour.text()).contains("Cora");
        leaves();
        assertThat(neighbour.opens("/settings/privacy").text()).doesNotContain("Cora");
    }

    @Test
    void pressedTwentyTimesAtOnceItWritesOneLetter() throws Exception {
        List<Visitor> tabs = IntStream.range(0, 20).mapToObj(n -> member.tab().opens("/settings/leaving")).toList();
        leavers.leaveAtOnce(tabs, id);
        letters.about(email, "You are leaving Kith");
        await().until(() -> jdbc.sql("select count(*) from letter where recipient = ?").param(email).query(Long.class).single() == 0);
        assertThat(letters.all(email)).filteredOn(letter -> letter.subject().equals("You are leaving Kith")).hasSize(1);
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
        member.opens("/settings/leaving").form(Leavers.FORM).fill("password", "not the right one").enter();
        assertThat(member.status()).isEqualTo(422);
        assertThat(departures.until(id)).isEmpty();
        assertThat(member.opens("/welcome").path()).isEqualTo("/welcome");
    }

    @Test
    void beforeTheFourteenDaysAreOverNothingIsDeleted() {
        leaves();
        leavers.left(id, "13 days 23 hours");
        assertThat(departures.due()).doesNotContain(id);
        departures.complete(id);
        assertThat(departures.until(id)).isPresent();
    }

    @Test
    void whoCannotGoYetKeepsNobodyElse() {
        member.opens("/settings/profile/picture").form().attach("picture", "me.jpg", Photograph.jpeg(400, 300)).fill("description", "Me").press("do", "save");
        leaves();
        leavers.left(id, "15 days");
        jdbc.sql("insert into draft (id, token_hash, picture_id) select gen_random_uuid(), uuid_send(id), picture_id from member where id = ?").param(id.value()).update();
        String others = Newcomers.address();
        leavers.leaves(correspondent.confirmed(others));
        AccountId second = correspondent.account(others);
        leavers.left(second, "14 days 1 second");
        try (var log = Logged.by(DepartureTask.class)) {
            jdbc.sql("update scheduled_tasks set execution_time = now() where task_name = 'complete-departures'").update();
            await().until(() -> accounts.find(second).isEmpty());
            assertThat(log.said()).singleElement().asString().startsWith("ERROR " + id + " is not gone yet").doesNotContain("Cora", email);
        }
        assertThat(accounts.find(id)).as("all of it, or nothing").isPresent();
        assertThat(visitors.arrives().opens(page).status()).isEqualTo(404);

        jdbc.sql("delete from draft where token_hash = uuid_send(?)").param(id.value()).update();
        departures.complete(id);
        assertThat(accounts.find(id)).isEmpty();
        departures.complete(id); // of two nodes one is too late
    }
}
