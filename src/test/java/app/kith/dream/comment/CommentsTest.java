package app.kith.dream.comment;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.KithTest;
import app.kith.Visitor;
import app.kith.Visitors;
import app.kith.account.Correspondent;
import app.kith.joining.Newcomers;
import app.kith.leaving.Leavers;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Members talk below a dream, without JavaScript. */
@KithTest
class CommentsTest {

    @Autowired
    Newcomers newcomers;

    @Autowired
    Visitors visitors;

    @Autowired
    Correspondent correspondent;

    @Autowired
    Leavers leavers;

    Visitor dreamer;
    Visitor neighbour;
    String neighboursEmail;
    String address;
    String talk;

    @BeforeEach
    void aDream() {
        dreamer = newcomers.joined("Talia", "Talk").opens("/dreams/new");
        dreamer.form().fill("title", "Plant a hedge " + System.nanoTime()).fill("story", "For wrens.").press("do", "publish");
        address = dreamer.path();
        talk = address + "/comments";
        neighboursEmail = Newcomers.address();
        neighbour = newcomers.joined("Nils", "Neighbour", neighboursEmail);
    }

    @Test
    void whatIsSaidStandsBelowTheDreamTheNewestFirstForWhoeverSeesIt() {
        says(neighbour, "I have *hazel*.");
        says(dreamer, "How much?");
        Visitor guest = visitors.arrives().opens(address);
        assertThat(stories(guest)).containsExactly("How much?", "I have hazel.");
        assertThat(guest.page().select(".comment em").text()).isEqualTo("hazel");
        assertThat(guest.page().select(".comment header a").eachText()).containsExactly("Talia Talk", "Nils Neighbour");
        assertThat(guest.page().select("#comments form, #comments textarea")).isEmpty();
        assertThat(guest.page().select("#comments a[href^=/sign-in]").text()).isEqualTo("Sign in to say something");
    }

    @Test
    void anAnswerStandsBelowWhatItAnswersAndHasNoneItself() {
        String hazel = says(neighbour, "I have hazel.");
        answers(dreamer, hazel, "Wonderful.");
        Visitor guest = visitors.arrives().opens(address);
        assertThat(guest.page().select(".comment .replies .comment .story").eachText()).containsExactly("Wonderful.");
        String wonderful = guest.page().select(".replies .comment").attr("id").substring("comment-".length());
        answers(neighbour, wonderful, "And so on.");
        assertThat(neighbour.status()).isEqualTo(404);
        assertThat(neighbour.page().select("textarea").text()).isEqualTo("And so on.");
    }

    @Test
    void theThreadHangsOnlyWhereSomethingWasAnswered() {
        String hazel = says(neighbour, "I have hazel.");
        assertThat(dreamer.opens(address).page().select(".comment > .acts > .answering")).as("one answers beside what else one may do").hasSize(1);
        assertThat(dreamer.page().select(".replies > *")).isEmpty();
        answers(dreamer, hazel, "Wonderful.");
        assertThat(dreamer.opens(address).page().select(".replies > *")).hasSize(1);
    }

    @Test
    void onlyTheAuthorSaysItAnewAndItSaysSo() {
        String hazel = says(neighbour, "I have hazel.");
        neighbour.opens(talk + "/" + hazel + "/change").form(".saying").fill("comment", "I have willow.").enter();
        assertThat(neighbour.text()).contains("Saved.", "I have willow.", "edited").doesNotContain("hazel");
        dreamer.opens(address);
        assertThat(dreamer.posts(talk + "/" + hazel + "/change", "comment=Mine").status()).isEqualTo(404);
        assertThat(visitors.arrives().opens(talk).text()).contains("I have willow.").doesNotContain("Mine");
    }

    @Test
    void savingAnUnchangedCommentMarksNothing() {
        String hazel = says(neighbour, "I have hazel.");
        neighbour.opens(talk + "/" + hazel + "/change").form(".saying").enter();
        assertThat(neighbour.text()).contains("I have hazel.").doesNotContain("edited");
    }

