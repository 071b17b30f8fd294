package app.kith.account.signin;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.KithTest;
import app.kith.Visitor;
import app.kith.Visitors;
import app.kith.joining.Newcomers;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@KithTest
class SignInTest {

    @Autowired
    Visitors visitors;

    @Autowired
    Newcomers newcomers;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aMemberSignsOutAndComesBack() {
        String email = Newcomers.address();
        Visitor member = newcomers.joined("Rosa", "Back", email);
        signsOut(member);
        assertThat(member.opens("/welcome").path()).isEqualTo("/sign-in");

        member.form().fill("email", "  " + email.toUpperCase(Locale.ROOT) + " ").fill("password", Newcomers.PASSWORD).enter();
        assertThat(member.path()).isEqualTo("/welcome");
    }

    /** Its room is kept until a script knows whether there is one to ask for: anywhere else that would be a gap, or a jump. */
    @Test
    void theButtonForAPasskeyIsTheLastThingOfThePage() {
        var form = visitors.arrives().opens("/sign-in").page().selectFirst("main form");
        assertThat(form.select("> :not([type=hidden])").last().select("[data-passkey-here] #passkey")).hasSize(1);
        assertThat(form.nextElementSiblings()).allMatch(beside -> beside.hasClass("scene"));
    }

    /** Elsewhere the oldest three are looked for; in a browser that knows somebody, those whom it knows. */
    @Test
    void whoeverClaimsAnAddressAfterManyOthersComesBackInTheirOwnBrowser() {
        String email = Newcomers.address();
        for (int claim = 0; claim < 3; claim++) newcomers.joined("Mallory", "Earlier", email);
        Visitor fourth = newcomers.joined("Rosa", "Fourth", email);
        jdbc.sql("delete from spring_session").update();
        fourth.opens("/sign-in").form().fill("email", email).fill("password", Newcomers.PASSWORD).enter();
        assertThat(fourth.path()).isEqualTo("/");
        assertThat(fourth.page().select("header .me").text()).contains("Rosa");
    }

    @Test
    void anOwnersPasswordLeavesTheSaltThatOthersShareAtTheNextSignIn() {
        String email = Newcomers.address();
        newcomers.joined("Rosa", "Owns", email);
        Visitor visitor = visitors.arrives().opens("/sign-in").form().fill("email", email).fill("password", Newcomers.PASSWORD).enter();
        assertThat(visitor.path()).isEqualTo("/");
        assertThat(hash(email)).as("of a claim, beside others").startsWith("$hmac-sha256$");
        jdbc.sql("update account set email_confirmed_at = now() where email = ?").param(email).update();
        for (int time = 1; time <= 2; time++) {
            visitor = visitors.arrives().opens("/sign-in").form().fill("email", email).fill("password", Newcomers.PASSWORD).enter();
            assertThat(visitor.path()).isEqualTo("/");
            assertThat(hash(email)).startsWith("$argon2id$");
        }
        String once = hash(email);
        visitors.arrives().opens("/sign-in").form().fill("email", email).fill("password", Newcomers.PASSWORD).enter();
        assertThat(hash(email)).as("once is enough").isEqualTo(once);
    }

    /** Whoever joins with it afterwards is hashed beside other claims, and never beside the owner. */
    @Test
    void nobodyHasTheSaltOfAnOwner() {
        String email = Newcomers.address();
        newcomers.joined("Rosa", "Owns", email);
        jdbc.sql("update account set email_confirmed_at = now() where email = ?").param(email).update();
        for (int claim = 0; claim < 2; claim++) newcomers.joined("Mallory", "Claims", email);
        List<String> salts = jdbc.sql("select reverse(split_part(reverse(password_hash), '$', 2)) from account where email = ? order by created_at")
                .param(email).query(String.class).list();
        assertThat(salts.get(1)).isNotEqualTo(salts.getFirst()).isEqualTo(salts.getLast());
    }

    private String hash(String email) {
        return jdbc.sql("select password_hash from account where email = ?").param(email).query(String.class).single();
    }

    @Test
    void passwordsThatShareTheirFirst72BytesDiffer() {
        String email = Newcomers.address();
        String password = "x".repeat(72) + "12345678";
        Visitor newcomer = newcomers.atYou().form()
                .fill("firstName", "Long").fill("email", email).fill("password", password).enter();
        newcomer.form().press("do", "continue").form().press("do", "continue").form().enter();
        Visitor other = visitors.arrives().opens("/sign-in").form()
                .fill("email", email).fill("password", "x".repeat(72) + "87654321").enter();
        assertThat(other.status()).isEqualTo(422);
        Visitor same = visitors.arrives().opens("/sign-in").form().fill("email", email).fill("password", password).enter();
        assertThat(same.path()).isEqualTo("/");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "//evil.example", "/\\evil.example", "https://127.0.0.1[@evil.example", "javascript:alert(1)", "https://evil.example",
        "/%09/evil.example\t", "\\\\evil.example", "/\u0000"
    })
    void aReturnAddressLeavesTheSiteNever(String to) {
        String email = Newcomers.address();
        newcomers.joined("Rosa", "Returns", email);
        Visitor member = visitors.arrives().opens("/sign-in?to=" + java.net.URLEncoder.encode(to, java.nio.charset.StandardCharsets.UTF_8));
        var form = member.form().fill("email", email).fill("password", Newcomers.PASSWORD);
        member.sends(form.request());
        assertThat(member.answer().headers().firstValue("Location")).hasValue("/");
    }

    @Test
    void signingOutKillsACopiedCookieOnTheServer() {
        Visitor member = newcomers.joined("Rosa", "Copied");
        Visitor thief = member.tab();
        signsOut(member);
        assertThat(thief.opens("/welcome").path()).isEqualTo("/sign-in");
        assertThat(member.cookie("kith-session")).isNull();
    }

    @Test
    void signingOutLeavesNoCookieBehindAndNoDeviceKnown() {
        String email = Newcomers.address();
        Visitor member = newcomers.joined("Rosa", "Cookies", email);
        Visitor copy = member.tab();
        assertThat(member.cookies().getCookieStore().getCookies()).as("session, device and form").hasSize(3);
        signsOut(member);
        assertThat(member.cookies().getCookieStore().getCookies()).isEmpty();
        Elsewhere.isFull(jdbc, email);
        assertThat(signsIn(copy, email).status()).as("a copy of the device's cookie").isEqualTo(429);
    }

    private Visitor signsIn(Visitor visitor, String email) {
        return visitor.opens("/sign-in").form().fill("email", email).fill("password", Newcomers.PASSWORD).enter();
    }

    private static void signsOut(Visitor member) {
        String token = member.page().select("form[action=/sign-out] input[name=_csrf]").val();
        member.goes(member.to("/sign-out").header("Content-Type", "application/x-www-form-urlencoded")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString("_csrf=" + token)));
    }
}
