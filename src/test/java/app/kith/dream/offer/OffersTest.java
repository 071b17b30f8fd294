package app.kith.dream.offer;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.KithTest;
import app.kith.Letters;
import app.kith.Visitor;
import app.kith.Visitors;
import app.kith.account.Correspondent;
import app.kith.joining.Newcomers;
import app.kith.leaving.Leavers;
import app.kith.mail.Letter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A dream needs something and somebody can help, without JavaScript. */
@KithTest
class OffersTest {

    @Autowired
    Newcomers newcomers;

    @Autowired
    Correspondent correspondent;

    @Autowired
    Leavers leavers;

    @Autowired
    Letters letters;

    @Autowired
    Visitors visitors;

    @Autowired
    UnansweredOffers unanswered;

    @Autowired
    JdbcClient jdbc;

    Letter known;
    Letter knownToHelper;
    String dreamersEmail;
    String helpersEmail;
    Visitor dreamer;
    Visitor helper;
    String dream;
    String making;

    @BeforeEach
    void aDream() {
        dreamersEmail = Newcomers.address();
        helpersEmail = Newcomers.address();
        dreamer = correspondent.confirmed(dreamersEmail).opens("/dreams/new");
        dreamer.form().fill("title", "Roof the chapel " + System.nanoTime()).fill("story", "It rains in.").fill("need", "Thatching, Tea").press("do", "publish");
        dream = dreamer.path();
        helper = correspondent.confirmed(helpersEmail).opens(dream);
        known = letters.to(dreamersEmail);
        knownToHelper = letters.to(helpersEmail);
        making = helper.page().select(".needed a[href$=/offer]").attr("href");
    }

    @Test
    void anOfferIsMadeAcceptedAndNamedOnTheDream() {
        offers("I have thatched *twice*.");
        assertThat(letters.to(dreamersEmail, known).text()).contains("Thatching", helper.path());
        assertThat(visitors.arrives().opens(dream).text()).as("others learn nothing yet").doesNotContain("offered", "Found");
        assertThat(dreamer.opens(dream).text()).contains("Somebody has offered to help");
        dreamer.opens(offer()).form(".deciding").press("answer", "accept");
        assertThat(dreamer.text()).contains("Accepted. They are told", "I have thatched twice.");
        assertThat(letters.to(helpersEmail, knownToHelper).subject()).contains("glad of your help");
        Visitor guest = visitors.arrives().opens(dream);
        assertThat(guest.page().select(".needed .found a").attr("href")).isEqualTo(page(helper));
        assertThat(guest.text()).doesNotContain("thatched");
        assertThat(newcomers.joined("Otto", "Other").opens(dream).page().select(".needed a[href$=/offer]")).as("only the tea is still needed").hasSize(1);
    }

    @Test
    void theOneMainActOfADreamIsToHelpWithTheFirstOfItsNeedsThatOneCan() {
        assertThat(main(helper.opens(dream))).containsExactly("I can help: Thatching");
        assertThat(helper.page().select(".needed a.plain").eachText()).as("the others look alike, and are quieter").containsExactly("I can help: Tea");
        assertThat(main(dreamer.opens(dream))).as("nobody helps themselves").containsExactly("Write it in the diary");
        String offer = offers("I have thatched.");
        assertThat(main(helper.opens(dream))).as("offered already").containsExactly("I can help: Tea");
        assertThat(main(dreamer.opens(dream))).as("somebody waits for the dreamer").containsExactly("Somebody has offered to help");
        assertThat(main(dreamer.opens(offer))).as("the answer goes before what is said").containsExactly("Accept the help");
        dreamer.form(".deciding").press("answer", "accept");
        assertThat(main(dreamer.opens(offer))).containsExactly("Send");
        assertThat(main(dreamer.opens(dream))).containsExactly("Write it in the diary");
        assertThat(main(newcomers.joined("Otto", "Other").opens(dream))).as("met already").containsExactly("I can help: Tea");
        dreamer.opens(dream).form(".become").press("state", "come-true");
        assertThat(main(helper.opens(dream))).as("it needs nothing more").isEmpty();
        assertThat(main(helper.opens(dream + "/comments"))).containsExactly("Comment");
    }

    @Test
    void aVisitorWhoCanHelpComesInFirst() {
        Visitor guest = visitors.arrives().opens(dream);
        assertThat(main(guest)).containsExactly("I can help: Thatching");
        guest.opens(guest.page().select(".needed .main").attr("href"));
        assertThat(guest.path()).isEqualTo("/sign-in");
        guest.form().fill("email", helpersEmail).fill("password", Newcomers.PASSWORD).enter();
        assertThat(guest.path()).isEqualTo(making);
    }

