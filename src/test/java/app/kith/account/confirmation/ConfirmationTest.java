package app.kith.account.confirmation;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.KithTest;
import app.kith.Letters;
import app.kith.Visitor;
import app.kith.Visitors;
import app.kith.account.Correspondent;
import app.kith.joining.Newcomers;
import app.kith.mail.Letter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KithTest
class ConfirmationTest {

    private static final String AGAIN = "form[action=/settings/account/confirmation]";

    @Autowired
    Newcomers newcomers;

    @Autowired
    Visitors visitors;

    @Autowired
    Letters letters;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theLinkInTheLetterConfirmsTheAddressOnce() {
        String email = Newcomers.address();
        Visitor member = newcomers.joined("Vera", "Confirms", email);
        String link = link(email);

        member.opens(link);
        assertThat(confirmed(email)).as("opening changes nothing").isFalse();
        member.form().enter();
        assertThat(confirmed(email)).isTrue();

        assertDead(member.opens(link));
        assertDead(visitors.arrives().opens(link));
    }

    private static void assertDead(Visitor reader) {
        assertThat(reader.status()).isEqualTo(410);
        assertThat(reader.path()).startsWith("/email/confirm/");
        assertThat(reader.text()).contains("This link no longer works");
        assertThat(reader.page().select("main form[action^=/email]")).isEmpty();
    }

    @Test
    void aLinkThatSomebodyElsesSignUpCausedNeverActivatesTheirPassword() {
        String email = Newcomers.address();
        newcomers.joined("Mallory", "Claims", email);
        String link = link(email);

        assertThat(visitors.arrives().opens(link).path()).isEqualTo("/sign-in");
        Visitor other = newcomers.joined("Vera", "Other");
        assertDead(other.opens(link));
        assertThat(confirmed(email)).isFalse();
    }

    /** Of those who join with one address within the hour, one gets a letter: its link is nobody else's, and the others wait for theirs. */
    @Test
    void whoFollowsTheLinkOfAnotherIsOfferedOneOfTheirOwn() {
        String email = Newcomers.address();
        newcomers.joined("Mallory", "Earlier", email);
        Letter others = letters.to(email);
        Visitor member = newcomers.joined("Vera", "Later", email);
        assertDead(member.opens(Correspondent.link(others)));
        member.form("main form").enter();
        member.opens(Correspondent.link(letters.to(email, others))).form().enter();
        assertThat(member.text()).contains("Your address is confirmed");
        assertDead(member.opens(Correspondent.link(others)));
        assertThat(member.page().select("main form")).as("who waits for no letter is offered none").isEmpty();
    }

    @Test
    void howOftenSomebodyMayAskDoesNotTellWhoJoinedBeforeThem() {
        String used = Newcomers.address();
        newcomers.joined("Vera", "Before", used);
        Visitor second = newcomers.joined("Mallory", "Asks", used);
        Visitor first = newcomers.joined("Vera", "First");
        for (String answer : new String[] {"The letter is on its way again", "The letter is on its way again", "No more letters for now"}) {
            assertThat(asks(first).text()).contains(answer);
            assertThat(asks(second).text()).contains(answer);
        }
    }

    private static Visitor asks(Visitor member) {
        return member.opens("/settings/account").form(AGAIN).send();
    }

    @Test
    void howeverManyClaimAnAddressSixLettersAnHourGoThere() {
        String email = Newcomers.address();
        for (int account = 0; account < 4; account++) {
            Visitor member = newcomers.joined("Vera", "Asks", email);
            for (int asked = 0; asked < 2; asked++) assertThat(asks(member).text()).as("the same to each").contains("The letter is on its way again");
            assertThat(asks(member).text()).contains("No more letters for now");
        }
        assertThat(written(email)).isEqualTo(6);
    }

    @Test
    void aLinkOlderThanADayDoesNothing() {
        String email = Newcomers.address();
        Visitor member = newcomers.joined("Vera", "Late", email);
        String link = link(email);
        ages(email, "23 hours 55 minutes");
        var form = member.opens(link).form();
        ages(email, "24 hours");
        assertDead(form.enter());
        assertThat(confirmed(email)).isFalse();
        assertDead(member.opens(link));
        assertDead(visitors.arrives().opens("/email/confirm/nobody-ever-wrote-this"));
    }

    private void ages(String email, String time) {
        jdbc.sql("update email_confirmation set created_at = now() - cast(? as interval) where account_id in (select id from account where email = ?)")
                .params(time, email).update();
    }

    @Test
    void sixJoinsWithOneAddressSendOneLetterAnHour() {
        String email = Newcomers.address();
        for (int number = 1; number <= 5; number++) newcomers.joined("Vera", "Repeats", email);
        Visitor last = newcomers.joined("Vera", "Repeats", email.toUpperCase(Locale.ROOT));
        Letter first = letters.to(email);
        assertThat(written(email)).isOne();
        asks(last);
        letters.to(email, first);
        assertThat(letters.all(email)).as("one for six, and the one that was asked for").hasSize(2);

        jdbc.sql("update account_letter set written_at = written_at - interval '61 minutes' where account_id in (select id from account where email = ?)")
                .param(email).update();
        newcomers.joined("Vera", "Later", email);
        assertThat(written(email)).as("an hour later").isEqualTo(3);
    }

    private long written(String email) {
        return jdbc.sql("select count(*) from email_confirmation join account on account.id = account_id where email = ?")
                .param(email).query(Long.class).single();
    }

    @Test
    void whoJoinsSixTimesWithTheAddressOfAMemberWritesToThemOnce() {
        String email = Newcomers.address();
        newcomers.joined("Vera", "Owns", email);
        Letter confirmation = letters.to(email);
        jdbc.sql("update account set email_confirmed_at = now() where email = ?").param(email).update();
        for (int number = 1; number <= 6; number++) newcomers.joined("Mallory", "Repeats", email);
        Letter known = letters.to(email, confirmation);
        assertThat(known.text()).contains("already has an account");
        assertThat(jdbc.sql("select count(*) from account_letter join account on account.id = account_id where email = ? and kind = 'known' and sent")
                .param(email).query(Long.class).single()).isOne();
        assertThat(letters.all(email)).hasSize(2);
    }

    @Test
    void anAddressFindsOneOwnerOnly() {
        String email = Newcomers.address();
        Visitor first = newcomers.joined("Vera", "One", email);
        String firstLink = link(email);
        Letter known = letters.to(email);
        Visitor second = newcomers.joined("Vera", "Two", email.toUpperCase(Locale.ROOT));
        asks(second);
        String secondLink = Correspondent.link(letters.to(email, known));

        second.opens(secondLink).form().enter();
        first.opens(firstLink).form().enter();

        assertThat(jdbc.sql("select count(*) from account where email = ? and email_confirmed_at is not null")
                .param(email).query(Long.class).single()).isOne();
    }

    private String link(String email) {
        var matcher = Pattern.compile("/email/confirm/\\S+").matcher(letters.to(email).text());
        assertThat(matcher.find()).isTrue();
        return matcher.group();
    }

    private boolean confirmed(String email) {
        return jdbc.sql("select email_confirmed_at is not null from account where email = ?").param(email).query(Boolean.class).single();
    }
}
