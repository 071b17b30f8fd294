package app.kith.joining;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.KithTest;
import app.kith.Visitor;
import app.kith.account.Secret;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A line on which what was sent first arrives last: it begins no draft, takes no cookie away, and changes nothing that is newer. */
@KithTest
class LateAnswersTest {

    private static final String COOKIE = "kith-draft";

    @Autowired
    Newcomers newcomers;

    @Autowired
    JdbcClient jdbc;

    /** A first name that nobody has. */
    private final String name = "Lata " + System.nanoTime();

    @Test
    void theFirstStageGivesTheBrowserOneCookieAndBeginsNoDraft() {
        Visitor newcomer = newcomers.atYou();
        String given = newcomer.cookie(COOKIE).getValue();
        assertThat(jdbc.sql("select count(*) from draft where token_hash = ?").param(new Secret(given.substring(0, Secret.LENGTH)).hash()).query(Long.class).single()).isZero();
        newcomer.opens("/join/you");
        assertThat(setsCookie(newcomer)).isFalse();
        newcomer.form().fill("firstName", name).enter();
        assertThat(setsCookie(newcomer)).isFalse();
        assertThat(newcomer.cookie(COOKIE).getValue()).isEqualTo(given);
        assertThat(drafts()).isOne();
    }

    @Test
    void underASecretThatWasNotGivenHereNothingBegins() {
        for (String invented : List.of("A".repeat(43), "A".repeat(64), Secret.next().value(), Secret.next().value() + "A".repeat(21))) {
            Visitor stranger = newcomers.atYou();
            var keeps = stranger.form().fill("firstName", name).keeping(1);
            stranger.cookie(COOKIE).setValue(invented);
            assertThat(keeps.send().status()).as(invented).isEqualTo(204);
            assertThat(drafts()).as(invented).isZero();
            stranger.opens("/join/you");
            assertThat(stranger.cookie(COOKIE).getValue()).as(invented).isNotEqualTo(invented);
        }
    }

    @Test
    void aDraftFromBeforeThereWereSealsGoesOn() {
        Visitor newcomer = newcomers.atSkills();
        String secret = newcomer.cookie(COOKIE).getValue().substring(0, Secret.LENGTH);
        newcomer.cookie(COOKIE).setValue(secret);
        newcomer.form().fill("skill", "Patience").press("do", "add-skill");
        assertThat(newcomer.text()).contains("Patience");
        assertThat(newcomer.opens("/join/you").form().value("firstName")).isEqualTo("Ada");
        assertThat(newcomer.cookie(COOKIE).getValue()).isEqualTo(secret);
    }

