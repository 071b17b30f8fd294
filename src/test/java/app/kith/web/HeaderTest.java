package app.kith.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.KithTest;
import app.kith.Visitor;
import app.kith.Visitors;
import app.kith.joining.Newcomers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The head of every page: where one goes from anywhere, in the order in which it is seen, heard and reached by keyboard. */
@KithTest
class HeaderTest {

    @Autowired
    Visitors visitors;

    @Autowired
    Newcomers newcomers;

    @Test
    void aMemberFindsTheSearchThenWordOfWhatHappenedThenThemselves() {
        Visitor member = newcomers.joined("Hedda", "Header");
        for (String page : List.of("/", "/settings/profile", "/nowhere")) {
            assertThat(inOrder(member.opens(page))).as(page).containsExactly("Kith", "Search", "Notifications", "Hedda");
        }
    }

    @Test
    void aVisitorFindsTheSearchThenTheWaysIn() {
        for (String page : List.of("/", "/sign-in", "/nowhere", "/joinery")) {
            assertThat(inOrder(visitors.arrives().opens(page))).as(page).containsExactly("Kith", "Search", "Sign in", "Join");
        }
    }

    @Test
    void whoeverIsJoiningIsNotAskedToJoin() {
        for (Visitor newcomer : List.of(newcomers.atYou(), newcomers.atSkills(), newcomers.atCheck("Hedda", "Header", Newcomers.address()))) {
            assertThat(inOrder(newcomer)).as(newcomer.path()).containsExactly("Kith", "Search", "Sign in");
        }
        assertThat(inOrder(visitors.arrives().opens("/join/administrator/none"))).as("a link that is none").doesNotContain("Join");
    }

    @Test
    void besideEachDrawingStandsAWordThatIsSeen() {
        for (Visitor somebody : List.of(visitors.arrives().opens("/"), newcomers.joined("Hedda", "Header").opens("/"))) {
            assertThat(somebody.page().select("header.site nav > a")).hasSizeGreaterThan(1).allSatisfy(link -> {
                assertThat(link.select("svg.icon")).hasSize(1);
                assertThat(link.select("> span:not(.unseen)").text()).isNotBlank();
            });
        }
    }

    @Test
    void whereOneIsIsMarked() {
        assertThat(marked(visitors.arrives().opens("/search?q=lane"))).containsExactly("Search");
        assertThat(marked(visitors.arrives().opens("/sign-in"))).containsExactly("Sign in");
        assertThat(marked(newcomers.joined("Hedda", "Header").opens("/notifications"))).containsExactly("Notifications");
        assertThat(marked(visitors.arrives().opens("/"))).isEmpty();
    }

    private static List<String> marked(Visitor somebody) {
        return somebody.page().select("header.site [aria-current=page]").eachText();
    }

    private static List<String> inOrder(Visitor somebody) {
        return somebody.page().select("header.site > a, header.site nav > a, header.site summary").eachText();
    }
}
