package app.kith.notification;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.KithTest;
import app.kith.Visitor;
import app.kith.Visitors;
import app.kith.joining.Newcomers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What happened to a member: told once, counted as it is listed, and to nobody whom it does not concern. */
@KithTest
class NotificationsTest {

    @Autowired
    Newcomers newcomers;

    @Autowired
    Visitors visitors;

    @Autowired
    JdbcClient jdbc;

    private Visitor dreamer;
    private Visitor neighbour;
    private String dream;

    @BeforeEach
    void aDreamAndANeighbour() {
        dreamer = newcomers.joined("Dora", "Dreamer").opens("/dreams/new");
        dreamer.form().fill("title", "Keep bees").fill("story", "Soon.").fill("need", "Joinery").press("do", "publish");
        dream = dreamer.path();
        neighbour = newcomers.joined("Nils", "Neighbour").opens(dream);
    }

    private List<String> told(Visitor member) {
        return member.opens("/notifications").page().select(".notification a").eachText();
    }

    private static String bell(Visitor member) {
        return member.opens("/").page().select(".bell b").text();
    }

    private Visitor cheers(Visitor member, String which) {
        return member.opens(dream).form("#cheer").press("cheer", which);
    }

    @Test
    void aCheerIsToldAndTheBellCountsItUntilItIsSeen() {
        assertThat(bell(dreamer)).isEmpty();
        cheers(neighbour, "yes");
        assertThat(bell(dreamer)).startsWith("1");
        assertThat(told(dreamer)).containsExactly("Nils Neighbour cheered for Keep bees");
        assertThat(dreamer.page().select(".notification.new")).hasSize(1);
        assertThat(bell(dreamer)).isEmpty();
        assertThat(told(dreamer)).hasSize(1);
        assertThat(dreamer.page().select(".notification.new")).isEmpty();
        assertThat(told(neighbour)).isEmpty();
    }

    @Test
    void severalWhoCheerAreOne() {
        for (int n = 0; n < 4; n++) cheers(newcomers.joined("Carl" + n, "Cheers"), "yes");
        assertThat(bell(dreamer)).startsWith("1");
        assertThat(told(dreamer)).containsExactly("Carl3 Cheers and 3 others cheered for Keep bees");
        assertThat(dreamer.page().select(".crowd .portrait")).hasSize(3);
    }

    @Test
    void aCheerThatIsTakenBackAndGivenAgainIsToldOnce() {
        cheers(neighbour, "yes");
        told(dreamer);
        cheers(neighbour, "no");
        cheers(neighbour, "yes");
        assertThat(bell(dreamer)).isEmpty();
        assertThat(told(dreamer)).hasSize(1);
    }

    @Test
    void ofTwentyCheersAtOnceByTenEachIsToldOnce() throws Exception {
        List<Visitor> people = new ArrayList<>();
        for (int n = 0; n < 10; n++) people.add(newcomers.joined("Pia", "Parallel").opens(dream));
        List<Callable<Object>> presses = new ArrayList<>();
        for (Visitor person : people) {
            Visitor tab = person.tab().opens(dream);
            presses.add(() -> person.form("#cheer").press("cheer", "yes"));
            presses.add(() -> tab.form("#cheer").press("cheer", "yes"));
        }
        try (var hands = Executors.newFixedThreadPool(20)) {
            for (var done : hands.invokeAll(presses)) done.get();
        }
        assertThat(told(dreamer)).containsExactly("Pia Parallel and 9 others cheered for Keep bees");
    }

    @Test
    void whatIsSaidIsToldToTheDreamerAndTheAnswerToWhomItAnswers() {
        neighbour.opens(dream).form(".saying").fill("comment", "I have a hive.").enter();
        assertThat(told(dreamer)).containsExactly("Nils Neighbour wrote about Keep bees");
        dreamer.opens(dream).form(".answering form").fill("comment", "Bring it!").enter();
        assertThat(told(neighbour)).containsExactly("Dora Dreamer answered you about Keep bees");
        assertThat(neighbour.opens(neighbour.page().select(".notification a").attr("href")).text()).contains("Bring it!");
        assertThat(told(dreamer)).hasSize(1);
    }

