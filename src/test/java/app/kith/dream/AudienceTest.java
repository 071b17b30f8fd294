package app.kith.dream;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.KithTest;
import app.kith.Visitor;
import app.kith.Visitors;
import app.kith.joining.Newcomers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who may see a dream: to everybody else it is not there, wherever they look. */
@KithTest
class AudienceTest {

    @Autowired
    Newcomers newcomers;

    @Autowired
    Visitors visitors;

    Visitor dreamer;
    Visitor member;

    @BeforeEach
    void twoMembers() {
        dreamer = newcomers.joined("Aud", "Ience");
        member = newcomers.joined("Mem", "Ber");
    }

    @ParameterizedTest
    @CsvSource({"everybody, true, true", "members, false, true", "dreamer, false, false"})
    void aDreamIsShownToItsAudienceOnItsPageOnTheBoardAndOnTheDreamersPage(String audience, boolean visitorSees, boolean memberSees) {
        String title = "Sing under the bridge for " + audience;
        String address = publishes(title, audience);
        String profile = dreamer.page().select("header .me a").attr("href");

        assertThat(visitors.arrives().opens(address).status()).isEqualTo(visitorSees ? 200 : 404);
        assertThat(member.opens(address).status()).isEqualTo(memberSees ? 200 : 404);
        assertThat(visitors.arrives().opens("/").text().contains(title)).isEqualTo(visitorSees);
        assertThat(member.opens("/").text().contains(title)).isEqualTo(memberSees);
        assertThat(visitors.arrives().opens(profile).text().contains(title)).isEqualTo(visitorSees);
        assertThat(member.opens(profile).text().contains(title)).isEqualTo(memberSees);
        assertThat(dreamer.opens(address).status()).as("its dreamer").isEqualTo(200);
        assertThat(dreamer.opens(profile).text()).contains(title);
    }

    @Test
    void whoeverIsNotOfTheAudienceLearnsNotEvenThatTheDreamWentByAnotherAddress() {
        String before = publishes("Keep bees on the roof, quietly", "dreamer");
        dreamer.opens(before + "/edit").form().fill("title", "Keep bees in secret").press("do", "save");
        assertThat(dreamer.opens(before).path()).isEqualTo("/dreams/keep-bees-in-secret");
        assertThat(member.opens(before).status()).isEqualTo(404);
        assertThat(member.path()).isEqualTo(before);
    }

    @Test
    void theDreamersPageSaysWhoSeesIt() {
        dreamer.opens(publishes("Only for us", "members"));
        assertThat(dreamer.text()).contains("Only members see it");
        dreamer.opens(publishes("Only for me", "dreamer"));
        assertThat(dreamer.text()).contains("Only you see it");
    }

    private String publishes(String title, String audience) {
        dreamer.opens("/dreams/new").form().fill("title", title).fill("story", "Because.").fill("audience", audience).press("do", "publish");
        assertThat(dreamer.path()).startsWith("/dreams/");
        return dreamer.path();
    }
}