    @Test
    void declinedKindlyItIsNeededStill() {
        offers("I could learn it.");
        dreamer.opens(offer()).form(".deciding").press("answer", "decline");
        assertThat(letters.to(helpersEmail, knownToHelper).subject()).contains("Thank you for offering");
        assertThat(helper.opens(dream).page().select(".needed a[href='" + making + "']")).hasSize(1);
        assertThat(visitors.arrives().opens(dream).text()).doesNotContain("Found");
        offers("I have learned it.");
        assertThat(helper.text()).contains("I have learned it.").doesNotContain("I could");
    }

    @Test
    void theHelperWithdrawsEvenWhatWasAccepted() {
        offers("I have thatched.");
        dreamer.opens(offer()).form(".deciding").press("answer", "accept");
        helper.opens(offer()).form(".away").enter();
        assertThat(helper.text()).contains("Withdrawn");
        assertThat(visitors.arrives().opens(dream).text()).doesNotContain("Found");
    }

    @Test
    void theTwoTalkAndNobodyElseReadsIt() {
        String offer = offers("I have thatched.");
        dreamer.opens(offer()).form(".saying").fill("message", "When?").enter();
        helper.opens(offer).form(".saying").fill("message", "In **May**.").enter();
        assertThat(dreamer.opens(offer).page().select(".talk .story").eachText()).containsExactly("I have thatched.", "When?", "In May.");
        Visitor other = newcomers.joined("Otto", "Other").opens("/offers");
        assertThat(other.text()).doesNotContain("Thatching");
        assertThat(other.opens(offer).status()).isEqualTo(404);
        for (String act : List.of("", "/answer", "/withdrawal", "/thanks")) {
            other.opens("/dreams/new").posts(offer + act, "message=Me&answer=accept&thanks=Me");
            assertThat(other.status()).as(act).isEqualTo(404);
        }
        assertThat(visitors.arrives().opens(offer).path()).isEqualTo("/sign-in");
        assertThat(dreamer.opens(offer).page().select(".talk .story")).hasSize(3);
    }

    @Test
    void nobodyAnswersTheirOwnOfferNorWithdrawsAnothers() {
        String offer = offers("I have thatched.");
        assertThat(helper.posts(offer + "/answer", "answer=accept").status()).isEqualTo(404);
        dreamer.opens("/dreams/new");
        assertThat(dreamer.posts(offer + "/withdrawal", "").status()).isEqualTo(404);
        assertThat(helper.opens(offer).text()).contains("Waiting for an answer");
    }

    @Test
    void whoIsTooLateIsToldSo() {
        String offer = offers("I have thatched.");
        dreamer.opens(offer);
        helper.form(".away").enter();
        dreamer.form(".deciding").press("answer", "accept");
        assertThat(dreamer.text()).contains("It had been answered or withdrawn before.", "Withdrawn");
    }

    @Test
    void thanksStandOnTheHelpersPageUntilTheyAreTakenBack() {
        String offer = offers("I have thatched.");
        dreamer.opens(offer).form(".deciding").press("answer", "accept");
        dreamer.form(".deciding").fill("thanks", "Dry at last.").enter();
        assertThat(visitors.arrives().opens(page(helper)).page().select(".thanks").text()).contains("Dry at last.");
        dreamer.opens(offer).form(".deciding").fill("thanks", "x".repeat(ThanksController.LONGEST + 1)).enter();
        assertThat(dreamer.status()).isEqualTo(422);
        assertThat(dreamer.form(".deciding").value("thanks")).hasSize(ThanksController.LONGEST + 1);
        dreamer.opens(offer).form(".deciding").fill("thanks", "").enter();
        assertThat(visitors.arrives().opens(page(helper)).page().select(".thanks")).isEmpty();
    }

    @Test
    void thanksForADreamThatOneMayNotSeeAreNotShown() {
        dreamer.opens(offers("I have thatched.")).form(".deciding").press("answer", "accept").form(".deciding").fill("thanks", "Dry at last.").enter();
        dreamer.opens(dream + "/edit").form().fill("audience", "members").press("do", "save");
        assertThat(visitors.arrives().opens(page(helper)).text()).doesNotContain("Dry at last.");
        assertThat(helper.opens(page(helper)).text()).contains("Dry at last.");
    }