    @Test
    void anOfferItsAnswerAndItsThanksAreTold() {
        neighbour.opens(neighbour.opens(dream).page().select(".needed a[href*=/needs/]").attr("href"))
                .form(".saying").fill("message", "I can.").enter();
        String offer = neighbour.path();
        assertThat(told(dreamer)).containsExactly("Nils Neighbour offers to help you");
        assertThat(dreamer.opens(dreamer.page().select(".notification a").attr("href")).path()).isEqualTo(offer);
        dreamer.form(".deciding").press("answer", "accept").form(".saying").fill("message", "On Sunday?").enter();
        dreamer.opens(offer).form(".deciding").fill("thanks", "You were great.").enter();
        assertThat(told(neighbour)).containsExactly("Dora Dreamer says thank you, on your page", "Dora Dreamer wrote to you about the help", "Dora Dreamer is glad of your help");
    }

    @Test
    void whoFollowsHearsOfDreamsDiaryAndHappyEnd() {
        String profile = neighbour.opens(dream).page().select(".dreamer a").attr("href");
        neighbour.form("#follow").press("follow", "yes");
        neighbour.opens(profile).form("form.toggle").press("follow", "yes");
        assertThat(told(dreamer)).containsExactly("Nils Neighbour follows you", "Nils Neighbour follows Keep bees");
        dreamer.opens(dream + "/diary").form(".telling").fill("story", "The first swarm.").enter();
        dreamer.opens(dream).form("form.become").press("state", "come-true");
        dreamer.opens("/dreams/new").form().fill("title", "Sell honey").fill("story", "Sweet.").press("do", "publish");
        assertThat(told(neighbour)).containsExactly("Dora Dreamer has a new dream: Sell honey", "Keep bees has come true", "Dora Dreamer wrote in the diary of Keep bees");
    }

    @Test
    void whoMayNotSeeTheDreamAnyMoreHearsNothingOfItAndTheBellCountsWhatTheListShows() {
        neighbour.opens(dream).form("#follow").press("follow", "yes");
        dreamer.opens(dream + "/diary").form(".telling").fill("story", "A secret.").enter();
        assertThat(bell(neighbour)).startsWith("1");
        dreamer.opens(dream + "/edit").form("form.writing").fill("audience", "dreamer").press("do", "save");
        assertThat(bell(neighbour)).isEmpty();
        assertThat(told(neighbour)).isEmpty();
    }

    @Test
    void ofWhomIsAboutToLeaveNobodyHears() {
        cheers(neighbour, "yes");
        neighbour.opens("/settings/leaving").form("form[action=/settings/leaving]").fill("password", Newcomers.PASSWORD).enter();
        assertThat(bell(dreamer)).isEmpty();
        assertThat(told(dreamer)).isEmpty();
    }

    @Test
    void theListReadsOn() {
        for (int n = 0; n < 31; n++) {
            jdbc.sql("""
                    with kept as (insert into notification (member_id, kind, about, at)
                        select id, 'followed', gen_random_uuid(), now() - make_interval(mins => :n) from member where slug = :slug returning id, member_id)
                    insert into notification_actor (notification_id, actor_id) select id, (select id from member where slug = :by) from kept""")
                    .param("n", n).param("slug", slug(dreamer)).param("by", slug(neighbour)).update();
        }
        assertThat(told(dreamer)).hasSize(30);
        assertThat(dreamer.opens(dreamer.page().select("main .more a").attr("href")).page().select(".notification")).hasSize(1);
        assertThat(dreamer.page().select("main .acts a[href=/notifications]")).hasSize(1);
    }

    private static String slug(Visitor member) {
        return member.opens("/").page().select("header .me a").attr("href").substring(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/notifications?after=x", "/notifications?after=1-%00", "/notifications?after=a&after=b"})
    void anAddressThatNobodyMadeIsTheNewest(String address) {
        assertThat(dreamer.opens(address).status()).isEqualTo(200);
    }

    @Test
    void aVisitorHasNoBellAndIsAskedToSignIn() {
        assertThat(visitors.arrives().opens("/").page().select(".bell")).isEmpty();
        assertThat(visitors.arrives().opens("/notifications").path()).isEqualTo("/sign-in");
    }
}
