package app.kith.account.emailchange;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.KithTest;
import app.kith.Letters;
import app.kith.Visitor;
import app.kith.Visitors;
import app.kith.account.Correspondent;
import app.kith.account.Secret;
import app.kith.joining.Newcomers;
import app.kith.mail.Letter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody else has moved an account to an address of their own, and its owner takes it back. */
@KithTest
class EmailReturnTest {

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
    EmailReturns returns;

    @Autowired
    FormerAddresses formerAddresses;

    @Autowired
    JdbcClient jdbc;

    private final String owners = Newcomers.address();
    private final String thiefs = Newcomers.address();
    private Visitor thief;
    private String link;

    @BeforeEach
    void somebodyMovesTheAccountAway() {
        thief = correspondent.confirmed(owners);
        Letter known = letters.to(owners);
        moves(thiefs);
        link = Correspondent.link(letters.to(owners, known));
    }

    private void moves(String wanted) {
        thief.opens("/settings/account/email").form().fill("email", wanted).fill("currentPassword", Newcomers.PASSWORD).enter();
        thief.opens(Correspondent.link(letters.to(wanted))).form().enter();
        assertThat(thief.path()).isEqualTo("/settings/account");
    }

    @Test
    void theWayBackRestoresTheAddressSignsEverybodyOutAndLeadsToANewPassword() {
        correspondent.addsPasskey(thiefs);
        Visitor owner = visitors.arrives().opens(link);
        assertThat(owner.path()).as("it leaves the address bar").isEqualTo("/email/back");
        assertThat(owner.answer().headers().allValues("Referrer-Policy")).containsExactly("no-referrer");
        assertThat(owner.text()).contains(owners).doesNotContain(thiefs);
        assertThat(thief.opens("/welcome").path()).as("opening changes nothing").isEqualTo("/welcome");

        owner.form().enter();
        assertThat(owner.path()).isEqualTo("/password/reset");
        assertThat(thief.opens("/welcome").path()).isEqualTo("/sign-in");
        assertThat(correspondent.passkeys(correspondent.account(owners))).isZero();
        assertThat(correspondent.signsIn(owners, Newcomers.PASSWORD).status()).as("the password that the thief knows").isEqualTo(422);
        assertThat(correspondent.signsIn(thiefs, Newcomers.PASSWORD).status()).isEqualTo(422);

        owner.form().fill("password", FRESH).enter();
        assertThat(correspondent.signsIn(owners, FRESH).path()).isEqualTo("/");
        assertThat(letters.all(thiefs)).anyMatch(letter -> letter.subject().equals("Your account has its old address again"));
    }

    @Test
    void itStandsWhateverElseTheThiefDoes() {
        thief.opens("/settings/account/password").form().fill("currentPassword", Newcomers.PASSWORD).fill("password", FRESH).enter();
        correspondent.asks(thiefs);
        Visitor owner = visitors.arrives().opens(link).form().enter();
        assertThat(owner.path()).isEqualTo("/password/reset");
    }

    @Test
    void itClosesTheFormerAddressesOfTheThief() {
        Letter known = letters.to(thiefs);
        moves(Newcomers.address());
        String thiefsLink = Correspondent.link(letters.to(thiefs, known));
        visitors.arrives().opens(link).form().enter();
        assertRefused(visitors.arrives().opens(thiefsLink));
    }

    private static void assertRefused(Visitor visitor) {
        assertThat(visitor.status()).isEqualTo(410);
        assertSaysSo(visitor);
    }

    private static void assertSaysSo(Visitor visitor) {
        assertThat(visitor.text()).contains("This link no longer works");
        assertThat(visitor.page().select("main form")).isEmpty();
    }

    @Test
    void aScannerThatOpensItUsesNothingUpAndASecondUseFails() {
        Visitor scanner = visitors.arrives().opens(link);
        scanner.sends(scanner.to("/email/back").HEAD());
        visitors.arrives().opens(link).form().enter();
        assertSaysSo(scanner.opens("/email/back"));
        assertThat(scanner.status()).as("what a browser still holds is no error").isEqualTo(200);
        assertRefused(scanner.opens(link));
    }

    @Test
    void ofTwentyUsesOneWins() throws Exception {
        Secret secret = new Secret(link.substring("/email/back/".length()));
        List<Callable<EmailReturns.Return>> uses = IntStream.range(0, 20).<Callable<EmailReturns.Return>>mapToObj(number -> () -> returns.restore(secret)).toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            int restored = 0;
            for (var end : threads.invokeAll(uses)) if (end.get() instanceof EmailReturns.Return.Restored) restored++;
            assertThat(restored).isOne();
        }
    }

    @Test
    void afterSevenDaysThereIsNoWayBack() {
        jdbc.sql("update former_email set changed_at = now() - interval '6 days 23 hours 55 minutes' where email = ?").param(owners).update();
        formerAddresses.sweep();
        Visitor open = visitors.arrives().opens(link);
        assertThat(open.text()).as("not earlier").contains(owners);
        jdbc.sql("update former_email set changed_at = now() - interval '7 days' - interval '1 second' where email = ?").param(owners).update();
        assertRefused(open.form().enter());
        assertThat(thief.opens("/settings/account").text()).contains(thiefs);
    }

    @Test
    void whereTheOldAddressHasFoundAnotherOwnerThereIsNoWayBack() {
        correspondent.confirmed(owners);
        assertRefused(visitors.arrives().opens(link).form().enter());
        assertThat(thief.opens("/settings/account").text()).contains(thiefs);
    }

    @Test
    void aLinkThatIsNoneIsRefused() {
        for (String none : new String[] {"nonsense", Secret.next().value()}) assertRefused(visitors.arrives().opens("/email/back/" + none));
        assertThat(visitors.arrives().opens("/email/back/%0d%0aSet-Cookie:x").status()).isIn(400, 410);
        Visitor without = visitors.arrives().opens("/email/back");
        assertThat(without.status()).isEqualTo(200);
        assertSaysSo(without);
    }

    @Test
    void anAddressToWhichNoWayLeadsBackIsForgotten() {
        formerAddresses.sweep();
        assertThat(formerAddresses()).isOne();
        jdbc.sql("update former_email set changed_at = now() - interval '7 days' where email = ?").param(owners).update();
        formerAddresses.sweep();
        assertThat(formerAddresses()).isZero();
    }

    private long formerAddresses() {
        return jdbc.sql("select count(*) from former_email where email = ?").param(owners).query(Long.class).single();
    }
}
