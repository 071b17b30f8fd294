package app.kith.feed;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.KithTest;
import app.kith.Visitor;
import app.kith.Visitors;
import app.kith.joining.Newcomers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What of the board concerns a member, why it does, and what is new of it. */
@KithTest
class FeedTest {

    @Autowired
    Newcomers newcomers;

    @Autowired
    Visitors visitors;

    @Autowired
    JdbcClient jdbc;

    /** Nobody else's words: each test has topics of its own. */
    private final String skill = "Skill" + Long.toString(System.nanoTime(), 36);
    private final String interest = "Interest" + Long.toString(System.nanoTime(), 36);

    private Visitor dreamer;
    private Visitor member;

    @BeforeEach
    void aMemberWhoCanAndLovesSomething() {
        dreamer = newcomers.joined("Dora", "Dreamer");
        member = newcomers.joined("Mara", "Member");
        member.opens("/settings/profile").form("form.editing").fill("skill", skill).fill("interest", interest).press("do", "save");
    }

    private String dreams(String title, String need, String theme) {
        dreamer.opens("/dreams/new").form().fill("title", title).fill("story", "Soon.").fill("need", need).fill("theme", theme).press("do", "publish");
        return dreamer.path();
    }

    @Test
    void theStartPageSaysOfNewMembersWhatTheyCanDo() {
        assertThat(dreamer.opens("/").page().select(".neighbour:contains(Mara Member) p").eachText()).contains("Can help with " + skill);
        assertThat(dreamer.page().select(".neighbour:contains(Dora Dreamer) p").eachText()).as("whoever has not said").isEmpty();
    }

    private List<String> titles(String tab) {
        return member.opens("/feed?tab=" + tab).page().select(".dream .title").eachText();
    }

    @Test
    void whatNeedsOnesSkillsStandsUnderYouCanHelpAndSaysSo() {
        dreams("Mend the weir", skill, "water");
        dreams("Sing all night", "singing" + skill, interest);
        assertThat(titles("can-help")).containsExactly("Mend the weir");
        assertThat(member.page().select(".why").eachText()).containsExactly("It needs " + skill + ", and you can do that");
    }

    @Test
    void theReasonNamesBothWordsWhereTheyDiffer() {
        member.opens("/settings/profile").form("form.editing").fill("skill", "carpentry").press("do", "save");
        dreams("Hang a door " + skill, "joinery", "doors");
        assertThat(titles("can-help")).startsWith("Hang a door " + skill);
        assertThat(member.page().select(".why").first().text()).isEqualTo("It needs joinery, which you know as Carpentry");
    }

    @Test
    void whatIsAboutOnesInterestsStandsUnderForYouAndSaysSo() {
        dreams("Mend the weir", skill, "water" + skill);
        dreams("Sing all night", "singing", interest);
        assertThat(titles("for-you")).containsExactly("Sing all night");
        assertThat(member.page().select(".why").eachText()).containsExactly("It is about " + interest + ", which you would love to see");
    }

    @Test
    void onesOwnDreamsAreNeitherForOneNorToBeHelped() {
        member.opens("/dreams/new").form().fill("title", "Mine").fill("story", "All mine.").fill("need", skill).fill("theme", interest).press("do", "publish");
        assertThat(titles("can-help")).isEmpty();
        assertThat(titles("for-you")).isEmpty();
    }

    @Test
    void whatIsMetOrOverOrOfferedAlreadyNeedsNobody() {
        String weir = dreams("Mend the weir", skill, "water");
        member.opens(weir).opens(member.page().select(".needed a[href*=/needs/]").attr("href")).form(".saying").fill("message", "I can.").enter();
        String offer = member.path();
        assertThat(titles("can-help")).isEmpty();
        dreamer.opens(offer).form(".deciding").press("answer", "decline");
        assertThat(titles("can-help")).containsExactly("Mend the weir");

        Visitor other = newcomers.joined("Otto", "Other").opens(weir);
        other.opens(other.page().select(".needed a[href*=/needs/]").attr("href")).form(".saying").fill("message", "Me.").enter();
        dreamer.opens(other.path()).form(".deciding").press("answer", "accept");
        assertThat(titles("can-help")).as("met").isEmpty();

        String wall = dreams("Build a wall", skill, "stone");
        assertThat(titles("can-help")).containsExactly("Build a wall");
        dreamer.opens(wall).form("form.become").press("state", "let-go");
        assertThat(titles("can-help")).as("over").isEmpty();
    }

    @Test
    void aDreamThatNeedsAndIsAboutSeveralStandsOnce() {
        member.opens("/settings/profile").form("form.editing").fill("skill", "Second" + skill).press("do", "save");
        dreams("Mend the weir", skill + ", Second" + skill, "water");
        assertThat(titles("can-help")).containsExactly("Mend the weir");
        assertThat(member.page().select(".why")).hasSize(2);
    }

    @Test
    void whomAndWhatOneFollowsStandsUnderFollowing() {
        assertThat(member.opens("/feed?tab=following").text()).contains("You follow nobody yet");
        String weir = dreams("Mend the weir", "fish", "water");
        String profile = member.opens(weir).page().select(".dreamer a").attr("href");
        member.form("#follow").press("follow", "yes");
        assertThat(titles("following")).containsExactly("Mend the weir");
        assertThat(member.page().select(".why").eachText()).containsExactly("You follow this dream");
        dreams("Paint the bridge", "blue", "colour");
        assertThat(titles("following")).containsExactly("Mend the weir");
        member.opens(profile).form("form.toggle").press("follow", "yes");
        assertThat(titles("following")).containsExactly("Paint the bridge", "Mend the weir");
        assertThat(member.page().select(".why").eachText()).containsExactly("You follow Dora Dreamer", "You follow Dora Dreamer", "You follow this dream");
    }

