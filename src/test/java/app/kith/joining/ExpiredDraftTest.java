package app.kith.joining;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.KithTest;
import app.kith.Visitor;
import app.kith.Visitors;
import app.kith.account.Secret;
import app.kith.picture.Photograph;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever is led back to an earlier stage, or comes back to one that is empty, is told why. */
@KithTest
class ExpiredDraftTest {

    private static final String EXPIRED = "Your answers were kept for 24 hours";

    @Autowired
    Newcomers newcomers;

    @Autowired
    Visitors visitors;

    @Autowired
    Drafts drafts;

    @Autowired
    JdbcClient jdbc;

    /** A first name that nobody has. */
    private final String name = "Egon " + System.nanoTime();

    @ParameterizedTest
    @ValueSource(strings = {"/join/you", "/join/skills", "/join/picture", "/join/check"})
    void aDraftWhoseDayHasPassedIsSaidToHaveExpiredBeforeItIsSweptAndAfter(String stage) {
        Visitor late = newcomers.atCheck(name, "", Newcomers.address());
        aDayPasses();
        for (boolean swept : new boolean[] {false, true}) {
            if (swept) drafts.sweep();
            late.opens(stage);
            assertThat(late.path()).isEqualTo("/join/you");
            assertThat(late.page().select(".flash").text()).as(stage + ", swept: " + swept).contains(EXPIRED);
            assertThat(late.form().value("firstName")).isEmpty();
        }
    }

    @Test
    void aDraftIsThereToTheEndOfItsDay() {
        Visitor late = newcomers.atCheck(name, "", Newcomers.address());
        passes("23 hours 55 minutes");
        drafts.sweep();
        assertThat(late.opens("/join/check").path()).isEqualTo("/join/check");
        assertThat(late.text()).contains(name);
    }

    @Test
    void whoHasAnsweredAnewIsToldNoMore() {
        Visitor late = newcomers.atSkills(name, "", Newcomers.address());
        aDayPasses();
        drafts.sweep();
        late.opens("/join/you").form().fill("firstName", name).fill("email", Newcomers.address()).fill("password", Newcomers.PASSWORD).enter();
        assertThat(late.path()).isEqualTo("/join/skills");
        assertThat(late.opens("/join/skills").page().select(".flash")).isEmpty();
        assertThat(late.opens("/join/you").page().select(".flash")).isEmpty();
    }

    @Test
    void whatIsSentToAnExpiredDraftIsKeptAndTheRestIsSaidToBeGone() {
        Visitor late = newcomers.atSkills(name, "", Newcomers.address());
        aDayPasses();
        late.form().fill("skill", "Playing the theremin").press("do", "add-skill");
        assertThat(late.path()).isEqualTo("/join/you");
        assertThat(late.page().select(".flash").text()).contains(EXPIRED, "typed since is kept");

        Visitor later = newcomers.atSkills(name, "", Newcomers.address());
        aDayPasses();
        later.opens("/join/you").form().fill("firstName", name).fill("email", Newcomers.address()).fill("password", "short").enter();
        assertThat(later.status()).isEqualTo(422);
        assertThat(later.page().select(".flash").text()).contains(EXPIRED);

        Visitor picturing = newcomers.atPicture(name, "", Newcomers.address());
        aDayPasses();
        picturing.form().attach("picture", "me.jpg", Photograph.jpeg(200, 200)).press("do", "continue");
        assertThat(picturing.path()).isEqualTo("/join/you");
        assertThat(picturing.page().select(".flash").text()).contains(EXPIRED);

        Visitor pressing = newcomers.atCheck(name, "", Newcomers.address());
        aDayPasses();
        pressing.form().enter();
        assertThat(pressing.path()).isEqualTo("/join/you");
        assertThat(pressing.page().select(".flash").text()).contains(EXPIRED);
    }

    @Test
    void aDraftThatIsNotFromHereIsSaidToBeGoneOnce() {
        for (String stage : List.of("/join/you", "/join/picture")) {
            Visitor stranger = newcomers.atYou();
            stranger.cookie("kith-draft").setValue(Secret.next().value() + "A".repeat(21));
            assertThat(stranger.opens(stage).path()).isEqualTo("/join/you");
            assertThat(stranger.page().select(".flash").text()).as(stage).contains(EXPIRED);
            assertThat(stranger.opens("/join/you").page().select(".flash")).as(stage).isEmpty();
        }
    }

    @Test
    void whoHasNoDraftIsToldWhereJoiningBeginsAndWhoBeginsThereIsToldNothing() {
        for (String stage : List.of("/join/skills", "/join/picture", "/join/check")) {
            Visitor visitor = visitors.arrives().opens(stage);
            assertThat(visitor.path()).isEqualTo("/join/you");
            assertThat(visitor.page().select(".flash").text()).as(stage).contains("Joining begins here");
        }
        Visitor visitor = newcomers.atYou();
        assertThat(visitor.page().select(".flash")).isEmpty();
        assertThat(visitor.opens("/join/you").page().select(".flash")).isEmpty();
    }

    @Test
    void whoIsAheadOfTheirAnswersIsToldWhatComesFirst() {
        Visitor newcomer = newcomers.atSkills(name, "", Newcomers.address());
        assertThat(newcomer.page().select(".flash")).isEmpty();
        assertThat(newcomer.opens("/join/check").path()).isEqualTo("/join/skills");
        assertThat(newcomer.page().select(".flash").text()).contains("This comes first");
        newcomer.form().press("do", "continue");
        assertThat(newcomer.page().select(".flash")).isEmpty();
        newcomer.posts("/join/check", "");
        assertThat(newcomer.path()).isEqualTo("/join/picture");
        assertThat(newcomer.page().select(".flash").text()).contains("This comes first");
    }

    @Test
    void thatThereWasADraftIsForgottenWithItsCookie() {
        newcomers.atSkills(name, "", Newcomers.address());
        aDayPasses();
        var hash = jdbc.sql("select token_hash from draft where first_name = ?").param(name).query(byte[].class).single();
        drafts.sweep();
        assertThat(remembered(hash)).isOne();
        jdbc.sql("update expired_draft set expired_at = now() - interval '15 days' where token_hash = ?").param(hash).update();
        drafts.sweep();
        assertThat(remembered(hash)).isZero();
    }

    private long remembered(byte[] hash) {
        return jdbc.sql("select count(*) from expired_draft where token_hash = ?").param(hash).query(Long.class).single();
    }

    private void aDayPasses() {
        passes("25 hours");
    }

    private void passes(String time) {
        jdbc.sql("update draft set touched_at = now() - cast(? as interval) where first_name = ?").params(time, name).update();
    }
}
