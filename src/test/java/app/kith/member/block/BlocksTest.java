package app.kith.member.block;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.KithTest;
import app.kith.Visitor;
import app.kith.Visitors;
import app.kith.joining.Newcomers;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Of two of whom one has blocked the other, neither is there for the other: anywhere, whoever it was that blocked. */
@KithTest
class BlocksTest {

    @Autowired
    Newcomers newcomers;

    @Autowired
    Visitors visitors;

    private final String own = "w" + Long.toString(System.nanoTime(), 36);

    private Visitor nell;
    private Visitor tom;
    private String nellsPage;
    private String tomsPage;
    private String nellsDream;
    private String tomsDream;

    @BeforeEach
    void twoWhoDreamAlike() {
        nell = joins("Nell");
        tom = joins("Tom");
        nellsPage = page(nell);
        tomsPage = page(tom);
        nellsDream = dreams(nell, "Nell's hope");
        tomsDream = dreams(tom, "Tom's hope");
    }

    private Visitor joins(String name) {
        Visitor member = newcomers.joined(name, own);
        member.opens("/settings/profile").form("form.editing").fill("skill", own).fill("interest", own).press("do", "save");
        return member;
    }

    private static String page(Visitor member) {
        return member.opens("/").page().select("header .me a").attr("href");
    }

    private String dreams(Visitor member, String title) {
        return member.opens("/dreams/new").form().fill("title", title + " " + own).fill("story", "Soon.").fill("need", own).fill("theme", own)
                .press("do", "publish").path();
    }

    private void block() {
        nell.opens(tomsPage).form(".profile form.away").enter();
        assertThat(nell.path()).isEqualTo("/settings/privacy");
    }

    @Test
    void neitherFindsTheOthersPageOrDream() {
        block();
        for (String path : List.of(tomsPage, tomsDream, tomsDream + "/diary", tomsDream + "/comments")) assertThat(nell.opens(path).status()).as(path).isEqualTo(404);
        for (String path : List.of(nellsPage, nellsDream, nellsDream + "/diary", nellsDream + "/comments")) assertThat(tom.opens(path).status()).as(path).isEqualTo(404);
        assertThat(visitors.arrives().opens(tomsPage).status()).as("to others they are there").isEqualTo(200);
    }

    @Test
    void inNoListStandsTheOther() {
        List<String> lists = List.of("/", "/feed?tab=latest", "/feed?tab=for-you", "/feed?tab=can-help", "/feed?tab=following",
                "/search?q=" + own + "&in=dreams", "/search?q=" + own + "&in=members");
        tom.opens(nellsPage).form("#follow").press("follow", "yes");
        nell.opens(tomsPage).form("#follow").press("follow", "yes");
        for (String list : lists) {
            assertThat(tom.opens(list).page().select("main").text()).as("before, " + list).contains("Nell " + own);
        }
        block();
        for (String list : lists) {
            assertThat(tom.opens(list).page().select("main li").text()).as(list).doesNotContain("Nell " + own);
            assertThat(nell.opens(list).page().select("main li").text()).as(list).doesNotContain("Tom " + own);
        }
    }

    @Test
    void whatTheOtherSaidAndCheeredIsOutOfSightAndCountsSayTheSame() {
        Visitor third = newcomers.joined("Thea", "Third");
        String dream = dreams(third, "Thea's hope");
        tom.opens(dream).form(".saying").fill("comment", "Tom was here.").enter();
        tom.opens(dream).form("#cheer").press("cheer", "yes");
        String thread = tom.opens(dream).page().select(".comment").attr("id").substring("comment-".length());
        third.opens(dream).form(".answering form").fill("comment", "Answered Tom.").enter();
        nell.opens(dream).form(".saying").fill("comment", "Nell was here.").enter();
        nell.opens(dream).form("#cheer").press("cheer", "yes");
        block();
        assertThat(nell.opens(dream).text()).contains("Nell was here.").doesNotContain("Tom was here.", "Answered Tom.");
        assertThat(nell.page().select("#cheer small").text()).startsWith("1 ");
        assertThat(nell.opens(dream + "/comments/" + thread).status()).isEqualTo(404);
        assertThat(nell.opens("/feed?tab=latest").page().select(".dream:contains(Thea Third) .taps a").text()).startsWith("1 comment");
        assertThat(tom.opens(dream).text()).contains("Tom was here.", "Answered Tom.").doesNotContain("Nell was here.");
        assertThat(third.opens(dream).text()).contains("Tom was here.", "Nell was here.");
        assertThat(third.page().select(".tally").text()).contains("2");
    }

    @Test
    void noBellRingsForTheOther() {
        tom.opens(nellsDream).form("#cheer").press("cheer", "yes");
        assertThat(nell.opens("/").page().select(".bell b")).hasSize(1);
        block();
        assertThat(nell.opens("/").page().select(".bell b")).isEmpty();
        assertThat(nell.opens("/notifications").page().select(".notification")).isEmpty();
    }

    @Test
    void noOfferIsMadeAndThoseThatWereAreOutOfSight() {
        String making = tom.opens(nellsDream).page().select(".needed a[href*=/needs/]").attr("href");
        String offer = tom.opens(making).form(".saying").fill("message", "I can.").enter().path();
        String nellsMaking = nell.opens(tomsDream).page().select(".needed a[href*=/needs/]").attr("href");
        Visitor late = nell.tab().opens(nellsMaking);
        var form = late.form(".saying").fill("message", "Too late.");
        block();
        form.enter();
        assertThat(late.status()).isIn(404, 410);
        for (Visitor one : List.of(nell, tom)) {
            assertThat(one.opens(offer).status()).isEqualTo(404);
            assertThat(one.opens("/offers").page().select(".offer")).isEmpty();
        }
    }

    @Test
    void itIsTakenBackUnderPrivacyAndTheyMeetAgain() {
        block();
        assertThat(nell.opens("/settings/privacy").page().select(".holdings strong").eachText()).containsExactly("Tom " + own);
        assertThat(tom.opens("/settings/privacy").page().select(".holdings")).as("nobody is told").isEmpty();
        nell.form("main form").press("member", nell.page().select("button[name=member]").val());
        assertThat(nell.text()).contains("You see each other again");
        assertThat(nell.opens(tomsPage).status()).isEqualTo(200);
        assertThat(tom.opens(nellsDream).status()).isEqualTo(200);
    }

    @Test
    void nobodyFollowsWhomTheyDoNotMeet() {
        tom.opens(nellsPage).form("#follow").press("follow", "yes");
        block();
        nell.opens("/settings/privacy").form("main form").press("member", nell.page().select("button[name=member]").val());
        assertThat(tom.opens(nellsPage).page().select("#follow button").attr("aria-pressed")).isEqualTo("false");
    }

    @Test
    void oneselfIsNotBlocked() {
        assertThat(nell.opens(nellsPage).page().select(".profile form.away")).isEmpty();
        assertThat(nell.posts(nellsPage + "/block", "").status()).isEqualTo(404);
    }
}