    @Test
    void whatOthersMayNotSeeIsInNoTab() {
        String title = "Mend the weir " + skill;
        String weir = dreams(title, skill, interest);
        member.opens(weir).form("#follow").press("follow", "yes");
        for (String tab : List.of("for-you", "can-help", "following")) assertThat(titles(tab)).as(tab).containsExactly(title);
        dreamer.opens(weir + "/edit").form("form.writing").fill("audience", "dreamer").press("do", "save");
        for (String tab : List.of("for-you", "can-help", "following")) assertThat(titles(tab)).as(tab).isEmpty();
        assertThat(titles("latest")).doesNotContain(title);
    }

    @ParameterizedTest
    @ValueSource(strings = {"for-you", "can-help", "following"})
    void aTabReadsOnWithoutRepeatingOrLeavingOutWhileOthersPublish(String tab) {
        for (int number = 0; number < 14; number++) dreams("Number " + number, skill + ", " + skill + "more", interest);
        member.opens(member.opens("/feed?tab=latest").page().select(".dream .dreamer a").attr("href")).form("form.toggle").press("follow", "yes");
        List<String> read = new ArrayList<>(titles(tab));
        String more = member.page().select("main .more a").attr("href");
        dreams("Number 14", skill, interest);
        read.addAll(member.opens(more).page().select(".dream .title").eachText());
        assertThat(read).hasSize(14).doesNotHaveDuplicates().startsWith("Number 13").endsWith("Number 0");
        assertThat(member.page().select("main .more")).isEmpty();
        assertThat(member.page().select(".tabs [aria-current]").attr("href")).isEqualTo("/feed?tab=" + tab);
    }

    @Test
    void whatIsNewSinceTheLastVisitIsMarkedAndStaysSoDuringTheVisit() {
        dreams("Old hope", skill, "water");
        titles("can-help");
        assertThat(member.page().select(".dream .fresh")).as("on a first visit nothing is news").isEmpty();
        comesBackAfter(40);
        dreams("New hope", skill, "water");
        for (int look = 0; look < 2; look++) {
            assertThat(titles("can-help")).containsExactly("New hope", "Old hope");
            assertThat(member.page().select(".dream:has(.fresh) .title").eachText()).containsExactly("New hope");
            comesBackAfter(5);
        }
        comesBackAfter(40);
        titles("can-help");
        assertThat(member.page().select(".dream .fresh")).isEmpty();
    }

    private void comesBackAfter(int minutes) {
        jdbc.sql("""
                update feed_visit set opened_at = opened_at - make_interval(mins => :minutes), seen_until = seen_until - make_interval(mins => :minutes)
                where member_id = (select id from member where slug = :slug)""")
                .param("minutes", minutes)
                .param("slug", member.opens("/").page().select("header .me a").attr("href").substring(2))
                .update();
        jdbc.sql("update dream set published_at = published_at - make_interval(mins => :minutes)").param("minutes", minutes).update();
        for (String table : List.of("dream_need", "dream_theme")) {
            jdbc.sql("update " + table + " set published_at = published_at - make_interval(mins => :minutes)").param("minutes", minutes).update();
        }
    }

    @Test
    void actingOnACardLeadsBackToItWithTheTabAndTheStretch() {
        for (int number = 0; number < 14; number++) dreams("Number " + number, skill, interest);
        titles("can-help");
        member.opens(member.page().select("main .more a").attr("href"));
        String stretch = member.page().select(".dream form.toggle input[name=from]").first().val();
        member.form(".dream:has(a:contains(Number 1)) form.toggle").press("cheer", "yes");
        assertThat(stretch).contains("/feed?tab=can-help&after=");
        assertThat(member.page().select(".tabs [aria-current]").text()).isEqualTo("You can help");
        assertThat(member.page().select(".dream .title").eachText()).containsExactly("Number 1", "Number 0");
        assertThat(member.page().select(".dream:contains(Number 1) button[name=cheer]").attr("aria-pressed")).isEqualTo("true");
    }

    @Test
    void whoHasSaidNothingIsAskedAndWhomNothingMatchesMayWiden() {
        Visitor blank = newcomers.joined("Bea", "Blank");
        assertThat(blank.opens("/feed?tab=can-help").page().select(".empty a").attr("href")).isEqualTo("/settings/profile?focus=skill");
        assertThat(blank.opens("/feed?tab=for-you").page().select(".empty a").attr("href")).isEqualTo("/settings/profile?focus=interest");
        assertThat(member.opens("/feed?tab=for-you").page().select(".empty a").attr("href")).isEqualTo("/feed?tab=latest");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/feed?tab=%00", "/feed?tab=LATEST", "/feed?after=x", "/feed?tab=can-help&after=99999999999999999999-x", "/feed?tab=a&tab=b"})
    void anAddressThatNobodyMadeIsTheLatest(String address) {
        assertThat(member.opens(address).status()).isEqualTo(200);
        assertThat(member.page().select(".tabs [aria-current]")).hasSize(1);
    }

    @Test
    void aVisitorIsAskedToSignIn() {
        assertThat(visitors.arrives().opens("/feed?tab=can-help").path()).isEqualTo("/sign-in");
    }
}
