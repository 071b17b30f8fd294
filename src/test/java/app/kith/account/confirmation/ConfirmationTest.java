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

        assertThat(member.opens(link).page().select("main form")).isEmpty();
    }

    @Test
    void aLinkThatSomebodyElsesSignUpCausedNeverActivatesTheirPassword() {
        String email = Newcomers.address();
        newcomers.joined("Mallory", "Claims", email);
        String link = link(email);

        assertThat(visitors.arrives().opens(link).path()).isEqualTo("/sign-in");
        Visitor other = newcomers.joined("Vera", "Other");
        assertThat(other.opens(link).page().select("main form")).isEmpty();
        assertThat(confirmed(email)).isFalse();
    }

    @Test
    void aLinkOlderThanADayDoesNothing() {
        String email = Newcomers.address();
        Visitor member = newcomers.joined("Vera", "Late", email);
        String link = link(email);
        var form = member.opens(link).form();
        jdbc.sql("update email_confirmation set created_at = now() - interval '25 hours'").update();
        form.enter();
        assertThat(confirmed(email)).isFalse();
    }

    @Test
    void anAddressFindsOneOwnerOnly() {
        String email = Newcomers.address();
        Visitor first = newcomers.joined("Vera", "One", email);
        String firstLink = link(email);
        Letter known = letters.to(email);
        Visitor second = newcomers.joined("Vera", "Two", email.toUpperCase(Locale.ROOT));
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
