package app.kith.account.signin;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.KithTest;
import app.kith.Visitor;
import app.kith.Visitors;
import app.kith.account.Correspondent;
import app.kith.joining.Newcomers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever guesses is slowed; whoever knows is let in. A second of a pause is a millisecond here. */
@KithTest
class GuessingTest {

    @Autowired
    Visitors visitors;

    @Autowired
    Newcomers newcomers;

    @Autowired
    Correspondent correspondent;

    @Autowired
    JdbcClient jdbc;

    private final String email = Newcomers.address();
    private final String here = Elsewhere.address();

    private Visitor signsIn(String from, String email, String password) {
        return signsIn(visitors.arrives().from(from), email, password);
    }

    private static Visitor signsIn(Visitor visitor, String email, String password) {
        return visitor.opens("/sign-in").form().fill("email", email).fill("password", password).enter();
    }

    private Visitor guesses(String from, String email, int times) {
        Visitor guesser = visitors.arrives().from(from);
        for (int guess = 1; guess <= times; guess++) signsIn(guesser, email, "guess number " + guess);
        return guesser;
    }

    private int failures(String subject) {
        return jdbc.sql("select coalesce(sum(cardinality(failed_at)), 0) from sign_in_failure where subject = ?").param(subject).query(Integer.class).single();
    }

    @Test
    void oneVisitorWhoFailsLocksNobodyElseOfTheirNetworkOut() {
        newcomers.joined("Rosa", "Neighbour", email);
        guesses(here, Newcomers.address(), 9);
        assertThat(signsIn(here, email, Newcomers.PASSWORD).path()).isEqualTo("/");
    }

    @Test
    void twelveWrongTriesElsewhereDoNotKeepTheOwnerOut() {
        newcomers.joined("Rosa", "Owner", email);
        guesses(here, email, 12);
        assertThat(signsIn(Elsewhere.address(), email, Newcomers.PASSWORD).path()).isEqualTo("/");
        assertThat(signsIn(here, email, Newcomers.PASSWORD).path()).as("not even there").isEqualTo("/");
    }

    @Test
    void thePageSaysHowLongTheNextAnswerTakesAndOffersALetter() {
        newcomers.joined("Rosa", "Told", email);
        Visitor guesser = guesses(here, email, 9);
        assertThat(guesser.status()).isEqualTo(422);
        assertThat(guesser.page().select("#email-error").text()).isEqualTo("This e-mail and password do not go together. Check both.");
        assertThat(guesser.text()).doesNotContain("a letter with a way in");
        for (int seconds : new int[] {2, 4, 8, 16, 30, 30, 30}) {
            signsIn(guesser, email, "guess again");
            assertThat(guesser.status()).isEqualTo(422);
            assertThat(guesser.page().select("#email-error").text()).contains("the next answer takes " + seconds + " seconds");
        }
        assertThat(guesser.text()).contains("a letter with a way in");
        guesser.opens(guesser.page().select("main a:contains(Send me the letter)").attr("href"));
        assertThat(guesser.path()).isEqualTo("/password/forgot");
    }

    @Test
    void aRightPasswordIsNeverCounted() {
        newcomers.joined("Rosa", "Right", email);
        for (int time = 0; time < 14; time++) assertThat(signsIn(here, email, Newcomers.PASSWORD).path()).isEqualTo("/");
        assertThat(failures("strangers " + email)).isZero();
        assertThat(failures("network " + here)).isZero();
        assertThat(signsIn(here, email, "once wrong").page().select("#email-error").text()).doesNotContain("the next answer");
        assertThat(failures("strangers " + email)).isOne();
        assertThat(failures("network " + here)).isOne();
    }

    @Test
    void aDeviceThatKnowsItsOwnerNeverWaitsForStrangersNorForItsNetwork() {
        Visitor owner = newcomers.joined("Rosa", "Device", email).from(here);
        jdbc.sql("delete from spring_session").update();
        Elsewhere.isFull(jdbc, email);
        Elsewhere.hasFailed(jdbc, "network " + here, 100);
        assertThat(signsIn(here, email, Newcomers.PASSWORD).status()).as("another one").isEqualTo(429);
        assertThat(signsIn(owner, email, "a slip").page().select("#email-error").text()).doesNotContain("the next answer");
        assertThat(signsIn(owner, email, Newcomers.PASSWORD).path()).isEqualTo("/");
    }

    @Test
    void aDeviceIsSlowedByWhatIsGuessedOnItAndNoOtherIs() {
        Visitor device = newcomers.joined("Rosa", "Device", email).from(here);
        jdbc.sql("delete from spring_session").update();
        for (int guess = 0; guess < 10; guess++) signsIn(device, email, "guess number " + guess);
        assertThat(device.page().select("#email-error").text()).contains("the next answer takes 2 seconds");
        assertThat(failures("strangers " + email)).isZero();
        assertThat(signsIn(Elsewhere.address(), email, "a slip").page().select("#email-error").text()).doesNotContain("the next answer");
        assertThat(signsIn(device, email, Newcomers.PASSWORD).path()).isEqualTo("/");
    }

