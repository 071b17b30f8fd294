package app.kith.account.passwordreset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.kith.KithTest;
import app.kith.Letters;
import app.kith.Visitor;
import app.kith.Visitors;
import app.kith.account.Correspondent;
import app.kith.joining.Newcomers;
import app.kith.mail.Letter;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody has forgotten their password. */
@KithTest
class PasswordResetTest {

    private static final String FRESH = "three warm loaves of bread";

    @Autowired
    Newcomers newcomers;

    @Autowired
    Visitors visitors;

    @Autowired
    Correspondent correspondent;

    @Autowired
    Letters letters;

    @Autowired
    PasswordResets resets;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theLetterLeadsToANewPasswordWithWhichOneSignsIn() {
        String email = Newcomers.address();
        correspondent.confirmed(email);
        Visitor forgetful = visitors.arrives().opens("/sign-in");
        forgetful.opens(forgetful.page().select("main a:contains(Forgot)").attr("href")).form().fill("email", email).enter();
        assertThat(forgetful.path()).isEqualTo("/password/forgot/sent");

        forgetful.opens(link(newest(email)));
        assertThat(forgetful.text()).contains(email);
        forgetful.form().fill("password", FRESH).enter();
        assertThat(forgetful.path()).as("not signed in by itself").isEqualTo("/sign-in");
        assertThat(forgetful.text()).contains("Your new password is set");
        assertThat(forgetful.opens("/welcome").path()).isEqualTo("/sign-in");

        assertThat(correspondent.signsIn(email, FRESH).path()).isEqualTo("/");
        assertThat(correspondent.signsIn(email, Newcomers.PASSWORD).status()).isEqualTo(422);
    }

    private Letter newest(String email) {
        return await().until(() -> letters.to(email), letter -> letter.text().contains("/password/reset/"));
    }

    private static String link(Letter letter) {
        return Correspondent.link(letter);
    }

    @Test
    void theTokenLeavesTheAddressBarAtOnceAndNoPageHearsOfIt() {
        String email = Newcomers.address();
        correspondent.confirmed(email);
        String link = link(correspondent.forgets(email));
        String token = link.substring(link.lastIndexOf('/') + 1);

        Visitor reader = visitors.arrives();
        reader.sends(reader.to(link).GET());
        assertThat(reader.status()).isEqualTo(303);
        assertThat(reader.answer().headers().firstValue("Location")).hasValue("/password/reset");
        assertThat(reader.answer().headers().allValues("Set-Cookie")).singleElement().asString()
                .startsWith(visitors.cookies("kith-reset=") + token).contains("HttpOnly", "SameSite=Lax", "Max-Age=1800");
        assertSecret(reader);

        reader.opens("/password/reset");
        assertThat(reader.form().value("username")).isEqualTo(email);
        assertThat(reader.body()).doesNotContain(token);
        assertSecret(reader);
        reader.form().fill("password", "short").enter();
        assertThat(reader.status()).isEqualTo(422);
        assertThat(reader.body()).doesNotContain(token);
        assertSecret(reader);
        reader.form().fill("password", FRESH).enter();
        assertThat(reader.path()).isEqualTo("/sign-in");
        assertThat(reader.cookie("kith-reset")).isNull();
    }

    private static void assertSecret(Visitor reader) {
        assertThat(reader.answer().headers().allValues("Referrer-Policy")).containsExactly("no-referrer");
        assertThat(reader.answer().headers().firstValue("Cache-Control")).get().asString().contains("no-store");
    }

    @Test
    void aScannerThatOpensTheLinkUsesNothingUp() {
        String email = Newcomers.address();
        correspondent.confirmed(email);
        String link = link(correspondent.forgets(email));
        for (int scans = 0; scans < 3; scans++) {
            visitors.arrives().opens(link);
            Visitor scanner = visitors.arrives();
            scanner.sends(scanner.to(link).HEAD());
            scanner.sends(scanner.to("/password/reset").HEAD());
        }
        assertThat(sets(link, FRESH).path()).isEqualTo("/sign-in");
        assertThat(correspondent.signsIn(email, FRESH).path()).isEqualTo("/");
    }

    private Visitor sets(String link, String password) {
        return visitors.arrives().opens(link).form().fill("password", password).enter();
    }

