package app.kith.account;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.KithTest;
import app.kith.Visitor;
import app.kith.joining.Newcomers;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Passwords of every kind, through the forms in which people write them: joining, signing in, changing. */
@KithTest
class EveryPasswordTest {

    private static final String BEGINNING = "q7 zv ";

    @Autowired
    Newcomers newcomers;

    @Autowired
    Correspondent correspondent;

    /** bcrypt would read no further than 72 bytes, C no further than the first zero. */
    @ParameterizedTest
    @ValueSource(strings = {"8", "72", "73", "128", "\u0000 zero \u0000", "😀😃😄😁😆😅😂🤣", "cafe\u0301 au lait "})
    void whatIsOneIsTheSameEverywhereToItsLastCharacter(String kind) {
        String password = kind.matches("[0-9]+") ? BEGINNING + "é".repeat(Integer.parseInt(kind) - BEGINNING.length()) : BEGINNING + kind;
        String other = password.substring(0, password.offsetByCodePoints(password.length(), -1)) + "Z";
        String email = Newcomers.address();
        Visitor member = newcomers.atYou().form().fill("firstName", "Paz").fill("lastName", "Word").fill("email", email).fill("password", password).enter();
        member.form().press("do", "continue").form().press("do", "continue").form().enter();
        assertThat(member.path()).isEqualTo("/welcome");

        assertThat(correspondent.signsIn(email, other).status()).isEqualTo(422);
        assertThat(correspondent.signsIn(email, Normalizer.normalize(password, Normalizer.Form.NFC)).path()).isEqualTo("/");

        member.opens("/settings/account/password").form().fill("currentPassword", other).fill("password", other).enter();
        assertThat(member.page().select("#currentPassword-error").text()).contains("not the password");
        member.form().fill("currentPassword", password).fill("password", other).enter();
        assertThat(member.path()).isEqualTo("/settings/account");
        assertThat(correspondent.signsIn(email, password).status()).isEqualTo(422);
        assertThat(correspondent.signsIn(email, other).path()).isEqualTo("/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "😀"})
    void oneCharacterTooManyIsSaidWhereOneIsChosenAndIsMerelyWrongAtTheDoor(String character) {
        String long129 = BEGINNING + character.repeat(129 - BEGINNING.length());
        String email = Newcomers.address();
        Visitor newcomer = newcomers.atYou().form().fill("firstName", "Paz").fill("email", email).fill("password", long129).enter();
        assertThat(newcomer.status()).isEqualTo(422);
        assertThat(newcomer.page().select("#password-error").text()).isEqualTo("Use 128 characters or fewer");

        Visitor member = newcomers.joined("Paz", "Long", email);
        member.opens("/settings/account/password").form().fill("currentPassword", Newcomers.PASSWORD).fill("password", long129).enter();
        assertThat(member.status()).isEqualTo(422);
        assertThat(member.page().select("#password-error").text()).isEqualTo("Use 128 characters or fewer");
        assertThat(correspondent.signsIn(email, long129).status()).isEqualTo(422);
        assertThat(correspondent.signsIn(email, Newcomers.PASSWORD).path()).isEqualTo("/");
    }

    @Test
    void sevenAreTooFewHoweverManyBytesTheyTake() {
        Visitor newcomer = newcomers.atYou().form().fill("firstName", "Paz").fill("email", Newcomers.address()).fill("password", "😀😃😄😁😆😅😂").enter();
        assertThat(newcomer.page().select("#password-error").text()).isEqualTo("Use at least 8 characters");
    }
}
