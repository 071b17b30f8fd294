package app.kith.account.lock;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.KithTest;
import app.kith.Visitor;
import app.kith.account.AccountId;
import app.kith.account.Correspondent;
import app.kith.account.passwordreset.PasswordResets;
import app.kith.joining.Newcomers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@KithTest
class LocksTest {

    @Autowired
    Correspondent correspondent;

    @Autowired
    Newcomers newcomers;

    @Autowired
    PasswordResets resets;

    @Autowired
    Locks locks;

    private final String email = Newcomers.address();

    @Test
    void whoIsLockedIsSignedOutAndRefusedAsAfterAWrongPasswordUntilTheLockIsGone() {
        Visitor member = correspondent.confirmed(email);
        AccountId id = correspondent.account(email);
        locks.lock(id);
        assertThat(member.opens("/welcome").path()).isEqualTo("/sign-in");
        String refused = correspondent.signsIn(email, Newcomers.PASSWORD).page().select("main").text();
        assertThat(refused).isEqualTo(correspondent.signsIn(email, "not the right password").page().select("main").text());

        locks.unlock(id);
        assertThat(correspondent.signsIn(email, Newcomers.PASSWORD).path()).isEqualTo("/");
    }

    @Test
    void aNewPasswordOpensNoLock() {
        Visitor reader = correspondent.confirmed(email);
        AccountId id = correspondent.account(email);
        String token = resets.issue(id);
        locks.lock(id);
        reader.opens("/password/reset/" + token).form().fill("password", "another one that is long").enter();
        assertThat(correspondent.signsIn(email, "another one that is long").path()).isEqualTo("/sign-in");
    }

    @Test
    void whoseAddressIsLockedLeavesItToNobodyElse() {
        correspondent.confirmed(email);
        locks.lock(correspondent.account(email));
        newcomers.joined("Cecil", "Claims", email);
        assertThat(correspondent.signsIn(email, Newcomers.PASSWORD).path()).isEqualTo("/sign-in");
    }
}