    @Test
    void aLinkWorksOnce() {
        String email = Newcomers.address();
        correspondent.confirmed(email);
        String link = link(correspondent.forgets(email));
        Visitor open = visitors.arrives().opens(link);
        sets(link, FRESH);
        assertRefused(visitors.arrives().opens(link));
        assertRefused(open.form().fill("password", "somebody else's choice").enter());
        assertThat(correspondent.signsIn(email, FRESH).path()).isEqualTo("/");
    }

    private static void assertRefused(Visitor reader) {
        assertThat(reader.status()).isEqualTo(410);
        assertThat(reader.cookie("kith-reset")).isNull();
        assertSaysSo(reader);
    }

    private static void assertSaysSo(Visitor reader) {
        assertThat(reader.page().select("main form")).isEmpty();
        assertThat(reader.text()).contains("This link no longer works");
    }

    @Test
    void ofTwentyWhoUseALinkAtOnceOneWins() throws Exception {
        String email = Newcomers.address();
        correspondent.confirmed(email);
        String token = link(correspondent.forgets(email)).substring("/password/reset/".length());
        List<Callable<PasswordResets.Reset>> uses = IntStream.range(0, 20)
                .<Callable<PasswordResets.Reset>>mapToObj(number -> () -> resets.use(token, "hash " + number)).toList();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var ends = people.invokeAll(uses);
            int won = 0;
            for (var end : ends) if (end.get() instanceof PasswordResets.Reset.Done) won++;
            assertThat(won).isOne();
        }
    }

    @Test
    void aNewerRequestKillsTheOlderLinkAndThePageThatItOpened() {
        String email = Newcomers.address();
        correspondent.confirmed(email);
        Letter first = correspondent.forgets(email);
        Visitor open = visitors.arrives().opens(link(first));
        correspondent.asks(email);
        Letter second = letters.to(email, first);

        assertRefused(open.form().fill("password", FRESH).enter());
        assertRefused(visitors.arrives().opens(link(first)));
        assertThat(sets(link(second), FRESH).path()).isEqualTo("/sign-in");
    }

    @Test
    void aPasswordChangeKillsTheLink() {
        String email = Newcomers.address();
        Visitor member = correspondent.confirmed(email);
        Visitor open = visitors.arrives().opens(link(correspondent.forgets(email)));
        member.opens("/settings/account/password").form()
                .fill("currentPassword", Newcomers.PASSWORD).fill("password", "changed in the meantime").enter();
        assertRefused(open.form().fill("password", FRESH).enter());
    }

    @Test
    void afterHalfAnHourByTheDatabasesClockALinkIsWorthNothing() {
        String email = Newcomers.address();
        correspondent.confirmed(email);
        var account = correspondent.account(email);
        assertThat(resets.find(resets.issue(account))).isPresent();
        assertRefused(visitors.arrives().opens("/password/reset/" + aged(account, "1 second")));
        assertThat(visitors.arrives().opens("/password/reset/" + aged(account, "-1 minute")).form().value("username")).isEqualTo(email);
    }

    @Autowired
    ResetTokens tokens;

    /** A token whose time was up so long ago, by the clock of the database. */
    private String aged(app.kith.account.AccountId account, String ago) {
        return jdbc.sql("select credential_version, now() - cast(? as interval) as until from account where id = ?")
                .params(ago, account.value())
                .query((row, n) -> tokens.sign(new ResetToken(account, new app.kith.account.StoredPasswords.Version(
                        row.getInt("credential_version"), row.getTimestamp("until").toInstant()))))
                .single();
    }

    @Test
    void everybodyIsSignedOutAndTheOwnerIsTold() {
        String email = Newcomers.address();
        Visitor member = correspondent.confirmed(email);
        Visitor elsewhere = correspondent.signsIn(email, Newcomers.PASSWORD);
        Letter letter = correspondent.forgets(email);
        correspondent.addsPasskey(email);
        Visitor here = member.opens(link(letter)).form().fill("password", FRESH).enter();

        for (Visitor session : List.of(member, elsewhere, here)) assertThat(session.opens("/welcome").path()).isEqualTo("/sign-in");
        Letter told = letters.to(email, letter);
        assertThat(told.subject()).isEqualTo("Your password was changed");
        assertThat(told.text()).contains("/password/forgot", "Passkeys go on working").doesNotContain("/password/reset");
        assertThat(correspondent.passkeys(correspondent.account(email))).as("another way in that is the owner's").isOne();
    }

    @Test
    void threeLettersAnHourAreWrittenAndTheLastLinkGoesOnWorking() {
        String email = Newcomers.address();
        correspondent.confirmed(email);
        Letter last = letters.to(email);
        for (int asked = 0; asked < 3; asked++) last = correspondent.forgets(email);
        for (int asked = 0; asked < 3; asked++) assertThat(correspondent.asks(email).path()).isEqualTo("/password/forgot/sent");
        await().until(() -> jdbc.sql("select count(*) from scheduled_tasks where task_name = 'write-reset-letter'").query(Long.class).single() == 0);
        assertThat(jdbc.sql("select count(*) from letter where recipient = ?").param(email).query(Long.class).single()).isZero();
        assertThat(letters.to(email)).isEqualTo(last);
        assertThat(sets(link(last), FRESH).path()).isEqualTo("/sign-in");

        jdbc.sql("update account_letter set written_at = now() - interval '61 minutes'").update();
        Letter told = letters.to(email, last);
        correspondent.asks(email);
        assertThat(letters.to(email, told).text()).contains("/password/reset/");
    }

    @Test
    void knownUnknownUnconfirmedAndThrottledGetTheSameAnswer() {
        String known = Newcomers.address();
        correspondent.confirmed(known);
        String claimed = Newcomers.address();
        newcomers.joined("Cora", "Claims", claimed);
        String throttled = Newcomers.address();
        correspondent.confirmed(throttled);
        jdbc.sql("insert into account_letter (account_id, kind, recipient, sent) select ?, 'reset', 0, true from generate_series(1, 3)")
                .param(correspondent.account(throttled).value()).update();
        var answers = java.util.stream.Stream.of(known, claimed, throttled, Newcomers.address()).map(this::answer).distinct().toList();
        assertThat(answers).hasSize(1);
    }

    /** All that somebody who asks can see. */
    private String answer(String email) {
        Visitor visitor = visitors.arrives().opens("/password/forgot");
        visitor.sends(visitor.form().fill("email", email).request());
        var headers = new java.util.TreeMap<>(visitor.answer().headers().map());
        headers.remove("date");
        return visitor.status() + " " + headers + visitor.body() + visitor.opens("/password/forgot/sent").text();
    }

    @Test
    void anAddressThatIsNoneIsSaidToBeNone() {
        Visitor visitor = visitors.arrives().opens("/password/forgot").form().fill("email", "nobody at home").enter();
        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.form().value("email")).isEqualTo("nobody at home");
    }

    @Test
    void anAddressIsFoundInWhateverCaseAndWidthItIsTyped() {
        String email = "cora-" + Newcomers.address();
        correspondent.confirmed(email);
        Letter known = letters.to(email);
        correspondent.asks("  " + email.toUpperCase(Locale.ROOT).replace("CORA", "\uFF23ORA") + " ");
        assertThat(letters.to(email, known).text()).contains("/password/reset/");
    }

    @Test
    void whoSaysWhatTheHostIsCalledSaysItInVain() {
        String email = Newcomers.address();
        correspondent.confirmed(email);
        Letter known = letters.to(email);
        Visitor forger = visitors.arrives().opens("/password/forgot");
        forger.sends(forger.form().fill("email", email).request().header("X-Forwarded-Host", "evil.example")
                .header("X-Forwarded-Proto", "https").header("Forwarded", "host=evil.example"));
        Letter letter = letters.to(email, known);
        assertThat(letter.text() + letter.html()).doesNotContain("evil").contains("http://localhost");
    }

    @Test
    void whoClaimsToHaveComeToAnotherHostIsWrittenToFromThisOne() {
        String email = Newcomers.address();
        correspondent.confirmed(email);
        Letter known = letters.to(email);
        Visitor forger = visitors.arrives().opens("/password/forgot");
        String form = "_csrf=" + URLEncoder.encode(forger.form().value("_csrf"), StandardCharsets.UTF_8) + "&email=" + email;
        String answer = visitors.says(String.join("\r\n", "POST /password/forgot HTTP/1.1", "Host: evil.example", "Connection: close",
                "Cookie: " + visitors.cookies("kith-form=" + forger.cookie("kith-form").getValue()),
                "Content-Type: application/x-www-form-urlencoded", "Content-Length: " + form.length(), "", form));
        assertThat(answer).startsWith("HTTP/1.1 303").doesNotContain("evil");
        Letter letter = letters.to(email, known);
        assertThat(letter.text() + letter.html()).doesNotContain("evil").contains("http://localhost");
    }

    @Test
    void whileNobodyOwnsAnAddressItsReaderTakesTheAccountFromWhoeverClaimedIt() {
        String email = Newcomers.address();
        Visitor claimer = newcomers.joined("Mallory", "Claims", email);
        Letter letter = correspondent.forgets(email);
        assertThat(letter.text()).contains("was opened with this address on");
        correspondent.addsPasskey(email);

        sets(link(letter), FRESH);
        assertThat(claimer.opens("/welcome").path()).isEqualTo("/sign-in");
        assertThat(correspondent.passkeys(correspondent.account(email))).isZero();
        assertThat(correspondent.signsIn(email, Newcomers.PASSWORD).status()).isEqualTo(422);
        assertThat(correspondent.signsIn(email, FRESH).opens("/settings/account").text()).contains("Confirmed").doesNotContain("Not confirmed");
    }

    @Test
    void ofSeveralClaimsEachHasItsOwnLinkInTheOneLetterAndTheFirstUsedDecides() {
        String email = Newcomers.address();
        for (String name : new String[] {"One", "Two", "Three", "Four"}) newcomers.joined(name, "Claims", email);
        Letter letter = correspondent.forgets(email);
        var links = Correspondent.links(letter);
        assertThat(links).hasSize(4).doesNotHaveDuplicates();
        assertThat(org.jsoup.Jsoup.parse(letter.html()).select("a[href*=/password/reset/]:contains(Opened on)")).hasSize(4);

        sets(links.getLast(), FRESH);
        assertRefused(visitors.arrives().opens(links.getFirst()).form().fill("password", "somebody else's choice").enter());
        assertThat(correspondent.signsIn(email, FRESH).page().select("header .me").text()).contains("Four");
        assertThat(letters.all(email)).filteredOn(sent -> sent.text().contains("/password/reset/")).as("one letter for all of them").hasSize(1);
        assertThat(jdbc.sql("select count(*) from account where email = ? and email_confirmed_at is not null").param(email)
                .query(Long.class).single()).isOne();
    }

    @Test
    void aClaimThatIsNotTheOwnersGetsNoLink() {
        String email = Newcomers.address();
        correspondent.confirmed(email);
        newcomers.joined("Mallory", "Late", email);
        correspondent.asks(email);
        sets(link(newest(email)), FRESH);
        assertThat(correspondent.signsIn(email, FRESH).text()).contains("Cora");
        assertThat(letters.all(email)).filteredOn(letter -> letter.text().contains("/password/reset/")).hasSize(1);
    }

    @Test
    void whoeverGuessesMeanwhileDoesNotKeepTheOwnerOutAfterTheReset() {
        String email = Newcomers.address();
        correspondent.confirmed(email);
        Visitor owner = visitors.arrives().opens(link(correspondent.forgets(email))).form().fill("password", FRESH).enter();
        jdbc.sql("insert into sign_in_failure (subject, failed_at, turn_at) values ('strangers ' || ?, array_fill(now(), array[20]), now() + interval '1 hour')")
                .param(email).update();
        assertThat(signsIn(visitors.arrives(), email).status()).as("elsewhere the line is long").isEqualTo(429);
        assertThat(signsIn(owner, email).path()).isEqualTo("/");
    }

    private static Visitor signsIn(Visitor visitor, String email) {
        return visitor.opens("/sign-in").form().fill("email", email).fill("password", FRESH).enter();
    }

    @Test
    void withoutALinkThePageSaysTheSameAndWhatABrowserBringsAlongIsNoError() {
        for (String none : new String[] {"nonsense", "a.b.c-which-is-long-enough"}) assertRefused(visitors.arrives().opens("/password/reset/" + none));
        Visitor without = visitors.arrives().opens("/password/reset");
        assertThat(without.status()).isEqualTo(200);
        assertSaysSo(without);
        for (String cookie : new String[] {"kith-reset=", "kith-reset=a.b.c", "kith-reset=" + "A".repeat(600) + ".A.A", "kith-reset=%00;kith-reset=x"}) {
            assertThat(visitors.raw("/password/reset", "Cookie: " + visitors.cookies(cookie))).startsWith("HTTP/1.1 200").contains("no longer works");
        }
        Visitor poster = visitors.arrives().opens("/password/forgot");
        String token = poster.form().value("_csrf");
        poster.sends(poster.to("/password/reset").header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("_csrf=" + token + "&password=" + FRESH.replace(' ', '+'))));
        assertThat(poster.status()).isEqualTo(200);
        assertSaysSo(poster);
    }
}
