package app.kith.account.administrator;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.KithTest;
import app.kith.Visitor;
import app.kith.Visitors;
import app.kith.joining.Newcomers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KithTest
class AdministratorInvitationTest {

    @Autowired
    AdministratorInvitations invitations;

    @Autowired
    Visitors visitors;

    @Autowired
    Newcomers newcomers;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void theSiteIsFresh() {
        jdbc.sql("update account set role = 'member'").update();
    }

    @Test
    void whoJoinsThroughTheLinkIsTheAdministratorAndTheLinkIsUsedUp() {
        String link = "/join/administrator/" + invitations.renew().orElseThrow().value();
        String email = Newcomers.address();
        joinsThrough(link, email);
        assertThat(role(email)).isEqualTo("administrator");
        Visitor second = visitors.arrives().opens(link);
        assertThat(second.status()).isEqualTo(410);
        assertThat(second.page().select(".notice .adrift")).hasSize(1);
        assertThat(second.text()).contains("This link has been used");
        assertThat(second.opens("/join/you").text()).doesNotContain("this account will look after the site");
        assertThat(invitations.renew()).isEmpty();
    }

    @Test
    void whileTheOnlyAdministratorIsLockedSomebodyElseMayBecomeIt() {
        String email = Newcomers.address();
        joinsThrough("/join/administrator/" + invitations.renew().orElseThrow().value(), email);
        jdbc.sql("update account set locked_at = now() where email = ?").param(email).update();
        assertThat(invitations.renew()).isPresent();
        jdbc.sql("update account set locked_at = null where email = ?").param(email).update();
        assertThat(invitations.renew()).isEmpty();
    }

    @Test
    void whoJoinsFirstWithoutItIsAMember() {
        String email = Newcomers.address();
        newcomers.joined("First", "Comer", email);
        assertThat(role(email)).isEqualTo("member");
    }

    @Test
    void ofTwoWhoOpenedTheLinkOneBecomesTheAdministrator() {
        String link = "/join/administrator/" + invitations.renew().orElseThrow().value();
        String one = Newcomers.address();
        String two = Newcomers.address();
        Visitor late = visitors.arrives().opens(link);
        fills(late, two);
        joinsThrough(link, one);
        assertThat(role(one)).isEqualTo("administrator");
        assertThat(late.tab().opens("/join/you").text()).doesNotContain("this account will look after the site");

        late.form().enter();
        assertThat(late.path()).as("is told, and has not joined").isEqualTo("/join/check");
        assertThat(late.page().select(".flash").text()).contains("stands no more: somebody has used it meanwhile", "would be a member’s");
        late.form().enter();
        assertThat(late.path()).isEqualTo("/welcome");
        assertThat(role(two)).isEqualTo("member");
    }

    @Test
    void aForgedLinkIsNotFound() {
        assertThat(visitors.arrives().opens("/join/administrator/AAAAAAAAAAAAAAAAAAAAAAAAAAAA").status()).isEqualTo(404);
    }

    private void joinsThrough(String link, String email) {
        joins(visitors.arrives().opens(link), email);
    }

    private static void fills(Visitor newcomer, String email) {
        newcomer.form().fill("firstName", "Admiral " + email).fill("email", email).fill("password", Newcomers.PASSWORD).enter();
        newcomer.form().press("do", "continue").form().press("do", "continue");
    }

    private static void joins(Visitor newcomer, String email) {
        fills(newcomer, email);
        newcomer.form().enter();
        assertThat(newcomer.path()).isEqualTo("/welcome");
    }

    private String role(String email) {
        return jdbc.sql("select role from account where email = ?").param(email).query(String.class).single();
    }
}
