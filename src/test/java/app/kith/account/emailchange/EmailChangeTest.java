package app.kith.account.emailchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.kith.KithTest;
import app.kith.Letters;
import app.kith.Visitor;
import app.kith.Visitors;
import app.kith.account.AccountId;
import app.kith.account.Correspondent;
import app.kith.account.EmailAddress;
import app.kith.account.Secret;
import app.kith.joining.Newcomers;
import app.kith.mail.Letter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A member moves to another address. */
@KithTest
class EmailChangeTest {

    @Autowired
    Newcomers newcomers;

    @Autowired
    Visitors visitors;

    @Autowired
    Correspondent correspondent;

    @Autowired
    Letters letters;

    @Autowired
    EmailChanges changes;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theLinkInTheLetterToTheNewAddressMakesTheChangeAndTheOldOneIsTold() {
        String old = Newcomers.address();
        String wanted = Newcomers.address();
        Visitor member = correspondent.confirmed(old);
        Letter first = letters.to(old);
        asks(member, wanted);
        assertThat(member.path()).isEqualTo("/settings/account");
        assertThat(member.text()).contains("A letter is on its way", old, "A letter went to " + wanted);
        String link = Correspondent.link(letters.to(wanted));

        member.opens(link);
        member.sends(member.to(link).HEAD());
        assertThat(correspondent.signsIn(wanted, Newcomers.PASSWORD).status()).as("opening changes nothing").isEqualTo(422);
        member.opens(link).form().enter();
        assertThat(member.path()).isEqualTo("/settings/account");
        assertThat(member.text()).contains("Your address is changed", wanted).doesNotContain(old, "Not confirmed", "A letter went");

        assertThat(correspondent.signsIn(wanted, Newcomers.PASSWORD).path()).isEqualTo("/");
        assertThat(correspondent.signsIn(old, Newcomers.PASSWORD).status()).isEqualTo(422);
        assertThat(letters.to(old, first).subject()).isEqualTo("Your address was changed");
        assertDead(member.opens(link));
    }

    private static void assertDead(Visitor member) {
        assertThat(member.status()).isEqualTo(410);
        assertThat(member.text()).contains("This link no longer works");
        assertThat(member.page().select("main form")).isEmpty();
    }

    private static Visitor asks(Visitor member, String wanted) {
        return member.opens("/settings/account/email").form().fill("email", wanted).fill("currentPassword", Newcomers.PASSWORD).enter();
    }

    @Test
    void itNeedsThePassword() {
        String wanted = Newcomers.address();
        Visitor member = correspondent.confirmed(Newcomers.address());
        for (String wrong : new String[] {"", "not my password"}) {
            member.opens("/settings/account/email").form().fill("email", wanted).fill("currentPassword", wrong).enter();
            assertThat(member.status()).isEqualTo(422);
            assertThat(member.form().value("email")).as("what was typed is kept").isEqualTo(wanted);
        }
        assertThat(jdbc.sql("select count(*) from email_change where email = ?").param(wanted).query(Long.class).single()).isZero();
    }

    @Test
    void oneThatIsNoneAndThePresentOneInAnyCaseAreSaidToBe() {
        String email = Newcomers.address();
        Visitor member = correspondent.confirmed(email);
        for (String typed : new String[] {"", "nonsense", email.toUpperCase(Locale.ROOT), email.replace("newcomer", "\uFF2Eewcomer")}) {
            asks(member, typed);
            assertThat(member.status()).as(typed).isEqualTo(422);
            assertThat(member.page().select("#email-error").text()).isNotEmpty();
        }
    }

    @Test
    void theOldResetAndConfirmationLinksDieWithIt() {
        String old = Newcomers.address();
        Visitor member = correspondent.confirmed(old);
        String reset = Correspondent.link(correspondent.forgets(old));
        moves(member, Newcomers.address());
        assertThat(visitors.arrives().opens(reset).text()).contains("This link no longer works");

        String claimed = Newcomers.address();
        Visitor claimer = newcomers.joined("Cora", "Claims", claimed);
        String confirmation = Correspondent.link(letters.to(claimed));
        String wanted = Newcomers.address();
        moves(claimer, wanted);
        assertThat(claimer.opens(confirmation).text()).contains("This link no longer works");
        assertThat(claimer.opens("/settings/account").text()).contains(wanted);
    }

    private void moves(Visitor member, String wanted) {
        asks(member, wanted);
        member.opens(Correspondent.link(letters.to(wanted))).form().enter();
        assertThat(member.path()).isEqualTo("/settings/account");
    }

    @Test
    void theLinkIsWorthNothingToAnybodyElse() {
        String wanted = Newcomers.address();
        Visitor member = correspondent.confirmed(Newcomers.address());
        asks(member, wanted);
        String link = Correspondent.link(letters.to(wanted));
        assertThat(visitors.arrives().opens(link).path()).isEqualTo("/sign-in");
        assertDead(newcomers.joined("Mallory", "Other").opens(link));
        assertThat(member.opens(link).page().select("main form")).isNotEmpty();
    }

    @Test
    void afterADayTheLinkIsWorthNothing() {
        String wanted = Newcomers.address();
        Visitor member = correspondent.confirmed(Newcomers.address());
        asks(member, wanted);
        jdbc.sql("update email_change set asked_at = now() - interval '23 hours 55 minutes' where email = ?").param(wanted).update();
        var form = member.opens(Correspondent.link(letters.to(wanted))).form();
        jdbc.sql("update email_change set asked_at = now() - interval '24 hours' where email = ?").param(wanted).update();
        assertDead(form.enter());
    }