    @Test
    void theAuthorAndTheDreamerRemoveItAndNobodyElse() {
        String hazel = says(neighbour, "I have hazel.");
        Visitor other = newcomers.joined("Otto", "Other").opens(address);
        assertThat(other.opens(talk + "/" + hazel + "/change").status()).isEqualTo(404);
        assertThat(other.opens(address).posts(talk + "/" + hazel + "/delete", "").status()).isEqualTo(404);
        dreamer.opens(talk + "/" + hazel + "/change").form("form.away").enter();
        assertThat(dreamer.text()).contains("The comment is removed.", "Nobody has said anything yet.");
        String willow = says(neighbour, "Willow, then.");
        neighbour.opens(talk + "/" + willow + "/change").form("form.away").enter();
        assertThat(stories(visitors.arrives().opens(talk))).isEmpty();
    }

    @Test
    void whatWasAnsweredStaysBelowAPlaceWhereSomethingWas() {
        String hazel = says(neighbour, "I have hazel.");
        answers(dreamer, hazel, "Wonderful.");
        neighbour.opens(talk + "/" + hazel + "/change").form("form.away").enter();
        Visitor guest = visitors.arrives().opens(talk);
        assertThat(stories(guest)).containsExactly("This was removed.", "Wonderful.");
        assertThat(guest.page().select(".comment > header").first().text()).startsWith("A former member");
        assertThat(guest.text()).doesNotContain("Nils", "hazel");
        answers(dreamer.opens(talk), hazel, "Again.");
        assertThat(dreamer.status()).as("nobody answers what is not there").isEqualTo(404);
    }

    @Test
    void whatIsChangedAfterItWasRemovedComesBackForCopying() {
        String hazel = says(neighbour, "I have hazel.");
        neighbour.opens(talk + "/" + hazel + "/change");
        dreamer.opens(talk + "/" + hazel + "/change").form("form.away").enter();
        neighbour.form(".saying").fill("comment", "I have willow.").enter();
        assertThat(neighbour.status()).isEqualTo(404);
        assertThat(neighbour.page().select("textarea").text()).isEqualTo("I have willow.");
    }

    @Test
    void aDreamerClosesTheCommentsAndWhatWasSaidStays() {
        says(neighbour, "I have hazel.");
        neighbour.opens(address);
        dreamer.opens(address + "/edit").form().add("silent", "yes").press("do", "save");
        neighbour.form(".saying").fill("comment", "Too late.").enter();
        assertThat(neighbour.status()).isEqualTo(404);
        assertThat(neighbour.page().select("textarea").text()).isEqualTo("Too late.");
        assertThat(neighbour.opens(address).text()).contains("I have hazel.", "The dreamer has closed the comments.");
        assertThat(neighbour.page().select("#comments textarea")).isEmpty();
    }

    @Test
    void nothingAndTooMuchComeBackWhereTheyWereTyped() {
        neighbour.opens(address).form(".saying").fill("comment", " ").enter();
        assertThat(neighbour.status()).isEqualTo(422);
        String much = "x".repeat(CommentForm.LONGEST + 1);
        neighbour.form(".saying").fill("comment", much).enter();
        assertThat(neighbour.status()).isEqualTo(422);
        assertThat(neighbour.form(".saying").value("comment")).isEqualTo(much);
        String hazel = says(dreamer, "Hazel?");
        answers(neighbour, hazel, much);
        assertThat(neighbour.status()).isEqualTo(422);
        assertThat(neighbour.page().select("details[open] textarea#comment").text()).isEqualTo(much);
        assertThat(neighbour.form(".saying").value("comment")).isEmpty();
    }

    @Test
    void theSameSaidTwiceInARowIsSaidOnce() {
        says(neighbour, "I have hazel.");
        says(neighbour, "I have hazel.");
        assertThat(stories(neighbour.opens(talk))).hasSize(1);
    }

    @Test
    void theTalkReadsOnWithoutRepeatingOrLeavingOut() {
        neighbour.opens(address);
        for (int n = 0; n < 33; n++) neighbour.posts(talk, "comment=Number+" + n);
        Visitor guest = visitors.arrives().opens(address);
        assertThat(guest.page().select("#comments .more a").text()).isEqualTo("All 33 comments");
        guest.opens(talk);
        List<String> read = new ArrayList<>(stories(guest));
        neighbour.posts(talk, "comment=Meanwhile");
        read.addAll(stories(guest.opens(guest.page().select(".more a").attr("href"))));
        assertThat(read).hasSize(33).doesNotHaveDuplicates().startsWith("Number 32").endsWith("Number 0");
    }

