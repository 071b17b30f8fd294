package app.kith.dream;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import app.kith.KithTest;
import app.kith.Visitors;
import app.kith.account.AccountId;
import app.kith.account.Accounts;
import app.kith.account.EmailAddress;
import app.kith.account.Role;
import app.kith.dream.WrittenDream.WrittenNeed;
import app.kith.joining.Newcomers;
import app.kith.member.Members;
import app.kith.member.Name;
import app.kith.member.Newcomer;
import app.kith.keyset.Place;
import app.kith.keyset.Stretch;
import app.kith.member.Viewer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@KithTest
class DreamsTest {

    private static final Viewer VISITOR = new Viewer.Visitor();

    @Autowired
    Dreams dreams;

    @Autowired
    Accounts accounts;

    @Autowired
    Members members;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Visitors visitors;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    @Test
    void twentyParallelEqualTitlesGetTwentySlugs() throws Exception {
        AccountId dreamer = dreamer();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var writes = IntStream.range(0, 20).<Callable<Dream>>mapToObj(n -> () -> writes(dreamer, "Plant twenty equal trees")).toList();
            var slugs = new TreeSet<String>();
            for (var done : executor.invokeAll(writes)) slugs.add(done.get().slug());
            assertThat(slugs).hasSize(20).contains("plant-twenty-equal-trees", "plant-twenty-equal-trees-2", "plant-twenty-equal-trees-20");
        }
    }

    @Test
    void equalTitlesThatAreAsLongAsTitlesGetStillLeadToTheirOwnDreams() {
        AccountId dreamer = dreamer();
        String title = "Hang one enormous swing from the old lime tree in the middle of the market square";
        for (int number = 1; number <= 3; number++) {
            Dream dream = writes(dreamer, title);
            assertThat(dreams.at(dream.slug(), VISITOR)).isEqualTo(new Dreams.Found.Here(dream));
            var visitor = visitors.arrives().opens(dream.href());
            assertThat(visitor.path()).as("no other dream’s address").isEqualTo(dream.href());
            assertThat(visitor.status()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "请整条街喝茶, qing-zheng-tiao-jie-he-cha",
        "Вишити карту, vyshyty-kartu|vishiti-kartu",
        "طاولة واحدة, tawlt-wahdt|tawlah-wahdah|tawla-wahda|tawlt-wahdh",
        "Éteindre les lumières, eteindre-les-lumieres",
        "🌻🌻, dream",
        "🌻 Sunflowers & co., sunflowers-co"
    })
    void aTitleInAnyScriptIsReadableInItsAddress(String title, String slug) {
        assertThat(writes(dreamer(), title).slug()).matches("(" + slug + ")(-\\d+)?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"new", "NEW", "Ｎｅｗ", "Drafts", "Edit"})
    void aReservedWordIsNoDreamsSlug(String title) {
        assertThat(DreamSlugs.RESERVED).doesNotContain(writes(dreamer(), title).slug());
    }

    @Test
    void everyRouteBesideTheDreamsIsReserved() {
        var beside = routes.getHandlerMethods().keySet().stream()
                .flatMap(route -> route.getPatternValues().stream())
                .filter(pattern -> pattern.matches("/dreams/[a-z].*"))
                .map(pattern -> pattern.split("/")[2])
                .toList();
        assertThat(beside).contains("new");
        assertThat(DreamSlugs.RESERVED).containsAll(beside);
    }

    @Test
    void anOldSlugLeadsToTheDreamForEver() {
        Dream dream = writes(dreamer(), "Find a name for the cat");
        jdbc.sql("insert into dream_slug (slug, dream_id) values ('find-a-name-for-the-old-cat', :id)").param("id", dream.id().value()).update();
        assertThat(dreams.at("find-a-name-for-the-old-cat", VISITOR)).isEqualTo(new Dreams.Found.Moved(dream.href()));
        assertThat(visitors.arrives().opens("/dreams/find-a-name-for-the-old-cat").path()).isEqualTo(dream.href());
        assertThat(dreams.at("nobody-dreamt-of-this", VISITOR)).isEqualTo(new Dreams.Found.Nothing());
    }

    @Test
    void needsAndThemesStandInTheirOrderAsTopicsInTheDreamersOwnWords() {
        var written = new WrittenDream("Mend the ferry", "It leaks.", List.of(
                new WrittenNeed("joinery", Optional.of("the hull")), new WrittenNeed("Sailing", Optional.empty()),
                new WrittenNeed("woodwork", Optional.of("the mast"))), List.of("rivers of the north", "Boat building", "boatbuilding"));
        Dream dream = dreams.publish(DreamId.next(), dreamer(), written);
        assertThat(dream.needs()).extracting(Need::word).containsExactly("joinery", "Sailing", "woodwork");
        assertThat(dream.needs()).extracting(need -> need.topic().name()).containsExactly("Carpentry", "Sailing", "Carpentry");
        assertThat(dream.needs()).extracting(Need::purpose).containsExactly(Optional.of("the hull"), Optional.empty(), Optional.of("the mast"));
        assertThat(dream.themes()).extracting(theme -> theme.topic().name()).containsExactly("rivers of the north", "Boat building");
    }

    @Test
    void theNewestComeFirstAndReadingOnRepeatsAndSkipsNothingWhileOthersPublish() {
        AccountId dreamer = dreamer();
        List<Dream> written = new ArrayList<>();
        // Some of one and the same moment, as when many publish at once.
        transaction.executeWithoutResult(status -> IntStream.range(0, 8).forEach(n -> written.add(writes(dreamer, "At once " + n))));
        IntStream.range(0, 4).forEach(n -> written.add(writes(dreamer, "One by one " + n)));

        List<DreamId> read = new ArrayList<>();
        Optional<Place> place = Optional.empty();
        while (!read.containsAll(written.stream().map(Dream::id).toList())) {
            Stretch<Dream> stretch = dreams.newest(VISITOR, place, 3);
            assertThat(stretch.shown()).hasSize(3);
            stretch.shown().forEach(dream -> read.add(dream.id()));
            assertThat(stretch.more()).isEqualTo(Place.read(stretch.more().orElseThrow().toString()));
            place = stretch.more();
            writes(dreamer, "Meanwhile");
        }
        var own = written.stream().map(Dream::id).collect(toCollection(ArrayList::new));
        assertThat(read).doesNotHaveDuplicates();
        assertThat(read.stream().filter(own::contains).toList().subList(0, 4)).isEqualTo(own.reversed().subList(0, 4));
    }

    @Test
    void theEndOfTheListIsItsEnd() {
        writes(dreamer(), "The oldest of all");
        Optional<Place> place = Optional.empty();
        for (int pages = 0; pages < 10_000; pages++) {
            Stretch<Dream> stretch = dreams.newest(VISITOR, place, 50);
            place = stretch.more();
            if (place.isEmpty()) return;
        }
        throw new AssertionError("The list has no end");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "1", "-", "1-2", "99999999999999999-018f0000-0000-7000-8000-000000000000", "1-018F", "1;drop table dream"})
    void whatIsNoPlaceIsTheBeginning(String address) {
        assertThat(Place.read(address)).isEmpty();
    }

    @Test
    void theListIsReadFromItsIndexAndNeverSorted() {
        String newest = "and (published_at, id) < (now(), :id) order by published_at desc, id desc limit 13";
        // The members' index holds what visitors see, too: which of the two is the cheaper changes with how many dreams there are.
        assertThat(plan("where " + new Sight(VISITOR).board() + newest, "drop index dream_newest_for_members"))
                .contains("dream_newest_for_visitors").doesNotContain("Sort", "Seq Scan on dream");
        assertThat(plan("where " + new Sight(viewer(dreamer())).board() + newest))
                .contains("dream_newest_for_members").doesNotContain("Sort", "Seq Scan on dream");
        assertThat(plan("where dreamer_id = :id order by published_at desc, id desc limit 24"))
                .contains("dream_dreamer").doesNotContain("Sort", "Seq Scan");
    }

    /** How the database reads a list that is long: neither from one end to the other nor by putting it in order, as long as there is another way. */
    private String plan(String query, String... before) {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            for (String change : before) jdbc.sql(change).update();
            for (String way : List.of("seqscan", "bitmapscan", "sort")) jdbc.sql("set local enable_" + way + " = off").update();
            var explained = jdbc.sql("explain select id from dream " + query).param("id", DreamId.next().value()).param("viewer", DreamId.next().value());
            return String.join("\n", explained.query(String.class).list());
        });
    }

    private Viewer viewer(AccountId member) {
        return new Viewer.SignedInMember(accounts.find(member).orElseThrow());
    }

    private Dream writes(AccountId dreamer, String title) {
        return dreams.publish(DreamId.next(), dreamer, new WrittenDream(title, "Because.", List.of(), List.of()));
    }

    private AccountId dreamer() {
        return transaction.execute(status -> {
            AccountId account = accounts.open(EmailAddress.of(Newcomers.address()).orElseThrow(), "hash", Role.MEMBER);
            members.welcome(account, new Newcomer(new Name("Dorothea", Optional.of("Dreamer")), List.of(), List.of(), List.of(), Optional.empty()));
            return account;
        });
    }
}
