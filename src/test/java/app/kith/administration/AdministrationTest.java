package app.kith.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kith.KithTest;
import app.kith.Logged;
import app.kith.Visitor;
import app.kith.Visitors;
import app.kith.account.Correspondent;
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
import org.springframework.jdbc.core.simple.JdbcClient;

@KithTest
class AdministrationTest {

    @Autowired
    Administration administration;

    @Autowired
    Newcomers newcomers;

    @Autowired
    Visitors visitors;

    @Autowired
    Correspondent correspondent;

    @Autowired
    JdbcClient jdbc;

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

    @Test
    void whatIsDoneIsNotedInTheLogByTheAccountsIdAlone() {
        String address = Newcomers.address();
        newcomers.joined("Lena", "Logged", address);
        String id = correspondent.account(address).toString();
        try (var log = Logged.by("app.kith")) {
            String link = told("reset " + address).getLast();
            for (String order : List.of("grant ", "revoke ", "end-sessions ", "lock ", "unlock ")) told(order + address);
            assertThat(log.written().lines().filter(line -> line.contains(id))).containsExactly(
                    "INFO A link to a new password of " + id + " was printed at the console",
                    "INFO The role of " + id + " is ADMINISTRATOR now",
                    "INFO The role of " + id + " is MEMBER now",
                    "INFO " + id + " was signed out everywhere, from the console",
                    "INFO " + id + " is locked",
                    "INFO " + id + " is no longer locked");
            assertThat(log.written()).doesNotContain(address, "Lena", link.substring(link.lastIndexOf('/') + 1));
        }
    }

    @Test
    void noLinkIsPrintedThatLetsNobodyIn() {
        String address = Newcomers.address();
        newcomers.joined("Lena", "Shutout", address);
        told("lock " + address);
        assertThatThrownBy(() -> told("reset " + address)).isInstanceOf(ErrandRefused.class).hasMessageContaining("is locked", "admin unlock");

        String owned = Newcomers.address();
        correspondent.confirmed(owned);
        String page = newcomers.joined("Lena", "Claims", owned).page().select("main a[href^=/@]").attr("href").substring(1);
        assertThatThrownBy(() -> told("reset " + page)).isInstanceOf(ErrandRefused.class).hasMessageContaining("another account's");
        assertThat(told("reset " + owned).getLast()).as("its owner").contains("/password/reset/");
    }

    @Test
    void ofSomebodyWhoIsLeavingItSaysSoAndPrintsTheLinkByWhichTheyCanStay() {
        String address = Newcomers.address();
        newcomers.joined("Lena", "Leaves", address).opens("/settings/leaving").form("form[action=/settings/leaving]").fill("password", Newcomers.PASSWORD).enter();
        var said = told("reset " + address);
        assertThat(said.getFirst()).contains("is about to leave");
        Visitor reader = visitors.arrives().opens(URI.create(said.getLast()).getPath());
        reader.form().fill("password", "a new one that is long").enter();
        assertThat(correspondent.signsIn(address, "a new one that is long").path()).isEqualTo("/settings/leaving");
    }

    @Test
    void whoLocksTheLastAdministratorIsToldThatNobodyIsLeft() {
        String address = Newcomers.address();
        String other = Newcomers.address();
        newcomers.joined("Lena", "Alone", address);
        newcomers.joined("Lena", "Beside", other);
        jdbc.sql("update account set role = 'member' where role = 'administrator'").update();
        told("grant " + other);
        assertThat(told("lock " + address)).as("a member").hasSize(1);
        told("unlock " + address);
        told("grant " + address);
        assertThat(told("lock " + other)).as("one of two").hasSize(1);
        assertThat(told("lock " + address)).last().asString().startsWith("Nobody administers the site.");
        for (String who : List.of(address, other)) told("revoke " + who);
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
