package app.kith.dream.cheer;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.KithTest;
import app.kith.Visitor;
import app.kith.Visitors;
import app.kith.account.Correspondent;
import app.kith.joining.Newcomers;
import app.kith.leaving.Leavers;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What takes one tap: a dream is cheered and followed, a member is followed; without JavaScript. */
@KithTest
class CheersTest {

    @Autowired
    Newcomers newcomers;

    @Autowired
    Visitors visitors;

    @Autowired
    Correspondent correspondent;

    @Autowired
    Leavers leavers;

    Visitor dreamer;
    Visitor neighbour;
    String dream;
    String profile;

    @BeforeEach
    void aDream() {
        dreamer = newcomers.joined("Cora", "Cheered").opens("/dreams/new");
        dreamer.form().fill("title", "Ring the old bell " + System.nanoTime()).fill("story", "At noon.").press("do", "publish");
        dream = dreamer.path();
        profile = dreamer.page().select(".dreamer a").attr("href");
        neighbour = newcomers.joined("Nele", "Neighbour");
    }

    private String page(String of) {
        return of.equals("dream") ? dream : profile;
    }

    @ParameterizedTest
    @CsvSource({"dream, cheer", "dream, follow", "member, follow"})
    void oneTapSaysItAndAnotherTakesItBack(String of, String act) {
        neighbour.opens(page(of)).form("#" + act).press(act, "yes");
        assertThat(neighbour.path()).isEqualTo(page(of));
        assertThat(neighbour.page().select("#" + act + " button").attr("aria-pressed")).isEqualTo("true");
        assertThat(neighbour.page().select("#" + act + " small").text()).isEqualTo("1 person");
        neighbour.form("#" + act).press(act, "no");
        assertThat(neighbour.page().select("#" + act + " button").attr("aria-pressed")).isEqualTo("false");
        assertThat(neighbour.page().select("#" + act + " small")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"dream, cheer", "dream, follow", "member, follow"})
    void twentyTapsAtOnceCountOnce(String of, String act) {
        neighbour.opens(page(of));
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 20).forEach(n -> hands.submit(() -> neighbour.tab().opens(page(of)).posts(page(of) + "/" + act, act + "=yes")));
        }
        assertThat(neighbour.opens(page(of)).page().select("#" + act + " small").text()).isEqualTo("1 person");
        Visitor other = newcomers.joined("Otto", "Other").opens(page(of));
        assertThat(other.posts(page(of) + "/" + act, act + "=yes").page().select("#" + act + " small").text()).isEqualTo("2 people");
    }

    @ParameterizedTest
    @CsvSource({"dream, cheer", "dream, follow", "member, follow"})
    void whoIsAboutToLeaveDoesNotCountUnlessTheyStay(String of, String act) {
        String email = Newcomers.address();
        Visitor leaver = newcomers.joined("Lea", "Leaver", email);
        for (Visitor each : new Visitor[] {leaver, neighbour}) each.opens(page(of)).form("#" + act).press(act, "yes");
        assertThat(neighbour.opens(page(of)).page().select("#" + act + " small").text()).isEqualTo("2 people");
        leavers.leaves(leaver);
        assertThat(neighbour.opens(page(of)).page().select("#" + act + " small").text()).isEqualTo("1 person");
        correspondent.signsIn(email, Newcomers.PASSWORD).opens("/").form().enter();
        assertThat(neighbour.opens(page(of)).page().select("#" + act + " small").text()).isEqualTo("2 people");
    }

    @ParameterizedTest
    @CsvSource({"dream, cheer", "dream, follow", "member, follow"})
    void nobodyCheersOrFollowsThemselves(String of, String act) {
        assertThat(dreamer.opens(page(of)).page().select("#" + act)).isEmpty();
        dreamer.opens("/dreams/new").posts(page(of) + "/" + act, act + "=yes");
        assertThat(dreamer.status()).isEqualTo(200);
        assertThat(neighbour.opens(page(of)).page().select("#" + act + " small")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"dream, cheer", "dream, follow", "member, follow"})
    void visitorsSeeNoButtonAndAreAskedToSignIn(String of, String act) {
        Visitor visitor = visitors.arrives().opens(page(of));
        assertThat(visitor.page().select("#" + act)).isEmpty();
        visitor.opens("/sign-in");
        assertThat(visitor.posts(page(of) + "/" + act, act + "=yes").page().select("input[type=password]")).hasSize(1);
        assertThat(neighbour.opens(page(of)).page().select("#" + act + " small")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cheer", "follow"})
    void whatOneMayNotSeeIsNotThere(String act) {
        dreamer.opens(dream + "/edit").form().fill("audience", "dreamer").press("do", "save");
        assertThat(neighbour.opens("/dreams/new").posts(dream + "/" + act, act + "=yes").status()).isEqualTo(404);
        assertThat(neighbour.opens("/dreams/new").posts("/dreams/no-such-dream/" + act, act + "=yes").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://elsewhere.example/", "//elsewhere.example", "/\\elsewhere.example", "javascript:alert(1)"})
    void itLeadsBackToAPageOfThisSiteAndNowhereElse(String from) {
        neighbour.opens(dream).posts(dream + "/cheer", "cheer=yes&from=" + URLEncoder.encode(from, StandardCharsets.UTF_8));
        assertThat(neighbour.path()).isEqualTo(dream);
        assertThat(neighbour.status()).isEqualTo(200);
    }
}
