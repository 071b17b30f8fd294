package app.kith.joining;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.KithTest;
import app.kith.Letters;
import app.kith.Visitor;
import app.kith.mail.Letter;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who joins with an address that has an account learns nothing of it; its owner gets a letter. */
@KithTest
class KnownAddressTest {

    @Autowired
    Newcomers newcomers;

    @Autowired
    Letters letters;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aKnownAndAnUnknownAddressGetTheSamePages() {
        String known = Newcomers.address();
        newcomers.joined("Ada", "First", known);
        jdbc.sql("update account set email_confirmed_at = now() where email = ?").param(known).update();

        Visitor again = newcomers.joined("Bea", "Second", known);
        Visitor fresh = newcomers.joined("Bea", "Second", Newcomers.address());

        assertThat(again.status()).isEqualTo(fresh.status()).isEqualTo(200);
        assertThat(again.path()).isEqualTo(fresh.path()).isEqualTo("/welcome");
        assertThat(plain(again)).isEqualTo(plain(fresh));
    }

    /** A page without what differs between any two newcomers: tokens, drawings, the number behind an equal name. */
    private static String plain(Visitor visitor) {
        var page = visitor.page();
        page.select("svg, input[type=hidden]").remove();
        return page.html().replaceAll("second-\\d+", "second");
    }

    @Test
    void theOwnerOfTheAddressGetsALetterThatSaysSo() {
        String known = Newcomers.address();
        newcomers.joined("Ada", "First", known);
        Letter first = letters.to(known);
        assertThat(first.text()).contains("/email/confirm/");
        jdbc.sql("update account set email_confirmed_at = now() where email = ?").param(known).update();

        newcomers.joined("Eve", "Second", known);

        assertThat(letters.to(known, first).text()).contains("already has an account").doesNotContain("/email/confirm/");
    }
}
