package app.kith.account.newpasskey;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.KithTest;
import app.kith.Visitor;
import app.kith.account.AccountId;
import app.kith.account.Correspondent;
import app.kith.joining.Newcomers;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever finds a browser signed in leaves no key in it; {@code browser/PasskeyTest} makes and uses real ones. */
@KithTest
class NewPasskeyTest {

    @Autowired
    Correspondent correspondent;

    @Autowired
    Newcomers newcomers;

    @Autowired
    JdbcClient jdbc;

    private Visitor member;
    private AccountId account;

    @BeforeEach
    void somebodyIsSignedIn() {
        String email = Newcomers.address();
        member = newcomers.joined("Pasha", "New", email);
        account = correspondent.account(email);
    }

    @Test
    void itNeedsThePassword() {
        for (String wrong : new String[] {"", "not my password"}) {
            asks(wrong);
            assertThat(member.status()).isEqualTo(422);
            assertThat(member.page().select("#currentPassword-error").text()).isNotEmpty();
            assertThat(member.page().select("[data-asked]")).as("nothing that a browser could make one of").isEmpty();
        }
        assertThat(asked()).isZero();
        asks(Newcomers.PASSWORD);
        assertThat(member.page().select("[data-asked]").attr("data-asked")).contains("\"challenge\"");
        assertThat(asked()).isOne();
    }

    @Test
    void whoHasNoneIsNotAskedForOne() {
        for (String path : List.of("/settings/passkeys/new", "/settings/account/email", "/settings/account/password", "/settings/leaving")) {
            assertThat(member.opens(path).page().select("input[type=password]")).as(path).isNotEmpty();
            assertThat(member.page().select("button[data-passkey], input[name=credential]")).as(path).isEmpty();
        }
    }

    @Test
    void whatNobodyAskedForIsNotTakenAndTheNameComesBack() {
        member.opens("/settings/sessions").posts("/settings/passkeys", "passkey-name=Mine&credential=%7B%7D");
        assertThat(member.status()).isEqualTo(422);
        assertThat(member.text()).contains("The passkey was not added.");
        assertThat(member.form("form[action=/settings/passkeys/new]").fill("currentPassword", Newcomers.PASSWORD).enter()
                .form("form[action=/settings/passkeys]").value("passkey-name")).isEqualTo("Mine");
        assertThat(correspondent.passkeys(account)).isZero();
    }

    private void asks(String password) {
        member.opens("/settings/sessions").opens("/settings/passkeys/new")
                .form("form[action=/settings/passkeys/new]").fill("currentPassword", password).enter();
    }

    private long asked() {
        return jdbc.sql("select count(*) from passkey_challenge where account_id = ?").param(account.value()).query(Long.class).single();
    }
}
