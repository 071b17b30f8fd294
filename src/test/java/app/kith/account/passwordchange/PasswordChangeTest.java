package app.kith.account.passwordchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.kith.KithTest;
import app.kith.Letters;
import app.kith.Visitor;
import app.kith.account.Correspondent;
import app.kith.joining.Newcomers;
import app.kith.mail.Letter;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody who is signed in changes their password. */
@KithTest
class PasswordChangeTest {

    private static final String FRESH = "three warm loaves of bread";

    @Autowired
    Newcomers newcomers;

    @Autowired
    Correspondent correspondent;

    @Autowired
    Letters letters;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource data;

    @Test
    void whoKnowsThePresentPasswordStaysSignedInHereAndNowhereElseAndIsTold() {
        String email = Newcomers.address();
        Visitor member = correspondent.confirmed(email);
        Letter known = letters.to(email);
        Visitor elsewhere = correspondent.signsIn(email, Newcomers.PASSWORD);
        Visitor thief = member.tab();

        changes(member, Newcomers.PASSWORD, FRESH);
        assertThat(member.path()).isEqualTo("/settings/account");
        assertThat(member.text()).contains("Your password is changed");
        assertThat(elsewhere.opens("/welcome").path()).isEqualTo("/sign-in");
        assertThat(thief.opens("/welcome").path()).as("a copy of the cookie").isEqualTo("/sign-in");
        assertThat(correspondent.signsIn(email, Newcomers.PASSWORD).status()).isEqualTo(422);
        assertThat(correspondent.signsIn(email, FRESH).path()).isEqualTo("/");
        Letter told = letters.to(email, known);
        assertThat(told.subject()).isEqualTo("Your password was changed");
        assertThat(told.text()).contains("/password/forgot").doesNotContain(FRESH);
    }

    private static Visitor changes(Visitor member, String current, String wanted) {
        return member.opens("/settings/account").opens("/settings/account/password").form()
                .fill("currentPassword", current).fill("password", wanted).enter();
    }

    @Test
    void whoDoesNotKnowItChangesNothing() {
        String email = Newcomers.address();
        Visitor member = correspondent.confirmed(email);
        for (var wrong : Map.of("", "Write the password", "not my password", "not the password", "x".repeat(5000), "not the password").entrySet()) {
            changes(member, wrong.getKey(), FRESH);
            assertThat(member.status()).isEqualTo(422);
            assertThat(member.page().select("#currentPassword-error").text()).contains(wrong.getValue());
            assertThat(member.page().select("input[type=password][value]")).isEmpty();
        }
        assertThat(correspondent.signsIn(email, Newcomers.PASSWORD).path()).isEqualTo("/");
    }

    @Test
    void whoGuessesIsSlowedDown() {
        Visitor member = newcomers.joined("Cora", "Guesses");
        for (int guess = 1; guess < 10; guess++) changes(member, "guess number " + guess, FRESH);
        assertThat(member.page().select("#currentPassword-error").text()).isEqualTo("This is not the password that you sign in with now.");
        assertThat(changes(member, "guess number 10", FRESH).page().select("#currentPassword-error").text()).contains("the next answer takes 2 seconds");
        assertThat(changes(member, "guess number 11", FRESH).page().select("#currentPassword-error").text()).contains("the next answer takes 4 seconds");
        assertThat(changes(member, Newcomers.PASSWORD, FRESH).path()).as("the right one").isEqualTo("/settings/account");
    }

