package app.kith.feed;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.KithTest;
import app.kith.Visitor;
import app.kith.joining.Newcomers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.BeforeProperty;
import org.jsoup.nodes.Element;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestContextManager;

/** What holds for every list, whatever people do, in whatever order. */
@KithTest
class ListsTest {

    private static final List<String> NAMES = List.of("Nell", "Tom", "Uma");

    @Autowired
    Newcomers newcomers;

    @BeforeProperty
    void meetTheSite() throws Exception {
        new TestContextManager(getClass()).prepareTestInstance(this);
    }

    @Property(tries = 6, shrinking = ShrinkingMode.OFF)
    void whoReadsOnWhileOthersPostReadsEverythingOnce(
            @ForAll @IntRange(min = 0, max = 30) int before, @ForAll @Size(max = 3) List<@IntRange(min = 0, max = 3) Integer> meanwhile) {
        Visitor dreamer = newcomers.joined("Dora", "Dreamer");
        Visitor reader = newcomers.joined("Rita", "Reader");
        reader.opens(page(dreamer)).form("#follow").press("follow", "yes");
        List<String> there = IntStream.range(0, before).mapToObj(number -> dreams(dreamer, "before")).toList();

        List<String> read = new ArrayList<>();
        var posting = meanwhile.iterator();
        Optional<String> next = Optional.of("/feed?tab=following");
        while (next.isPresent()) {
            read.addAll(reader.opens(next.get()).page().select(".dream .title a").eachAttr("href"));
            next = Optional.ofNullable(reader.page().selectFirst(".more a")).map(link -> link.attr("href"));
            for (int posts = posting.hasNext() ? posting.next() : 0; posts > 0; posts--) dreams(dreamer, "meanwhile");
        }
        assertThat(read).containsExactlyElementsOf(there.reversed());
    }

    /** What one of three does to another. */
    enum Act { DREAM, COMMENT, CHEER, FOLLOW, FOLLOW_DREAM, BLOCK, MEET_AGAIN }

    @Property(tries = 6, shrinking = ShrinkingMode.OFF)
    void whoeverIsBlockedIsInNoListAndEveryCountIsWhatTheListShows(
            @ForAll @Size(min = 12, max = 20) List<Act> acts, @ForAll @Size(value = 20) List<@IntRange(min = 0, max = 5) Integer> pairs) {
        var place = new Place();
        for (int number = 0; number < acts.size(); number++) {
            int actor = pairs.get(number) % 3, other = (actor + 1 + pairs.get(number) / 3) % 3;
            place.happens(acts.get(number), actor, other);
        }
        for (int viewer = 0; viewer < 3; viewer++) place.holdsFor(viewer);
    }

    /** Three who like the same, and what is known of who has blocked whom. */
    private final class Place {

        private final String own = "w" + Long.toString(System.nanoTime(), 36);
        private final List<Visitor> members = NAMES.stream().map(name -> newcomers.joined(name, own)).toList();
        private final List<String> pages = members.stream().map(ListsTest::page).toList();
        private final List<List<String>> dreams = NAMES.stream().<List<String>>map(name -> new ArrayList<>()).toList();
        private final Set<Set<Integer>> apart = new HashSet<>();
        private final Set<List<Integer>> blocks = new HashSet<>();

        Place() {
            for (int member = 0; member < 3; member++) {
                members.get(member).opens("/settings/profile").form("form.editing").fill("skill", own).fill("interest", own).press("do", "save");
                happens(Act.DREAM, member, member);
            }
        }

        void happens(Act act, int actor, int other) {
            Visitor member = members.get(actor);
            String dream = act == Act.DREAM ? "" : dreams.get(other).getLast();
            switch (act) {
                case DREAM -> dreams.get(actor).add(ListsTest.dreams(member, own));
                case COMMENT -> onceThere(member, dream, actor, other, () -> member.form(".saying").fill("comment", "Well, " + System.nanoTime()).enter());
                case CHEER -> onceThere(member, dream, actor, other, () -> taps(member, "cheer"));
                case FOLLOW -> onceThere(member, pages.get(other), actor, other, () -> taps(member, "follow"));
                case FOLLOW_DREAM -> onceThere(member, dream, actor, other, () -> taps(member, "follow"));
                case BLOCK -> onceThere(member, pages.get(other), actor, other, () -> {
                    member.form(".profile form.away").enter();
                    blocks.add(List.of(actor, other));
                    apart.add(Set.of(actor, other));
                });
                case MEET_AGAIN -> {
                    if (!blocks.remove(List.of(actor, other))) return;
                    Element undo = member.opens("/settings/privacy").page().selectFirst(".holdings li:contains(" + NAMES.get(other) + ") button[name=member]");
                    member.form("main form").press("member", undo.val());
                    if (!blocks.contains(List.of(other, actor))) apart.remove(Set.of(actor, other));
                }
            }
        }

        private static void taps(Visitor member, String what) {
            if (!member.page().select("#" + what + " button[value=yes]").isEmpty()) member.form("#" + what).press(what, "yes");
        }

        private void onceThere(Visitor member, String path, int actor, int other, Runnable act) {
            boolean there = !apart.contains(Set.of(actor, other));
            assertThat(member.opens(path).status()).as(path).isEqualTo(there ? 200 : 404);
            if (there) act.run();
        }

        void holdsFor(int viewer) {
            Visitor member = members.get(viewer);
            for (String list : List.of("/feed?tab=latest", "/feed?tab=for-you", "/feed?tab=can-help", "/feed?tab=following", "/notifications", "/offers",
                    "/search?q=" + own + "&in=dreams", "/search?q=" + own + "&in=members", "/topics/" + own, "/topics/" + own + "?part=people")) {
                String read = member.opens(list).page().select("main").text();
                for (int other = 0; other < 3; other++) {
                    if (other != viewer && apart.contains(Set.of(viewer, other))) assertThat(read).as(list).doesNotContain(NAMES.get(other) + " " + own);
                }
            }
            for (Element card : member.opens("/feed?tab=latest").page().select(".dream:contains(" + own + ")")) {
                Element cheers = card.selectFirst("form[action$=/cheer]");
                String comments = card.select(".taps a").text();
                var dream = member.tab().opens(card.select(".title a").attr("href")).page();
                assertThat(count(comments)).isEqualTo(dream.select(".comment").size());
                if (cheers != null) assertThat(count(cheers.text())).isEqualTo(count(dream.select("#cheer").text()));
            }
        }

        private static int count(String said) {
            String number = said.replaceAll("\\D.*", "");
            return number.isEmpty() ? 0 : Integer.parseInt(number);
        }
    }

    private static String page(Visitor member) {
        return member.opens("/").page().select("header .me a").attr("href");
    }

    private static String dreams(Visitor dreamer, String topic) {
        return dreamer.opens("/dreams/new").form().fill("title", "A hope").fill("story", "Soon.").fill("need", topic).fill("theme", topic)
                .press("do", "publish").path();
    }
}
