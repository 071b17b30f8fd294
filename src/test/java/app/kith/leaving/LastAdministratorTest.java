package app.kith.leaving;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.KithTest;
import app.kith.Visitor;
import app.kith.account.AccountId;
import app.kith.account.Correspondent;
import app.kith.joining.Newcomers;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody looks after the site, whoever leaves. */
@KithTest
class LastAdministratorTest {

    @Autowired
    Correspondent correspondent;

    @Autowired
    Leavers leavers;

    @Autowired
    Departures departures;

    @Autowired
    JdbcClient jdbc;

    private Visitor member;
    private Visitor other;
    private AccountId id;
    private AccountId second;

    @BeforeEach
    void two() {
        nobodyLooksAfterTheSite();
        String email = Newcomers.address();
        member = correspondent.confirmed(email);
        id = correspondent.account(email);
        String others = Newcomers.address();
        other = correspondent.confirmed(others);
        second = correspondent.account(others);
    }

    /** The name of whoever looks after the site is taken by nobody else. */
    @AfterEach
    void nobodyLooksAfterTheSite() {
        jdbc.sql("update account set role = 'member' where role = 'administrator'").update();
    }

    @Test
    void whoeverAloneLooksAfterTheSiteStays() {
        looksAfterTheSite(id);
        isRefused(member);
        jdbc.sql("update account set role = 'member' where id = ?").param(id.value()).update();
        leavers.leaves(member);
    }

    private static void isRefused(Visitor who) {
        who.opens("/settings/leaving").form(Leavers.FORM).fill("password", Newcomers.PASSWORD).enter();
        assertThat(who.status()).isEqualTo(422);
        assertThat(who.text()).contains("Nobody else looks after this site");
    }

    private void looksAfterTheSite(AccountId who) {
        jdbc.sql("update account set role = 'administrator' where id = ?").param(who.value()).update();
    }

    @Test
    void whoIsLockedOrAboutToLeaveLooksAfterNothing() {
        looksAfterTheSite(id);
        looksAfterTheSite(second);
        jdbc.sql("update account set locked_at = now() where id = ?").param(second.value()).update();
        isRefused(member);
        jdbc.sql("update account set locked_at = null where id = ?").param(second.value()).update();
        leavers.leaves(member);
        isRefused(other);
        assertThat(departures.until(second)).isEmpty();
    }

    @Test
    void ofTwoWhoLookAfterTheSiteAndLeaveAtOnceOneStays() throws Exception {
        looksAfterTheSite(id);
        looksAfterTheSite(second);
        leavers.leaveAtOnce(List.of(member.opens("/settings/leaving"), other.opens("/settings/leaving")), id, second);
        assertThat(List.of(member.status(), other.status())).containsExactlyInAnyOrder(200, 422);
        assertThat(Stream.of(id, second).filter(who -> departures.until(who).isEmpty())).hasSize(1);
    }
}
