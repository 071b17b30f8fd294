package app.kith.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kith.KithTest;
import app.kith.Visitor;
import app.kith.Visitors;
import app.kith.console.ErrandRefused;
import app.kith.joining.Newcomers;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@KithTest
class AdministrationTest {

    @Autowired
    Administration administration;

    @Autowired
    Newcomers newcomers;

    @Autowired
    Visitors visitors;

    @Test
    void withoutAnOrderItSaysWhatCanBeDone() {
        assertThat(told("")).singleElement().asString().contains("admin grant <who>", "admin end-sessions <who>");
    }

    @Test
    void aMemberIsFoundByTheirPageAndByTheAddressThatTheyClaim() {
        String address = Newcomers.address();
        String page = newcomers.joined("Lena", "Locked", address).page().select("main a[href^=/@]").attr("href").substring(1);
        assertThat(told("grant " + page)).containsExactly("%s (Lena Locked, %s) administers the site now, and signs in afresh.".formatted(address, page));
        assertThat(told("list")).contains("%s (Lena Locked, %s)".formatted(address, page));
        assertThat(told("revoke " + address.toUpperCase(Locale.ROOT))).first().asString().endsWith("is a member like others now, and signs in afresh.");
        assertThat(told("list")).noneMatch(line -> line.contains(page));
    }

    @Test
    void otherRightsBeginWithAnotherSession() {
        String address = Newcomers.address();
        Visitor member = newcomers.joined("Lena", "Rises" + address.hashCode(), address);
        for (String order : List.of("grant ", "revoke ")) {
            told(order + address);
            assertThat(member.opens("/settings/account").path()).isEqualTo("/sign-in");
            member.form().fill("email", address).fill("password", Newcomers.PASSWORD).enter();
            assertThat(member.path()).isEqualTo("/settings/account");
        }
    }

    @Test
    void whoIsLockedAdministersNothingUntilTheLockIsGone() {
        String address = Newcomers.address();
        newcomers.joined("Lena", "Rests" + address.hashCode(), address);
        told("grant " + address);
        told("lock " + address);
        assertThat(told("list")).noneMatch(line -> line.contains(address));
        told("unlock " + address);
        assertThat(told("list")).anyMatch(line -> line.contains(address));
        told("revoke " + address);
    }

    @Test
    void whoIsLockedIsFoundAgainByTheirAddress() {
        String address = Newcomers.address();
        newcomers.joined("Lena", "Locked", address);
        assertThat(told("lock " + address)).singleElement().asString().endsWith("cannot sign in.");
        assertThat(told("unlock " + address)).singleElement().asString().endsWith("can sign in again.");
    }

    @Test
    void anAddressThatSeveralClaimMeansNobody() {
        String address = Newcomers.address();
        newcomers.joined("Lena", "First", address);
        newcomers.joined("Lena", "Second", address);
        assertThatThrownBy(() -> told("grant " + address)).isInstanceOf(ErrandRefused.class).hasMessageContaining("Several accounts");
    }

    @Test
    void whoForgotTheirPasswordGetsALinkFromWhoeverIsAtTheConsole() {
        String address = Newcomers.address();
        newcomers.joined("Lena", "Locked", address);
        String link = told("reset " + address).getLast();
        assertThat(link).startsWith("http://localhost");
        Visitor reader = visitors.arrives().opens(URI.create(link).getPath());
        reader.form().fill("password", "a new one that is long").enter();
        assertThat(reader.path()).isEqualTo("/sign-in");
    }

    @ParameterizedTest
    @ValueSource(strings = {"grant nobody@example.org", "grant @nobody-at-all", "grant @..", "grant nonsense", "lend a@b.example", "grant", "list all"})
    void whatCannotBeDoneIsOneSentence(String words) {
        assertThatThrownBy(() -> told(words)).isInstanceOf(ErrandRefused.class).hasMessageMatching("[^\n]+[.]");
    }

    private List<String> told(String words) {
        var lines = new ArrayList<String>();
        administration.run(words.isEmpty() ? List.of() : List.of(words.split(" ")), lines::add);
        return lines;
    }
}