    @Test
    void whateverANewBrowserSendsAtOnceBeginsOneDraft() throws Exception {
        Visitor newcomer = newcomers.atYou();
        var continues = described(newcomer).pressing("do", "continue").request();
        var keeps = described(newcomer).add("do", "keep").request();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var sendings = IntStream.range(0, 20)
                    .<Callable<Visitor>>mapToObj(n -> () -> newcomer.tab().sends((n % 2 == 0 ? continues : keeps).copy()))
                    .toList();
            for (var sent : executor.invokeAll(sendings)) {
                assertThat(sent.get().status()).isIn(204, 303);
                assertThat(setsCookie(sent.get())).isFalse();
            }
        }
        assertThat(drafts()).isOne();
        assertThat(newcomer.opens("/join/skills").path()).isEqualTo("/join/skills");
    }

    @Test
    void whatAScriptSentFirstAndArrivesLastChangesNothing() {
        Visitor newcomer = newcomers.atYou();
        Visitor line = newcomer.tab();
        var late = newcomer.form().fill("firstName", "Lat").keeping(1).request();
        described(newcomer).numbered(2).press("do", "continue");
        assertThat(newcomer.path()).isEqualTo("/join/skills");
        line.sends(late);
        assertThat(setsCookie(line)).isFalse();
        assertThat(newcomer.opens("/join/skills").path()).as("nobody is thrown back").isEqualTo("/join/skills");
        newcomer.opens("/join/you");
        assertThat(newcomer.form().value("firstName")).isEqualTo(name);
        assertThat(newcomer.form().value("email")).isNotEmpty();
        assertThat(newcomer.text()).contains("Your password is kept");
    }

    @Test
    void whatAScriptSentFromTheListsAndArrivesLastChangesNothing() {
        Visitor newcomer = newcomers.atSkills();
        Visitor line = newcomer.tab();
        var late = newcomer.form().fill("skill", "Play the ba").fill("span", "19").keeping(1).request();
        newcomer.form().fill("skill", "Play the banjo").numbered(2).press("do", "add-skill");
        line.sends(late);
        newcomer.opens("/join/skills");
        assertThat(newcomer.page().select("#skill-entries").text()).contains("Play the banjo");
        assertThat(newcomer.form().value("skill")).isEmpty();
        assertThat(newcomer.form().value("span")).isEmpty();
    }

    @Test
    void anEntryThatArrivesLateIsAddedAndWhatWasTypedSinceStaysInItsField() {
        Visitor newcomer = newcomers.atSkills();
        Visitor line = newcomer.tab();
        var late = newcomer.form().fill("skill", "Play the banjo").numbered(1).pressing("do", "add-skill").request();
        newcomer.form().fill("interest", "half a wo").keeping(2).send();
        line.goes(late);
        newcomer.opens("/join/skills");
        assertThat(newcomer.page().select("#skill-entries").text()).contains("Play the banjo");
        assertThat(newcomer.form().value("interest")).isEqualTo("half a wo");
    }

    @Test
    void aPageThatOneComesBackToGoesOn() {
        Visitor newcomer = newcomers.atYou();
        var back = described(newcomer).fill("lastName", "Back").keeping(2);
        described(newcomer).numbered(1).press("do", "continue");
        assertThat(back.send().status()).isEqualTo(204);
        assertThat(newcomer.opens("/join/you").form().value("lastName")).isEqualTo("Back");
    }

    @Test
    void aTabThatAnotherHasOvertakenIsShownWhatStandsThereAndGoesOnFromThat() {
        Visitor newcomer = newcomers.atYou();
        Visitor other = newcomer.tab().opens("/join/you");
        described(newcomer).numbered(1).press("do", "continue");
        other.form().fill("lastName", "Other").keeping(1).send();
        assertThat(other.path()).isEqualTo("/join/you");
        assertThat(other.form().value("firstName")).isEqualTo(name);
        assertThat(newcomer.opens("/join/skills").path()).isEqualTo("/join/skills");

        other.form().fill("lastName", "Other").keeping(2).send();
        assertThat(other.status()).isEqualTo(204);
        assertThat(newcomer.opens("/join/you").form().value("lastName")).isEqualTo("Other");
    }

    @Test
    void aButtonCountsHoweverOldItsPageIs() {
        Visitor newcomer = newcomers.atYou();
        Visitor other = newcomer.tab().opens("/join/you");
        described(newcomer).numbered(1).press("do", "continue");
        described(other).fill("lastName", "Pressed").numbered(1).press("do", "continue");
        assertThat(newcomer.opens("/join/you").form().value("lastName")).isEqualTo("Pressed");
    }

    @Test
    void withoutACookieNothingIsKeptAndNoneIsGiven() {
        Visitor newcomer = newcomers.atYou();
        newcomer.cookies().getCookieStore().remove(null, newcomer.cookie(COOKIE));
        newcomer.form().fill("firstName", name).keeping(1).send();
        assertThat(newcomer.status()).isEqualTo(204);
        assertThat(newcomer.cookie(COOKIE)).isNull();
        assertThat(drafts()).isZero();
    }

    @Test
    void whatArrivesAfterTheAccountWasMadeBeginsNoOtherDraftAndGivesNoCookie() {
        Visitor newcomer = newcomers.atYou();
        Visitor line = newcomer.tab();
        var you = newcomer.form().fill("firstName", name).keeping(1).request();
        described(newcomer).enter();
        var skills = newcomer.form().fill("skill", "Coming late").keeping(1).request();
        newcomer.form().press("do", "continue").form().press("do", "continue").form().enter();
        assertThat(newcomer.path()).isEqualTo("/welcome");
        for (var late : List.of(you, skills)) {
            assertThat(line.sends(late).status()).isEqualTo(204);
            assertThat(setsCookie(line)).isFalse();
        }
        assertThat(drafts()).isZero();
        assertThat(jdbc.sql("select count(*) from draft_field where typed = 'Coming late'").query(Long.class).single()).isZero();
    }

    @Test
    void whatIsTypedAfterTheDraftHasExpiredIsKeptUnderTheSameCookie() {
        Visitor newcomer = newcomers.atYou();
        var after = described(newcomer).fill("lastName", "After").keeping(2);
        described(newcomer).fill("lastName", "Before").keeping(1).send();
        jdbc.sql("update draft set touched_at = now() - interval '25 hours' where first_name = ?").param(name).update();
        assertThat(after.send().status()).isEqualTo(204);
        assertThat(setsCookie(newcomer)).isFalse();
        assertThat(newcomer.opens("/join/you").form().value("lastName")).isEqualTo("After");
    }

    private Visitor.Form described(Visitor newcomer) {
        return newcomer.form().fill("firstName", name).fill("email", Newcomers.address()).fill("password", Newcomers.PASSWORD);
    }

    private long drafts() {
        return jdbc.sql("select count(*) from draft where first_name = ?").param(name).query(Long.class).single();
    }

    private static boolean setsCookie(Visitor visitor) {
        return visitor.answer().headers().allValues("Set-Cookie").stream().anyMatch(cookie -> cookie.startsWith(COOKIE + "="));
    }
}
