package app.kith.dream;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.KithTest;
import app.kith.Visitor;
import app.kith.Visitors;
import app.kith.joining.Newcomers;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A dreamer changes a dream, says how far it has come, deletes it and thinks again; without JavaScript. */
@KithTest
class EditingTest {

    @Autowired
    Newcomers newcomers;

    @Autowired
    Visitors visitors;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DeletedDreams deleted;

    Visitor dreamer;
    String address;

    @BeforeEach
    void aDream() {
        dreamer = newcomers.joined("Edda", "Editor").opens("/dreams/new");
        dreamer.form().fill("title", "Mend the weir " + System.nanoTime()).fill("story", "It leaks.").fill("need", "Joinery, Sewing").fill("theme", "Rivers")
                .press("do", "publish");
        address = dreamer.path();
    }

    @Test
    void theFormHoldsTheDreamAsItIsAndSavingChangesIt() {
        dreamer.opens(address + "/edit");
        assertThat(dreamer.form().value("story")).isEqualTo("It leaks.");
        assertThat(dreamer.page().select("#need-entries").text()).contains("Joinery", "Sewing");
        dreamer.form().fill("story", "It leaks badly.").fill("theme", "Eel ladders").press("do", "save");
        assertThat(dreamer.path()).isEqualTo(address);
        assertThat(dreamer.text()).contains("Saved.", "It leaks badly.", "Rivers", "Eel ladders", "Joinery");
    }

    @Test
    void theAddressFollowsTheTitleAndTheOldOneLeadsThere() {
        dreamer.opens(address + "/edit").form().fill("title", "Mend the old weir by hand").press("do", "save");
        assertThat(dreamer.path()).startsWith("/dreams/mend-the-old-weir-by-hand").isNotEqualTo(address);
        assertThat(visitors.arrives().opens(address).path()).isEqualTo(dreamer.path());
        assertThat(dreamer.opens(address + "/edit").status()).as("and changes it still").isEqualTo(200);
    }

    @Test
    void aNeedThatStaysKeepsItsIdWhileAnotherGoes() {
        var before = needs();
        dreamer.opens(address + "/edit");
        String sewing = dreamer.page().select("#need-entries li:contains(Sewing) button[name=remove]").val();
        dreamer.form().press("remove", sewing).form("form.writing").fill("need", "Rowing").press("do", "save");
        assertThat(dreamer.page().select(".needed b").eachText()).containsExactly("Joinery (Carpentry)", "Rowing");
        assertThat(needs()).startsWith(before.getFirst()).doesNotContain(before.getLast()).hasSize(2);
    }

    @Test
    void whatIsTypedIsKeptUntilItIsSavedAndNobodySeesItBefore() {
        dreamer.opens(address + "/edit").form().fill("story", "Half a thou").fill("need", "Rowing").enter();
        assertThat(dreamer.tab().opens(address + "/edit").form("form.writing").value("story")).isEqualTo("Half a thou");
        assertThat(dreamer.text()).contains("not saved yet");
        assertThat(visitors.arrives().opens(address).text()).contains("It leaks.").doesNotContain("Half a thou", "Rowing");
        assertThat(dreamer.opens("/dreams/new").form().value("story")).as("no other dream’s draft").isEmpty();
        dreamer.opens(address + "/edit").form("form[action$=/edit/discard]").enter();
        assertThat(dreamer.opens(address + "/edit").form().value("story")).isEqualTo("It leaks.");
    }

    @Test
    void whatAScriptSentBeforeItWasSavedOrThrownAwayBringsNothingBack() {
        Visitor line = dreamer.tab();
        dreamer.opens(address + "/edit");
        var late = dreamer.form().fill("story", "It leaks mo").keeping(1).request();
        dreamer.form().fill("story", "It leaks more.").numbered(2).press("do", "save");
        line.goes(late);
        assertThat(dreamer.opens(address + "/edit").form("form.writing").value("story")).isEqualTo("It leaks more.");
        assertThat(dreamer.text()).doesNotContain("not saved yet");

        var later = dreamer.form("form.writing").fill("story", "It leaks less").keeping(2).request();
        dreamer.form("form.writing").fill("story", "It leaks le").keeping(1).send();
        dreamer.opens(address + "/edit").form("form[action$=/edit/discard]").enter();
        line.goes(later);
        assertThat(dreamer.opens(address + "/edit").form("form.writing").value("story")).isEqualTo("It leaks more.");
        assertThat(dreamer.text()).doesNotContain("not saved yet");
    }

    @Test
    void whatIsWrongIsSaidAndWhatWasTypedStays() {
        dreamer.opens(address + "/edit").form().fill("title", "").fill("story", "Still here").press("do", "save");
        assertThat(dreamer.status()).isEqualTo(422);
        assertThat(dreamer.page().select("[role=alert] a[href=#title]")).hasSize(1);
        assertThat(dreamer.form().value("story")).isEqualTo("Still here");
    }

