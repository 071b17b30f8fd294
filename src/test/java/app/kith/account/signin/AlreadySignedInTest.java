package app.kith.account.signin;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.KithTest;
import app.kith.Visitor;
import app.kith.Visitors;
import app.kith.joining.Newcomers;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever is signed in and comes to where one signs in. */
@KithTest
class AlreadySignedInTest {

    @Autowired
    Newcomers newcomers;

    @Autowired
    Visitors visitors;

    @ParameterizedTest
    @CsvSource({"/sign-in, /", "/sign-in?to=/settings/account, /settings/account", "/sign-in/?to=/settings/account, /settings/account", "/sign-in?to=/sign-in, /"})
    void isToldSoAndLedOn(String path, String to) {
        Visitor member = newcomers.joined("Sara", "Signed").opens(path);
        assertThat(member.path()).isEqualTo(to);
        assertThat(member.status()).isEqualTo(200);
        assertThat(member.page().select("main .flash").text()).contains("You are signed in already");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "/\\evil.example", "https://evil.example", "javascript:alert(1)"})
    void isLedToThisSiteAlone(String to) {
        Visitor member = newcomers.joined("Sara", "Stays");
        member.sends(member.to("/sign-in?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8)).GET());
        assertThat(member.answer().headers().firstValue("Location")).hasValue("/");
    }

    /** A page of another site cannot have this one show a form that holds what it likes. */
    @Test
    void isShownNothingThatALinkBrings() {
        Visitor member = newcomers.joined("Sara", "Linked").opens("/sign-in?kept-for=/dreams/new&kept.title=Evil");
        assertThat(member.path()).isEqualTo("/");
        assertThat(member.text()).doesNotContain("Evil");
    }

    /** Twice the button, or two tabs: the second form has an old token, and what comes back of it has no password. */
    @Test
    void isLedOnWhenTheyPressTheButtonOfAnOldPage() {
        String email = Newcomers.address();
        newcomers.joined("Sara", "Twice", email);
        Visitor member = visitors.arrives().opens("/sign-in?to=/settings/account");
        var form = member.form().fill("email", email).fill("password", Newcomers.PASSWORD);
        form.enter();
        assertThat(member.path()).isEqualTo("/settings/account");
        member.goes(form.request());
        assertThat(member.status()).isEqualTo(403);
        member.form().enter();
        assertThat(member.path()).isEqualTo("/settings/account");
        assertThat(member.page().select("main .flash").text()).contains("You are signed in already");
    }

    @Test
    void maySignInAsSomebodyElse() {
        String email = Newcomers.address();
        newcomers.joined("Tara", "Else", email);
        Visitor browser = newcomers.joined("Sara", "Here");
        browser.posts("/sign-in", "email=" + email + "&password=" + URLEncoder.encode(Newcomers.PASSWORD, StandardCharsets.UTF_8));
        assertThat(browser.page().select("header .me summary").text()).contains("Tara");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "https://evil.example", "/\\evil.example"})
    void isLedNowhereElseWhenTheySignOut(String to) {
        Visitor member = newcomers.joined("Sara", "Leaves");
        member.posts("/sign-out", "to=" + URLEncoder.encode(to, StandardCharsets.UTF_8));
        assertThat(member.at()).hasHost("localhost").hasPath("/");
    }
}