    @Test
    void aDeviceThatKnowsSomebodyElseIsAStranger() {
        newcomers.joined("Rosa", "Owner", email);
        Visitor neighbour = newcomers.joined("Rosa", "Neighbour");
        jdbc.sql("delete from spring_session").update();
        Elsewhere.isFull(jdbc, email);
        assertThat(signsIn(neighbour, email, Newcomers.PASSWORD).status()).isEqualTo(429);
    }

    @Test
    void whoMerelyClaimsAnAddressGuessesAtItsOwnerAsAStranger() {
        correspondent.confirmed(email);
        Visitor claimer = newcomers.joined("Mallory", "Claims", email);
        jdbc.sql("delete from spring_session").update();
        signsIn(claimer, email, "a guess at the owner");
        assertThat(failures("strangers " + email)).isOne();
    }

    @Test
    void whereTooManyWaitNobodyLooksAndNothingIsCounted() {
        newcomers.joined("Rosa", "Late", email);
        Elsewhere.isFull(jdbc, email);
        Visitor late = signsIn(here, email, "a guess");
        assertThat(late.status()).isEqualTo(429);
        assertThat(late.answer().headers().firstValue("Retry-After")).get().asString().matches("[1-9]|[1-5]\\d|60");
        assertThat(late.page().select("#email-error").text()).contains("Try again in");
        assertThat(late.text()).contains("a letter with a way in");
        assertThat(failures("strangers " + email)).isEqualTo(20);
        assertThat(failures("network " + here)).isZero();

        jdbc.sql("update sign_in_failure set turn_at = now() where subject = 'strangers ' || ?").param(email).update();
        assertThat(signsIn(here, email, Newcomers.PASSWORD).path()).isEqualTo("/");
    }

    @Test
    void aNetworkThatFailedAHundredTimesIsSlowedAndItsNeighbourIsNot() {
        newcomers.joined("Rosa", "Six", email);
        Elsewhere.hasFailed(jdbc, "network 2001:db8:7:8::/64", 98);
        for (String from : new String[] {"2001:db8:7:8::1", "2001:db8:7:8:ffff::2"}) signsIn(from, Newcomers.address(), "a guess");
        assertThat(failures("network 2001:db8:7:8::/64")).isEqualTo(100);
        assertThat(signsIn("2001:db8:7:8::3", Newcomers.address(), "a guess").page().select("#email-error").text()).contains("the next answer takes 2 seconds");
        assertThat(signsIn("2001:db8:7:9::3", Newcomers.address(), "a guess").page().select("#email-error").text()).doesNotContain("the next answer");
        assertThat(signsIn("2001:db8:7:8::3", email, Newcomers.PASSWORD).path()).isEqualTo("/");
    }

    @Test
    void unknownWrongAndSlowedLookTheSame() {
        newcomers.joined("Rosa", "Same", email);
        String nobodys = Newcomers.address();
        for (int times : new int[] {1, 11}) {
            Visitor wrong = guesses(here, email, times);
            Visitor unknown = guesses(Elsewhere.address(), nobodys, times);
            assertThat(wrong.status()).isEqualTo(unknown.status()).isEqualTo(422);
            assertThat(wrong.text()).isEqualTo(unknown.text());
            assertThat(wrong.form().value("email")).isEqualTo(email);
        }
        Elsewhere.isFull(jdbc, email);
        Elsewhere.isFull(jdbc, nobodys);
        Visitor known = signsIn(here, email, Newcomers.PASSWORD);
        Visitor unknown = signsIn(here, nobodys, Newcomers.PASSWORD);
        assertThat(known.status()).isEqualTo(unknown.status()).isEqualTo(429);
        assertThat(known.page().select("main p").text()).isEqualTo(unknown.page().select("main p").text());
    }

    @Test
    void whatIsNoAddressIsRefusedAsAnyOtherAndSlowsNobody() {
        Visitor typo = guesses(here, "not an address", 12);
        assertThat(typo.status()).isEqualTo(422);
        assertThat(typo.page().select("#email-error").text()).isEqualTo("This e-mail and password do not go together. Check both.");
        assertThat(failures("network " + here)).isEqualTo(12);
    }

    @Test
    void ofThreeWhoClaimAnAddressEachSignsInAnywhereWithTheirOwnPassword() {
        for (String name : new String[] {"One", "Two", "Three"}) {
            Visitor stage = newcomers.atYou().form().fill("firstName", name).fill("email", email).fill("password", "the password of " + name).enter();
            stage.form().press("do", "continue").form().press("do", "continue").form().enter();
        }
        for (String name : new String[] {"Three", "One", "Two"}) {
            Visitor claimer = signsIn(Elsewhere.address(), email, "the password of " + name);
            assertThat(claimer.page().select("header.site").text()).contains(name);
        }
        assertThat(signsIn(here, email, "the password of nobody").status()).isEqualTo(422);
    }

    @Test
    void whoChangesTheirPasswordBesideOthersStillSignsInAnywhere() {
        Visitor first = newcomers.joined("First", "", email);
        newcomers.joined("Second", "", email);
        first.opens("/settings/account/password").form()
                .fill("currentPassword", Newcomers.PASSWORD).fill("password", "three warm loaves of bread").enter();
        assertThat(signsIn(Elsewhere.address(), email, "three warm loaves of bread").page().select("header.site").text()).contains("First");
        assertThat(signsIn(Elsewhere.address(), email, Newcomers.PASSWORD).page().select("header.site").text()).contains("Second");
    }
}
