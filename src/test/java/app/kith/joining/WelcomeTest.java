package app.kith.joining;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.KithTest;
import app.kith.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever has come in is asked what they hope for, and may say it there and then. */
@KithTest
class WelcomeTest {

    @Autowired
    Newcomers newcomers;

    @Test
    void aDreamBeginsWithOneLine() {
        Visitor member = newcomers.joined("Hope", "Full");
        member.form().fill("title", "Build a bench by the river").enter();
        assertThat(member.path()).isEqualTo("/dreams/new");
        assertThat(member.form().value("title")).isEqualTo("Build a bench by the river");
        assertThat(member.at().toString()).as("what somebody hopes for is in no address").doesNotContain("bench");
        assertThat(member.opens("/").text()).contains("Go on with your dream");
    }

    @Test
    void thatIsPressedTwiceAndBeginsOne() {
        Visitor member = newcomers.joined("Hope", "Twice");
        var form = member.form().fill("title", "Swim to the island");
        String first = member.tab().goes(form.request()).form().value("draft");
        String second = member.tab().goes(form.request()).form().value("draft");
        assertThat(second).isEqualTo(first);
    }

    @Test
    void whoeverHasNothingToSayYetComesToAnEmptyPage() {
        Visitor member = newcomers.joined("Hope", "Less");
        member.form().enter();
        assertThat(member.path()).isEqualTo("/dreams/new");
        assertThat(member.status()).isEqualTo(200);
        assertThat(member.form().value("title")).isEmpty();
    }

    @Test
    void oneOfTheBeginningsIsAsGood() {
        Visitor member = newcomers.joined("Hope", "Borrowed");
        member.opens(member.page().select(".beginnings a").first().attr("href"));
        assertThat(member.form().value("title")).isEqualTo("Plant a tree where everybody passes");
    }
}
