package app.kith.account.signin;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.KithTest;
import app.kith.Visitors;
import app.kith.account.CountedPasswords;
import app.kith.account.Correspondent;
import app.kith.joining.Newcomers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A sign-in costs one verification, whoever is or is not behind the address; {@code bin/bench account} looks at the clock. */
@KithTest
class OneVerificationTest {

    @Autowired
    Visitors visitors;

    @Autowired
    Newcomers newcomers;

    @Autowired
    Correspondent correspondent;

    @Autowired
    CountedPasswords passwords;

    private final String email = Newcomers.address();

    private int verifications() {
        int before = passwords.verifications();
        visitors.arrives().from(Elsewhere.address()).opens("/sign-in").form().fill("email", email).fill("password", "nobody's password").enter();
        return passwords.verifications() - before;
    }

    @Test
    void nobodysAddress() {
        assertThat(verifications()).isOne();
    }

    @Test
    void anOwnedAddress() {
        correspondent.confirmed(email);
        assertThat(verifications()).isOne();
    }

    @Test
    void anAddressThatThreeClaim() {
        for (int claim = 0; claim < 3; claim++) newcomers.joined("Rosa", "Claims", email);
        assertThat(verifications()).isOne();
    }
}