    /** What the two have said is theirs; the dream is not the helper's to see. */
    @ParameterizedTest
    @ValueSource(strings = {"dreamer", "deleted"})
    void ofADreamThatIsNotShownAnyMoreItsHelperReadsTheOfferAndNotWhatTheDreamIsCalled(String how) {
        String title = dreamer.opens(dream).page().select("h1").text();
        String offer = offers("I have thatched.");
        assertThat(helper.opens(offer).text()).contains(title);
        hides(how);
        for (String page : List.of(offer, "/offers", "/notifications")) {
            assertThat(helper.opens(page).body()).as(page).doesNotContain(title, dream);
        }
        assertThat(helper.opens("/offers").page().select(".offer").text()).contains("You offered help with Thatching", "not shown to you any more");
        helper.opens(offer).form(".saying").fill("message", "Is it dry?").enter();
        assertThat(helper.page().select(".talk .story").eachText()).containsExactly("I have thatched.", "Is it dry?");
        for (String page : List.of(offer, "/offers")) assertThat(dreamer.opens(page).text()).as(page).contains(title);

        dreamer.opens(offer).form(".deciding").press("answer", "accept");
        Letter told = letters.to(helpersEmail, knownToHelper);
        assertThat(told.text()).contains("has accepted your help with Thatching").doesNotContain(title, dream);
        assertThat(told.html()).doesNotContain(title, dream);
    }

    private void hides(String how) {
        if (how.equals("deleted")) jdbc.sql("update dream set deleted_at = now() where slug = ?").param(dream.substring("/dreams/".length())).update();
        else dreamer.opens(dream + "/edit").form().fill("audience", how).press("do", "save");
    }

    @Test
    void whoDeclinesHelpWithADreamThatIsNotShownAnyMoreDoesNotNameIt() {
        String title = dreamer.opens(dream).page().select("h1").text();
        String offer = offers("I have thatched.");
        hides("dreamer");
        dreamer.opens(offer).form(".deciding").press("answer", "decline");
        assertThat(letters.to(helpersEmail, knownToHelper).text()).contains("thanks you for offering to help with Thatching").doesNotContain(title, dream);
    }

    @Test
    void helpIsNotOfferedToOneself() {
        assertThat(dreamer.opens(dream).page().select("a[href$=/offer]")).isEmpty();
        assertThat(dreamer.opens(making).status()).isEqualTo(404);
        assertThat(dreamer.opens(dream).posts(making, "message=Me").status()).isEqualTo(404);
    }

    @Test
    void whatIsNotNeededAnyMoreGivesTheWordsBack() {
        helper.opens(making);
        dreamer.opens(dream).form("form.become").press("state", "let-go");
        helper.form(".saying").fill("message", "I have thatched.").enter();
        assertThat(helper.status()).isEqualTo(404);
        assertThat(helper.page().select("textarea").text()).isEqualTo("I have thatched.");
    }

    @Test
    void whatHasFoundItsHelperIsClosed() {
        Visitor other = newcomers.joined("Otto", "Other").opens(making);
        offers("I have thatched.");
        dreamer.opens(offer()).form(".deciding").press("answer", "accept");
        other.form(".saying").fill("message", "Me too.").enter();
        assertThat(other.status()).isEqualTo(404);
        assertThat(other.page().select("textarea").text()).isEqualTo("Me too.");
    }

