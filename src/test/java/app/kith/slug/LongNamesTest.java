package app.kith.slug;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.KithTest;
import app.kith.Visitor;
import app.kith.Visitors;
import app.kith.account.AccountId;
import app.kith.account.Accounts;
import app.kith.account.EmailAddress;
import app.kith.account.Role;
import app.kith.dream.DreamId;
import app.kith.dream.Dreams;
import app.kith.dream.WrittenDream;
import app.kith.joining.Newcomers;
import app.kith.member.Members;
import app.kith.member.Name;
import app.kith.member.Newcomer;
import app.kith.topic.Topics;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.BeforeProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestContextManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Names that are as long as names get, and alike where a slug ends: each leads to its own page, and to no other. */
@KithTest
class LongNamesTest {

    @Autowired
    Accounts accounts;

    @Autowired
    Members members;

    @Autowired
    Dreams dreams;

    @Autowired
    Topics topics;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Visitors visitors;

    @BeforeProperty
    void meetTheSite() throws Exception {
        new TestContextManager(getClass()).prepareTestInstance(this);
    }

    /** A beginning that reaches about to where a slug ends, and what comes behind it: often nothing, a number, or more words. */
    @Provide
    Arbitrary<List<String>> alike() {
        var letters = Arbitraries.of("a", "b", "é", "ж", "李", "-", " ", "1", "ស", "\u17D2", "Ꭰ", "ၸ", "မ");
        var beginning = letters.list().ofMinSize(40).ofMaxSize(60).map(list -> "n" + String.join("", list));
        var ending = letters.list().ofMaxSize(12).map(list -> String.join("", list));
        return Combinators.combine(beginning, ending.list().ofMinSize(3).ofMaxSize(8))
                .as((first, lasts) -> lasts.stream().map(last -> first + last).toList());
    }

    @Property(tries = 8, shrinking = ShrinkingMode.OFF)
    void everyMemberIsReachableAtTheirOwnAddress(@ForAll("alike") List<String> names) {
        assertEachHasAPage(names.stream().map(name -> "/@" + Slug.inPath(joins(name.substring(0, 40), name.substring(40)))).toList());
    }

    @Property(tries = 8, shrinking = ShrinkingMode.OFF)
    void everyDreamIsReachableAtItsOwnAddress(@ForAll("alike") List<String> titles) {
        AccountId dreamer = account();
        transaction.executeWithoutResult(status -> members.welcome(dreamer, newcomer("Lina", "Longwinded")));
        assertEachHasAPage(titles.stream()
                .map(title -> dreams.publish(DreamId.next(), dreamer, new WrittenDream(title, "A story.", List.of(), List.of())).href()).toList());
    }

    @Property(tries = 8, shrinking = ShrinkingMode.OFF)
    void everyTopicIsReachableAtItsOwnAddress(@ForAll("alike") List<String> names) {
        var lines = names.stream().map(name -> name.replaceAll("^(.{45}).*(.{12})$", "$1$2").strip()).distinct().toList();
        assertEachHasAPage(topics.named(lines).values().stream().distinct().map(topic -> topic.href()).toList());
    }

    private void assertEachHasAPage(List<String> paths) {
        assertThat(new HashSet<>(paths)).hasSameSizeAs(paths);
        for (String path : paths) {
            assertLeads(path, path);
            Visitor beyond = visitors.arrives().opens(path + "-and-something-that-nobody-here-is-called");
            assertThat(beyond.status()).as("what only begins like %s", path).isEqualTo(404);
        }
    }

    private void assertLeads(String from, String to) {
        Visitor visitor = visitors.arrives().opens(from);
        assertThat(visitor.at().getRawPath()).isEqualTo(to);
        assertThat(visitor.status()).isEqualTo(200);
    }

    /** As sites did before there was room for a number: such slugs are theirs for ever. */
    @Example
    void aSlugThatIsLongerThanOnesThatAreMadeTodayStillLeadsToItsOwner() {
        String first = "wolfeschlegelsteinhausenbergerdorff-maximilian-adalbert-" + "%04d".formatted(System.nanoTime() % 10_000);
        assertThat(first).hasSize(60);
        var given = new ArrayList<String>();
        for (String slug : List.of(first, first + "-2", first + "-123456")) {
            String joined = joins("Wolfeschlegelsteinhausenbergerdorff", "Maximilian Adalbert von und zu Hohenstein");
            transaction.executeWithoutResult(status -> {
                jdbc.sql("update member_slug set slug = ? where slug = ?").params(slug, joined).update();
                jdbc.sql("update member set slug = ? where slug = ?").params(slug, joined).update();
            });
            given.add(slug);
        }

        for (String slug : given) {
            assertLeads("/@" + slug, "/@" + slug);
            assertLeads("/@" + slug.toUpperCase(Locale.ROOT), "/@" + slug);
            assertLeads("/@" + slug.replace("-", "%20"), "/@" + slug);
            assertThat(visitors.arrives().opens("/@" + slug + "/feed.atom").status()).isEqualTo(200);
            assertThat(visitors.arrives().opens("/api/v1/members/" + slug).body()).contains("/@" + slug + "\"");
        }
        assertThat(visitors.arrives().opens("/@" + first + "-3").status()).isEqualTo(404);
    }

    private String joins(String first, String last) {
        AccountId account = account();
        return transaction.execute(status -> members.welcome(account, newcomer(first, last)).slug());
    }

    private AccountId account() {
        return transaction.execute(status -> accounts.open(EmailAddress.of(Newcomers.address()).orElseThrow(), "hash", Role.MEMBER));
    }

    private static Newcomer newcomer(String first, String last) {
        var name = new Name(first.strip(), Optional.of(last.strip()).filter(text -> !text.isEmpty()));
        return new Newcomer(name, List.of(), List.of(), List.of(), Optional.empty());
    }
}