    @Test
    void whoGuessesAtTheDoorSlowsNobodyWhoIsInside() {
        String email = Newcomers.address();
        Visitor member = newcomers.joined("Cora", "Inside", email);
        jdbc.sql("insert into sign_in_failure (subject, failed_at, turn_at) values ('strangers ' || ?, array_fill(now(), array[20]), now() + interval '1 hour')")
                .param(email).update();
        assertThat(changes(member, Newcomers.PASSWORD, FRESH).path()).isEqualTo("/settings/account");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7 signs", "password1"})
    void theNewOneKeepsTheRulesOfJoining(String wanted) {
        Visitor member = newcomers.joined("Cora", "Rules");
        changes(member, Newcomers.PASSWORD, wanted);
        assertThat(member.status()).isEqualTo(422);
        assertThat(member.page().select("#password-error").text()).isNotEmpty();
        assertThat(member.page().select("#currentPassword-error")).isEmpty();
    }

    @Test
    void anAddressThatIsNotConfirmedMayBeAStrangersAndIsToldNothing() {
        String email = Newcomers.address();
        Visitor member = newcomers.joined("Cora", "Unsure", email);
        letters.to(email);
        assertThat(changes(member, Newcomers.PASSWORD, FRESH).path()).isEqualTo("/settings/account");
        assertThat(jdbc.sql("select count(*) from letter where recipient = ? and subject like '%password%'").param(email).query(Long.class).single()).isZero();
        assertThat(letters.all(email)).hasSize(1);
    }

    @Test
    void ofTwentyPressesAtOnceOneCountsOneLetterLeavesAndTheOthersSaySo() throws Exception {
        String email = Newcomers.address();
        Visitor member = correspondent.confirmed(email).opens("/settings/account/password");
        Visitor thief = member.tab();
        var presses = IntStream.range(0, 20)
                .mapToObj(n -> member.form().fill("currentPassword", Newcomers.PASSWORD).fill("password", FRESH + " " + n).request().build()).toList();
        List<HttpResponse<String>> answers;
        try (var held = data.getConnection(); var http = HttpClient.newBuilder().cookieHandler(member.cookies()).build()) {
            held.setAutoCommit(false);
            var row = held.prepareStatement("select id from account where email = ? for no key update");
            row.setString(1, email);
            row.executeQuery();
            var pressed = presses.stream().map(press -> http.sendAsync(press, HttpResponse.BodyHandlers.ofString())).toList();
            await().until(() -> waiting(held) >= 5); // all of them found the password as it was
            held.rollback();
            answers = pressed.stream().map(CompletableFuture::join).toList();
        }
        var won = answers.stream().filter(answer -> answer.headers().firstValue("Location").filter("/settings/account"::equals).isPresent()).toList();
        assertThat(won).hasSize(1);
        var wrong = answers.stream().filter(answer -> answer.statusCode() == 422)
                .map(answer -> Jsoup.parse(answer.body()).select("#currentPassword-error").text()).toList();
        assertThat(wrong).filteredOn(why -> why.startsWith("A moment before")).hasSizeGreaterThanOrEqualTo(4);
        assertThat(wrong).as("who came later").allMatch(why -> why.startsWith("A moment before") || why.startsWith("This is not the password"));
        assertThat(answers).as("or when the session had another name").extracting(HttpResponse::statusCode).isSubsetOf(303, 422, 403);

        assertThat(member.opens("/welcome").path()).as("where it was changed").isEqualTo("/welcome");
        assertThat(thief.opens("/welcome").path()).as("a copy of the cookie").isEqualTo("/sign-in");
        assertThat(correspondent.signsIn(email, FRESH + " " + answers.indexOf(won.getFirst())).path()).isEqualTo("/");
        letters.about(email, "Your password was changed");
        await().until(() -> jdbc.sql("select count(*) from letter where recipient = ?").param(email).query(Long.class).single() == 0);
        assertThat(letters.all(email)).filteredOn(letter -> letter.subject().equals("Your password was changed")).hasSize(1);
    }

    private static int waiting(Connection held) throws SQLException {
        try (var asked = held.createStatement(); var locks = asked.executeQuery("select count(*) from pg_locks where not granted")) {
            locks.next();
            return locks.getInt(1);
        }
    }

    @Test
    void aStaleFormGivesNeitherPasswordBack() {
        Visitor member = newcomers.joined("Cora", "Stale").opens("/settings/account/password");
        member.form().fill("_csrf", "old").fill("currentPassword", Newcomers.PASSWORD).fill("password", FRESH).enter();
        assertThat(member.status()).isEqualTo(403);
        assertThat(member.body()).doesNotContain(FRESH).doesNotContain(Newcomers.PASSWORD);
    }

    @Test
    void itEndsAChangeOfAddressThatSomebodyBeganUnderTheOldOne() {
        String email = Newcomers.address();
        String wanted = Newcomers.address();
        Visitor member = correspondent.confirmed(email);
        member.opens("/settings/account/email").form().fill("email", wanted).fill("currentPassword", Newcomers.PASSWORD).enter();
        String link = Correspondent.link(letters.to(wanted));
        changes(member, Newcomers.PASSWORD, FRESH);
        assertThat(member.opens(link).text()).contains("This link no longer works");
    }
}
