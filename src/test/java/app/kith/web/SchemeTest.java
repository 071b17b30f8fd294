package app.kith.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.KithTest;
import app.kith.Visitor;
import app.kith.Visitors;
import app.kith.joining.Newcomers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@KithTest
class SchemeTest {

    @Autowired
    Visitors visitors;

    @Autowired
    Newcomers newcomers;

    @Test
    void withoutAChoiceTheSystemDecides() {
        assertThat(visitors.arrives().opens("/sign-in").page().select("html[data-scheme]")).isEmpty();
    }

    @Test
    void aChosenSchemeStandsInEveryPageFromItsFirstByteAndLeadsBack() {
        Visitor visitor = choosing("dark");
        assertThat(visitor.path()).isEqualTo("/sign-in");
        assertThat(visitor.page().select("html[data-scheme=dark]")).hasSize(1);
        assertThat(visitor.opens("/").page().select("html[data-scheme=dark]")).hasSize(1);
    }

    @Test
    void theSystemDecidesAgainForWhoeverWantsThat() {
        Visitor visitor = choosing("dark");
        visitor.opens("/scheme").form().press("scheme", "system");
        assertThat(visitor.page().select("html[data-scheme]")).isEmpty();
    }

    @Test
    void theSwitchStandsAtTheEndOfEveryPageForEverybodyAndInTheMenuOfMembers() {
        for (String page : List.of("/", "/sign-in", "/join/you", "/nowhere", "/search?q%3Dlane")) {
            assertThat(visitors.arrives().opens(page.replace("%3D", "=")).page().select("footer a.light").attr("href")).isEqualTo("/scheme?to=" + page);
        }
        Visitor member = newcomers.joined("Lina", "Light").opens("/settings/profile");
        assertThat(member.page().select("footer a.light").attr("href")).isEqualTo("/scheme?to=/settings/profile");
        member.opens(member.page().select("header .me a.light").attr("href")).form().press("scheme", "dark");
        assertThat(member.path()).isEqualTo("/settings/profile");
        assertThat(member.page().select("html[data-scheme=dark]")).hasSize(1);
    }

    private Visitor choosing(String scheme) {
        Visitor visitor = visitors.arrives().opens("/scheme?to=/sign-in");
        visitor.form().press("scheme", scheme);
        return visitor;
    }
}
