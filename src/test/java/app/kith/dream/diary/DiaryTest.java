package app.kith.dream.diary;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.KithTest;
import app.kith.Visitor;
import app.kith.Visitors;
import app.kith.joining.Newcomers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A dreamer tells how a dream goes on; whoever sees the dream reads it. */
@KithTest
class DiaryTest {

    @Autowired
    Newcomers newcomers;

    @Autowired
    Visitors visitors;

    Visitor dreamer;
    String address;

    @BeforeEach
    void aDream() {
        dreamer = newcomers.joined("Dana", "Diary").opens("/dreams/new");
        dreamer.form().fill("title", "Row to the sea " + System.nanoTime()).fill("story", "In one boat.").press("do", "publish");
        address = dreamer.path();
    }

    @Test
    void whatIsWrittenStandsOnTheDreamAndInTheDiaryTheNewestFirst() {
        writes("We found a *boat*.");
        writes("It leaks.");
        for (String page : List.of(address, address + "/diary")) {
            Visitor guest = visitors.arrives().opens(page);
            assertThat(guest.page().select(".diary .story").eachText()).containsExactly("It leaks.", "We found a boat.");
            assertThat(guest.page().select(".diary em").text()).isEqualTo("boat");
            assertThat(guest.page().select(".diary form, .diary a")).isEmpty();
        }
    }

    @Test
    void theDiaryReadsOnWithoutRepeatingOrLeavingOut() {
        for (int day = 0; day < 23; day++) dreamer.posts(address + "/diary", "story=Day+" + day);
        assertThat(visitors.arrives().opens(address).page().select(".onward a[href$=/diary]").text()).isEqualTo("Earlier days");
        Visitor guest = visitors.arrives().opens(address + "/diary");
        List<String> read = new ArrayList<>(guest.page().select(".diary .story").eachText());
        dreamer.posts(address + "/diary", "story=Meanwhile");
        read.addAll(guest.opens(guest.page().select(".more a").attr("href")).page().select(".diary .story").eachText());
        assertThat(read).hasSize(23).doesNotHaveDuplicates().startsWith("Day 22").endsWith("Day 0");
        assertThat(guest.page().select(".more")).isEmpty();
    }

    @Test
    void anEntryIsChangedAndSaysSo() {
        writes("We found a boat.");
        change().form(".telling").fill("story", "We found a barge.").enter();
        assertThat(dreamer.text()).contains("We found a barge.", "changed later").doesNotContain("a boat");
    }

    @Test
    void savingAnUnchangedEntryMarksNothing() {
        writes("We found a boat.");
        change().form(".telling").enter();
        assertThat(dreamer.text()).contains("Saved.", "We found a boat.").doesNotContain("changed later");
    }

    @Test
    void anEntryIsRemovedAndWhoChangesItMeanwhileGetsTheTextBack() {
        writes("We found a boat.");
        Visitor elsewhere = change().tab();
        elsewhere.opens(dreamer.path());
        dreamer.form("form.away").enter();
        assertThat(dreamer.text()).contains("Removed from the diary.", "Nothing has been written here yet.");
        elsewhere.form(".telling").fill("story", "We found a barge.").enter();
        assertThat(elsewhere.status()).isEqualTo(404);
        assertThat(elsewhere.page().select("textarea").text()).isEqualTo("We found a barge.");
    }

    @Test
    void nothingAndTooMuchComeBack() {
        dreamer.opens(address + "/diary").form(".telling").fill("story", " ").enter();
        assertThat(dreamer.status()).isEqualTo(422);
        String story = "x".repeat(Diaries.LONGEST + 1);
        dreamer.form(".telling").fill("story", story).enter();
        assertThat(dreamer.status()).isEqualTo(422);
        assertThat(dreamer.form(".telling").value("story")).isEqualTo(story);
    }

    @Test
    void theSameSentTwiceIsOne() {
        dreamer.posts(address + "/diary", "story=Twice");
        dreamer.posts(address + "/diary", "story=Twice");
        assertThat(dreamer.opens(address + "/diary").page().select(".diary > li")).hasSize(1);
    }

    @Test
    void nobodyElseWritesInIt() {
        writes("We found a boat.");
        String entry = change().path();
        Visitor other = newcomers.joined("Otto", "Other");
        assertThat(other.opens(entry).status()).isEqualTo(404);
        assertThat(other.posts(entry, "story=Mine").status()).isEqualTo(404);
        assertThat(other.posts(entry + "/delete", "").status()).isEqualTo(404);
        assertThat(other.posts(address + "/diary", "story=Mine").status()).isEqualTo(404);
        assertThat(other.opens(address + "/diary").text()).contains("We found a boat.").doesNotContain("Mine");
        assertThat(other.page().select(".telling")).isEmpty();
    }

    @Test
    void ofADreamThatOneMayNotSeeThereIsNoDiary() {
        writes("We found a boat.");
        dreamer.opens(address + "/edit").form().fill("audience", "members").press("do", "save");
        assertThat(visitors.arrives().opens(address + "/diary").status()).isEqualTo(404);
        assertThat(newcomers.joined("Otto", "Other").opens(address + "/diary").status()).isEqualTo(200);
    }

    private void writes(String story) {
        dreamer.opens(address + "/diary").form(".telling").fill("story", story).enter();
        assertThat(dreamer.text()).contains("It stands in the diary.");
    }

    /** The page on which the newest entry is changed. */
    private Visitor change() {
        return dreamer.opens(dreamer.opens(address + "/diary").page().select(".diary li:first-child a").last().attr("href"));
    }
}