    @Test
    void anAddressThatHasItsOwnerGetsTheSameAnswerAndItsOwnerALetter() {
        String taken = Newcomers.address();
        correspondent.confirmed(taken);
        Letter known = letters.to(taken);
        String mine = Newcomers.address();
        Visitor member = correspondent.confirmed(mine);

        String answer = asks(member, taken.toUpperCase(Locale.ROOT)).text();
        assertThat(letters.to(taken, known).subject()).isEqualTo("Somebody used your address");
        String other = Newcomers.address();
        assertThat(asks(member, other).text()).isEqualTo(answer.replace(taken, other));
        assertThat(correspondent.signsIn(taken, Newcomers.PASSWORD).path()).isEqualTo("/");
    }

    @Test
    void ofTwoWhoWantTheSameAddressAtOnceOneGetsIt() throws Exception {
        String wanted = Newcomers.address();
        var people = IntStream.range(0, 8).mapToObj(number -> correspondentWaitingFor(wanted)).toList();
        List<Callable<EmailChanges.Change>> moves = people.stream()
                .<Callable<EmailChanges.Change>>map(person -> () -> changes.confirm(person.secret(), person.account())).toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            int moved = 0;
            for (var end : threads.invokeAll(moves)) if (end.get() instanceof EmailChanges.Change.Changed) moved++;
            assertThat(moved).isOne();
        }
    }

    private record Waiting(app.kith.account.AccountId account, Secret secret) {}

    private Waiting correspondentWaitingFor(String wanted) {
        String email = Newcomers.address();
        newcomers.joined("Cora", "Waits", email);
        Secret secret = Secret.next();
        jdbc.sql("insert into email_change (account_id, token_hash, email) values (?, ?, ?)")
                .params(correspondent.account(email).value(), secret.hash(), wanted).update();
        return new Waiting(correspondent.account(email), secret);
    }

    @Test
    void threeLettersAnHourAreWritten() {
        Visitor member = correspondent.confirmed(Newcomers.address());
        for (int asked = 0; asked < 3; asked++) assertThat(asks(member, Newcomers.address()).path()).isEqualTo("/settings/account");
        assertThat(asks(member, Newcomers.address()).status()).isEqualTo(422);
        assertThat(member.page().select("#email-error").text()).contains("Three letters an hour");
    }

    /** Any account may name any address. */
    @Test
    void howeverManyNameAnAddressSixLettersAnHourGoThereAndNobodyIsTold() {
        String wanted = Newcomers.address();
        Visitor first = newcomers.joined("Cora", "First");
        asks(first, wanted);
        String link = Correspondent.link(letters.to(wanted));
        for (int account = 0; account < 2; account++) {
            Visitor other = newcomers.joined("Mallory", "Names");
            for (int asked = 0; asked < 3; asked++) assertThat(asks(other, wanted).text()).contains("A letter is on its way", "A letter went to " + wanted);
        }
        assertThat(asks(first, wanted).text()).contains("A letter is on its way", "A letter went to " + wanted);
        await().until(() -> jdbc.sql("select count(*) from letter where recipient = ?").param(wanted).query(Long.class).single() == 0);
        assertThat(letters.all(wanted)).hasSize(6);
        assertThat(first.opens(link).form().enter().text()).as("the last link that was sent").contains("Your address is changed");
    }

    @Test
    void anAddressThatWasNeverConfirmedMayBeAStrangersAndGetsNoWayBack() {
        String mistyped = Newcomers.address();
        Visitor member = newcomers.joined("Cora", "Mistyped", mistyped);
        letters.to(mistyped);
        String right = Newcomers.address();
        moves(member, right);
        assertThat(correspondent.signsIn(right, Newcomers.PASSWORD).path()).isEqualTo("/");
        assertThat(letters.all(mistyped)).hasSize(1);
        assertThat(jdbc.sql("select count(*) from letter where recipient = ?").param(mistyped).query(Long.class).single()).isZero();
        assertThat(jdbc.sql("select count(*) from former_email where email = ?").param(mistyped).query(Long.class).single()).isZero();
    }

    @Test
    void aNewerWishReplacesTheOlder() {
        Visitor member = correspondent.confirmed(Newcomers.address());
        String first = Newcomers.address();
        asks(member, first);
        String link = Correspondent.link(letters.to(first));
        String second = Newcomers.address();
        asks(member, second);
        assertDead(member.opens(link));
        assertThat(changes.waiting(correspondent.account(owner(member)))).hasValue(new EmailAddress(second));
    }

    private static String owner(Visitor member) {
        return member.opens("/settings/account").page().select(".answers bdi").text();
    }

    @Test
    void whatNobodyHasConfirmedForADayIsForgotten() {
        String email = Newcomers.address();
        asks(correspondent.confirmed(email), Newcomers.address());
        AccountId account = correspondent.account(email);
        changes.sweep();
        assertThat(changes.waiting(account)).isPresent();
        jdbc.sql("update email_change set asked_at = now() - interval '24 hours' where account_id = ?").param(account.value()).update();
        changes.sweep();
        assertThat(jdbc.sql("select count(*) from email_change where account_id = ?").param(account.value()).query(Long.class).single()).isZero();
    }
}