    @Test
    void anotherWindowThatSavedFirstIsShownAndNothingIsOverwrittenUnseen() {
        Visitor other = dreamer.tab().opens(address + "/edit");
        dreamer.opens(address + "/edit");
        other.form().fill("story", "From the other window").press("do", "save");
        dreamer.form().fill("story", "From this window").press("do", "save");
        assertThat(dreamer.status()).isEqualTo(422);
        assertThat(dreamer.page().select(".differences").text()).contains("From the other window");
        assertThat(dreamer.form().value("story")).isEqualTo("From this window");
        assertThat(visitors.arrives().opens(address).text()).contains("From the other window");
        dreamer.form().press("do", "save");
        assertThat(visitors.arrives().opens(address).text()).contains("From this window");
    }

    @Test
    void changingWhatWasDeletedMeanwhileGivesTheTextBackForCopying() {
        Visitor other = dreamer.tab().opens(address + "/edit");
        dreamer.opens(address + "/edit");
        other.form("form[action$=/delete]").enter();
        dreamer.form().fill("story", "Written too late").press("do", "save");
        assertThat(dreamer.status()).isEqualTo(404);
        assertThat(dreamer.page().select("textarea").val()).isEqualTo("Written too late");
    }

    @Test
    void nobodyElseChangesItOrSaysHowFarItIsOrDeletesIt() {
        Visitor stranger = newcomers.joined("Stran", "Ger");
        for (String path : new String[] {"/edit", "/edit/discard", "/state", "/delete"}) {
            assertThat(stranger.posts(address + path, "title=Mine&story=Mine&do=save&state=let-go").status()).as(path).isEqualTo(404);
        }
        assertThat(stranger.opens(address + "/edit").status()).isEqualTo(404);
        assertThat(visitors.arrives().opens(address + "/edit").path()).isEqualTo("/sign-in");
        assertThat(visitors.arrives().opens(address).text()).contains("It leaks.").doesNotContain("Let go");
    }

    @Test
    void itsDreamerSaysHowFarItHasComeAndBack() {
        dreamer.opens(address).form("form[action$=/state]").press("state", "under-way");
        assertThat(dreamer.page().select(".sheet .state").text()).isEqualTo("Under way");
        dreamer.form("form[action$=/state]").press("state", "come-true");
        assertThat(dreamer.text()).contains("Well done.");
        assertThat(visitors.arrives().opens(address).page().select("svg.tied")).hasSize(1);
        dreamer.form("form[action$=/state]").press("state", "hoping");
        assertThat(dreamer.page().select(".sheet .state, svg.tied")).isEmpty();
        dreamer.posts(address + "/state", "state=nonsense");
        assertThat(dreamer.opens(address).page().select(".sheet .state")).isEmpty();
    }

    @Test
    void aDeletedDreamIsGoneForEverybodyAndItsDreamerBringsItBack() {
        dreamer.opens(address + "/edit").form("form[action$=/delete]").enter();
        assertThat(dreamer.path()).isEqualTo("/dreams/deleted");
        assertThat(dreamer.text()).contains("Mend the weir");
        assertThat(visitors.arrives().opens(address).status()).isEqualTo(404);
        assertThat(dreamer.tab().opens(address).status()).isEqualTo(404);
        assertThat(visitors.arrives().opens("/").page().select("a[href=" + address + "]")).isEmpty();
        String back = dreamer.page().select("form[action^=/dreams/deleted/]").attr("action");
        assertThat(newcomers.joined("Stran", "Ger").posts(back, "").status()).isEqualTo(404);
        dreamer.form("form[action^=/dreams/deleted/]").enter();
        assertThat(dreamer.path()).isEqualTo(address);
        assertThat(visitors.arrives().opens(address).text()).contains("It leaks.", "Sewing");
        assertThat(dreamer.posts("/dreams/deleted/nonsense", "").status()).isIn(400, 404);
    }

    @Test
    void afterThirtyDaysItIsGoneForGood() {
        dreamer.opens(address + "/edit").form("form[action$=/delete]").enter();
        String id = dreamer.page().select("form[action^=/dreams/deleted/]").attr("action").replace("/dreams/deleted/", "");
        jdbc.sql("update dream set deleted_at = now() - interval '29 days' where id = :id::uuid").param("id", id).update();
        deleted.sweep();
        assertThat(dreamer.opens("/dreams/deleted").text()).contains("Mend the weir");
        jdbc.sql("update dream set deleted_at = now() - interval '31 days' where id = :id::uuid").param("id", id).update();
        assertThat(dreamer.opens("/dreams/deleted").text()).doesNotContain("Mend the weir");
        deleted.sweep();
        assertThat(jdbc.sql("select count(*) from dream where id = :id::uuid").param("id", id).query(Integer.class).single()).isZero();
    }

    private List<UUID> needs() {
        return jdbc.sql("select dream_need.id from dream_need join dream on dream.id = dream_id where slug = :slug order by position")
                .param("slug", address.replace("/dreams/", "")).query(UUID.class).list();
    }
}