    @Test
    void twentyOffersAtOnceAreOne() {
        helper.opens(making);
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 20).forEach(n -> hands.submit(() -> helper.tab().opens(making).posts(making, "message=Here")));
        }
        assertThat(dreamer.opens("/offers").page().select(".offer")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, Messages.LONGEST + 1})
    void nothingAndTooMuchComeBack(int length) {
        helper.opens(making).form(".saying").fill("message", "x".repeat(length)).enter();
        assertThat(helper.status()).isEqualTo(422);
        assertThat(helper.form(".saying").value("message")).hasSize(length);
    }

    @Test
    void anUnansweredOfferRemindsOnceAndRestsAfterFourWeeks() {
        String offer = offers("I have thatched.");
        Letter told = letters.to(dreamersEmail, known);
        ages(offer, 8);
        unanswered.remind();
        assertThat(letters.to(dreamersEmail, told).subject()).contains("still waits");
        Letter reminded = letters.to(dreamersEmail, told);
        unanswered.remind();
        String second = newcomers.joined("Otto", "Other").opens(making).form(".saying").fill("message", "Me too.").enter().path();
        assertThat(second).startsWith("/offers/");
        assertThat(letters.to(dreamersEmail, reminded).subject()).as("the next letter is about something else").contains("can help");
        ages(offer, 21);
        unanswered.expire();
        assertThat(helper.opens(offer).text()).contains("Not answered in time");
        assertThat(dreamer.opens(offer).page().select(".deciding")).isEmpty();
    }

    private void ages(String offer, int days) {
        jdbc.sql("update offer set offered_at = offered_at - make_interval(days => :days) where id = :id::uuid")
                .param("days", days).param("id", offer.substring("/offers/".length())).update();
    }

    @Test
    void anOfferOutlivesTheNeed() {
        String offer = offers("I have thatched.");
        dreamer.opens(dream + "/edit");
        dreamer.form("form.writing").press("remove", dreamer.page().select("#need-entries button").attr("value"));
        dreamer.form("form.writing").press("do", "save");
        assertThat(dreamer.page().select(".needed").text()).doesNotContain("Thatching");
        assertThat(helper.opens(offer).text()).contains("Thatching", "I have thatched.");
    }

    @Test
    void theListReadsOnWithoutRepeatingOrLeavingOut() {
        for (int n = 0; n < 23; n++) newcomers.joined("Hilde", "Helper").opens(making).form(".saying").fill("message", "Number " + n).enter();
        List<String> read = new ArrayList<>(dreamer.opens("/offers").page().select(".offer h2 a").eachAttr("href"));
        read.addAll(dreamer.opens(dreamer.page().select(".more a").attr("href")).page().select(".offer h2 a").eachAttr("href"));
        assertThat(read).hasSize(23).doesNotHaveDuplicates();
    }

    @Test
    void whoLeavesIsNoHelperAnyMoreAndAnotherMayHelp() {
        String offer = offers("I have thatched.");
        dreamer.opens(offer).form(".deciding").press("answer", "accept");
        Visitor other = newcomers.joined("Otto", "Other");
        other.opens("/settings/profile").form("form.editing").fill("skill", "Thatching").press("do", "save");
        String topic = other.opens(dream).page().select(".needed a[href^=/topics/]").attr("href");
        List<String> lists = List.of("/feed?tab=can-help", topic);
        for (String list : lists) assertThat(other.opens(list).page().select("main a[href='" + dream + "']")).as(list).isEmpty();
        leavers.leaves(helper);
        for (String list : lists) assertThat(other.opens(list).page().select("main a[href='" + dream + "']")).as(list).isNotEmpty();
        assertThat(visitors.arrives().opens(dream).page().select(".needed .found")).isEmpty();
        leavers.goes(correspondent.account(helpersEmail));
        for (String list : lists) assertThat(other.opens(list).page().select("main a[href='" + dream + "']")).as(list).isNotEmpty();
        assertThat(other.opens(dream).page().select(".needed .found")).isEmpty();
        other.opens(making).form(".saying").fill("message", "Me too.").enter();
        assertThat(other.path()).startsWith("/offers/");
        assertThat(dreamer.opens(offer).text()).contains("A former member", "Accepted");
        assertThat(dreamer.page().select(".deciding, .saying")).as("nobody reads thanks").isEmpty();
        assertThat(dreamer.opens("/offers").posts(offer + "/thanks", "thanks=Dry").status()).isEqualTo(404);
    }

    @Test
    void whatAFormerHelperSaidStaysAndNobodyIsAskedToAnswerIt() {
        String offer = offers("I have thatched.");
        dreamer.opens(offer).form(".saying").fill("message", "When?").enter();
        ages(offer, 8);
        leavers.leaves(helper);
        dreamer.form(".saying").fill("message", "In May?").enter();
        assertThat(dreamer.status()).isEqualTo(404);
        assertThat(dreamer.page().select("textarea").text()).as("what was typed comes back").isEqualTo("In May?");
        unanswered.remind();
        leavers.goes(correspondent.account(helpersEmail));
        unanswered.remind();
        assertThat(jdbc.sql("select count(*) from offer where id = ?::uuid and reminded_at is null and state = 'withdrawn' and helper_id is null")
                .param(offer.substring("/offers/".length())).query(Long.class).single()).as("nobody waits").isOne();

        assertThat(dreamer.opens("/offers").page().select(".offer h2 a").text()).isEqualTo("A former member offered help with Thatching");
        assertThat(dreamer.page().select(".offer img, .offer svg")).as("an empty patch").singleElement().matches(patch -> patch.hasClass("nobody"));
        assertThat(dreamer.opens(offer).page().select("h1").text()).isEqualTo("A former member offered help with Thatching");
        assertThat(dreamer.page().select(".talk .story").eachText()).containsExactly("I have thatched.", "When?");
        assertThat(dreamer.page().select(".talk .comment").first().select("header").text()).startsWith("A former member");
        assertThat(dreamer.page().select(".deciding, .saying")).isEmpty();
        assertThat(dreamer.text()).contains("Withdrawn", "They have left, and nobody reads an answer");
        assertThat(dreamer.posts(offer + "/answer", "answer=accept").text()).contains("It had been answered or withdrawn before.");
        assertThat(dreamer.posts(offer, "message=In+May%3F").page().select("textarea").text()).isEqualTo("In May?");
    }

    /** @return the address of the offer */
    private String offers(String message) {
        helper.opens(making).form(".saying").fill("message", message).enter();
        assertThat(helper.path()).startsWith("/offers/");
        return helper.path();
    }

    private static List<String> main(Visitor visitor) {
        return visitor.page().select("main .main").eachText();
    }

    private String offer() {
        return dreamer.opens("/offers").page().select(".offer h2 a").attr("href");
    }

    private String page(Visitor who) {
        return who.opens(who.path()).page().select(".me a").attr("href");
    }
}
