package app.kith.feed;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.KithTest;
import app.kith.Visitor;
import app.kith.Visitors;
import app.kith.joining.Newcomers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What gathers around a topic, and that one may follow it. */
@KithTest
class TopicPageTest {

    @Autowired
    Newcomers newcomers;

    @Autowired
    Visitors visitors;

    private final String topic = "Topic" + Long.toString(System.nanoTime(), 36);
    private final String page = "/topics/" + topic.toLowerCase(Locale.ROOT);

    private Visitor dreamer;

    @BeforeEach
    void somebodyWhoDreams() {
        dreamer = newcomers.joined("Dora", "Dreamer");
    }

    private String dreams(String title, String need, String theme) {
        dreamer.opens("/dreams/new").form().fill("title", title).fill("story", "Soon.").fill("need", need).fill("theme", theme).press("do", "publish");
        return dreamer.path();
    }

    private List<String> gathered(String part) {
        return visitors.arrives().opens(page + "?part=" + part).page().select("#gathered .title, #gathered .face").eachText();
    }

    @Test
    void itShowsWhoCanHelpWhatNeedsItAndWhatIsAboutIt() {
        dreams("Needs it", topic, "x");
        dreams("Is about it", "y", topic);
        newcomers.joined("Kim", "Knows" + topic).opens("/settings/profile").form("form.editing").fill("skill", topic).press("do", "save");
        newcomers.joined("Lou", "Loves" + topic).opens("/settings/profile").form("form.editing").fill("interest", topic).press("do", "save");
        assertThat(gathered("needed")).containsExactly("Needs it");
        assertThat(gathered("about")).containsExactly("Is about it");
        assertThat(gathered("people")).containsExactly("Kim Knows" + topic);
        assertThat(visitors.arrives().opens(page).title()).isEqualTo(topic + " · Kith");
        assertThat(visitors.arrives().opens(page).page().select("form.toggle")).as("a visitor follows nothing").isEmpty();
    }

    @Test
    void itSaysHowElseTheTopicIsSpelled() {
        assertThat(visitors.arrives().opens("/topics/carpentry").text()).contains("joinery");
    }

    @Test
    void theChipsOfProfilesAndDreamsLeadThere() {
        String dream = dreams("Needs it", topic, topic);
        assertThat(visitors.arrives().opens(dream).page().select("a[href=" + page + "]")).hasSize(2);
        Visitor knows = newcomers.joined("Kim", "Knows");
        knows.opens("/settings/profile").form("form.editing").fill("skill", topic).press("do", "save");
        assertThat(knows.opens(knows.page().select("header .me a").attr("href")).page().select(".chips a").attr("href")).isEqualTo(page);
    }

    @Test
    void whatOthersMayNotSeeIsMetOrOverIsNotThere() {
        String dream = dreams("Needs it", topic, topic);
        dreamer.opens(dream).form("form.become").press("state", "come-true");
        assertThat(gathered("needed")).as("over").isEmpty();
        assertThat(gathered("about")).containsExactly("Needs it");
        dreamer.opens(dream + "/edit").form("form.writing").fill("audience", "members").press("do", "save");
        assertThat(gathered("about")).isEmpty();
        Visitor leaving = newcomers.joined("Lee", "Leaving");
        leaving.opens("/settings/profile").form("form.editing").fill("skill", topic).press("do", "save");
        leaving.opens("/settings/leaving").form("form[action=/settings/leaving]").fill("password", Newcomers.PASSWORD).enter();
        assertThat(gathered("people")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"needed", "about"})
    void aPartReadsOnWithoutRepeatingOrLeavingOut(String part) {
        for (int number = 0; number < 14; number++) dreams("Number " + number, topic + ", " + topic + "s", topic);
        List<String> read = new ArrayList<>(gathered(part));
        Visitor visitor = visitors.arrives().opens(page + "?part=" + part);
        String more = visitor.page().select("main .more a").attr("href");
        dreams("Number 14", topic, topic);
        read.addAll(visitor.opens(more).page().select("#gathered .title").eachText());
        assertThat(read).hasSize(14).doesNotHaveDuplicates();
    }

    @Test
    void dreamsAboutAFollowedTopicAreForOneAndSaySo() {
        dreams("Is about it", "y", topic);
        Visitor follower = newcomers.joined("Fay", "Follower").opens(page);
        follower.form("#follow").press("follow", "yes");
        assertThat(follower.path()).isEqualTo(page);
        assertThat(follower.page().select("#follow button").attr("aria-pressed")).isEqualTo("true");
        assertThat(follower.opens("/feed?tab=for-you").page().select(".why").eachText()).containsExactly("You follow " + topic);
        follower.opens(page).form("#follow").press("follow", "no");
        assertThat(follower.opens("/feed?tab=for-you").page().select(".dream")).isEmpty();
    }

    @Test
    void whoFollowsTwiceAtOnceIsCountedOnce() throws Exception {
        dreams("Is about it", "y", topic);
        Visitor follower = newcomers.joined("Fay", "Follower").opens(page);
        List<Callable<Object>> presses = new ArrayList<>();
        for (int n = 0; n < 8; n++) {
            Visitor tab = follower.tab().opens(page);
            presses.add(() -> tab.form("#follow").press("follow", "yes"));
        }
        try (var hands = Executors.newFixedThreadPool(8)) {
            for (var done : hands.invokeAll(presses)) done.get();
        }
        assertThat(follower.opens(page).page().select("#follow small").text()).startsWith("1 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/topics/nothing-at-all", "/topics/%00", "/topics/<script>", "/topics/carpentry%2F.."})
    void whatIsNoTopicIsNotFound(String path) {
        assertThat(visitors.arrives().opens(path.replace("<", "%3C").replace(">", "%3E")).status()).isIn(400, 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?part=%00", "?after=x", "?part=people&after=1-x", "?part=a&part=b"})
    void anAddressThatNobodyMadeIsTheBeginning(String query) {
        assertThat(visitors.arrives().opens("/topics/carpentry" + query).status()).isEqualTo(200);
    }
}
