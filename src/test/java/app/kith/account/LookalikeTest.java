package app.kith.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.KithTest;
import app.kith.Letters;
import app.kith.Visitor;
import app.kith.joining.Newcomers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An address belongs to whoever reads its letters, and to nobody whose own only looks like it. */
@KithTest
class LookalikeTest {

    @Autowired
    Newcomers newcomers;

    @Autowired
    Correspondent correspondent;

    @Autowired
    Letters letters;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(strings = {"ᵇᵒᵇ", "bo\u24D1", "ä", "用户", "bo\u010Db"})
    void lettersThatTheMailServerCannotWriteToAreRefusedWithTheReason(String local) {
        String email = local + "@" + System.nanoTime() + ".example";
        Visitor newcomer = newcomers.atSkills("Bob", "", email);
        assertThat(newcomer.status()).isEqualTo(422);
        assertThat(newcomer.page().select("#email-error").text()).contains("before the @");
        assertThat(newcomer.form().value("email")).as("what was typed is kept").isEqualTo(email);
        assertThat(newcomer.opens("/join/check").path()).isNotEqualTo("/welcome");

        Visitor member = newcomers.joined("Bea", "Moves");
        member.opens("/settings/account/email").form().fill("email", email).fill("currentPassword", Newcomers.PASSWORD).enter();
        assertThat(member.page().select("#email-error").text()).contains("before the @");
    }

    @Test
    void noStageIsPassedOverWithAnAddressThatWasRefused() {
        String email = "ä@" + System.nanoTime() + ".example";
        Visitor newcomer = newcomers.atSkills("Bob", "", email).opens("/join/skills");
        newcomer.form().press("do", "continue");
        if (newcomer.path().equals("/join/picture")) newcomer.form().press("do", "continue");
        if (newcomer.path().equals("/join/check")) newcomer.form().enter();
        assertThat(newcomer.path()).isEqualTo("/join/you");
        assertThat(jdbc.sql("select count(*) from account where email = ?").param(email).query(Long.class).single()).isZero();
    }

    @Test
    void aFullWidthAddressIsTheSameAndItsLetterGoesThere() {
        String email = Newcomers.address();
        Visitor check = newcomers.atCheck("Ada", "Wide", "\uFF2Eewcomer" + email.substring(8).replace('@', '\uFF20'));
        assertThat(check.text()).contains(email);
        Visitor member = check.form().enter();
        member.opens(Correspondent.link(letters.to(email))).form().enter();
        assertThat(member.opens("/settings/account").text()).contains(email, "Confirmed");
        assertThat(correspondent.signsIn(email.replace('@', '\uFF20'), Newcomers.PASSWORD).path()).isEqualTo("/");
    }

    @Test
    void twoDomainsThatWereOnceWrittenAlikeHaveTwoOwners() {
        String label = "x" + System.nanoTime();
        correspondent.confirmed("bob@" + label + "ss.example");
        Visitor other = newcomers.joined("Bob", "Sharp", "bob@" + label + "ß.example");
        String form = other.opens("/settings/account").page().select(".answers bdi").text();
        assertThat(form).startsWith("bob@xn--");
        other.opens(Correspondent.link(letters.to(form))).form().enter();
        assertThat(other.opens("/settings/account").text()).contains(form, "Confirmed");
        assertThat(jdbc.sql("select count(*) from account where email like ? and email_confirmed_at is not null")
                .param("bob@%" + label + "%").query(Long.class).single()).isEqualTo(2);
    }
}