    @Test
    void theAnswersReadOnToo() {
        String hazel = says(neighbour, "I have hazel.");
        neighbour.opens(address);
        for (int n = 0; n < 43; n++) neighbour.posts(talk, "answers=" + hazel + "&comment=Number+" + n);
        Visitor guest = visitors.arrives().opens(address);
        List<String> read = new ArrayList<>(guest.page().select(".replies .story").eachText());
        for (String more = more(guest); more != null; more = more(guest)) read.addAll(guest.opens(more).page().select(".replies .story").eachText());
        assertThat(read).hasSize(43).doesNotHaveDuplicates().startsWith("Number 0", "Number 1").endsWith("Number 42");
    }

    private static String more(Visitor guest) {
        var more = guest.page().select(".replies .more a").first();
        return more == null ? null : more.attr("href");
    }

    @Test
    void ofADreamThatOneMayNotSeeThereIsNoTalk() {
        String hazel = says(neighbour, "I have hazel.");
        dreamer.opens(address + "/edit").form().fill("audience", "dreamer").press("do", "save");
        for (String path : List.of(talk, talk + "/" + hazel, talk + "/" + hazel + "/change")) {
            assertThat(neighbour.opens(path).status()).as(path).isEqualTo(404);
        }
        assertThat(neighbour.opens("/dreams/new").posts(talk, "comment=Hello").status()).isEqualTo(404);
        assertThat(neighbour.opens("/dreams/new").posts(talk + "/" + hazel + "/cheer", "cheer=yes").status()).isEqualTo(404);
    }

    @Test
    void aCommentOfAnotherDreamIsNotFoundUnderThisOne() {
        String hazel = says(neighbour, "I have hazel.");
        Visitor other = newcomers.joined("Otto", "Other").opens("/dreams/new");
        other.form().fill("title", "Another " + System.nanoTime()).fill("story", "Other.").press("do", "publish");
        String elsewhere = other.path() + "/comments/" + hazel;
        assertThat(other.posts(elsewhere + "/delete", "").status()).isEqualTo(404);
        assertThat(stories(visitors.arrives().opens(talk))).containsExactly("I have hazel.");
    }

    @Test
    void whatALeaverSaidStaysAsThatOfAFormerMember() {
        says(neighbour, "I have hazel.");
        leavers.leaves(neighbour);
        leavers.goes(correspondent.account(neighboursEmail));
        Visitor guest = visitors.arrives().opens(address);
        assertThat(guest.page().select(".comment header").text()).startsWith("A former member");
        assertThat(guest.page().select(".comment header a, .comment img")).isEmpty();
        assertThat(stories(guest)).containsExactly("I have hazel.");
    }

    @Test
    void aCheerForACommentCountsOnceAndIsTakenBack() {
        String hazel = says(dreamer, "Hazel, anybody?");
        neighbour.opens(address).form("#cheer-" + hazel).press("cheer", "yes");
        assertThat(neighbour.page().select("#cheer-" + hazel + " small").text()).isEqualTo("1 person");
        neighbour.form("#cheer-" + hazel).press("cheer", "no");
        assertThat(neighbour.page().select("#cheer-" + hazel + " small")).isEmpty();
        assertThat(dreamer.opens(address).page().select("#cheer-" + hazel)).as("nobody cheers their own words").isEmpty();
        assertThat(neighbour.posts(talk + "/" + UUID.randomUUID() + "/cheer", "cheer=yes").status()).isEqualTo(404);
    }

    /** @return the id of the comment */
    private String says(Visitor who, String story) {
        who.opens(address).form(".saying").fill("comment", story).enter();
        assertThat(who.path()).isEqualTo(talk);
        return who.page().select(".talk > .comment").first().id().substring("comment-".length());
    }

    private void answers(Visitor who, String comment, String story) {
        who.opens(address);
        who.posts(talk, "answers=" + comment + "&comment=" + story.replace(" ", "+"));
    }

    private static List<String> stories(Visitor reader) {
        return reader.page().select(".comment > .story").eachText();
    }
}
