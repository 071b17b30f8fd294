package app.kith.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kith.KithTest;
import app.kith.account.AccountId;
import app.kith.account.Accounts;
import app.kith.account.EmailAddress;
import app.kith.account.Role;
import app.kith.joining.Newcomers;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What becomes of a slug when its owner is called something else. */
@KithTest
class RenamingTest {

    private static final Viewer VISITOR = new Viewer.Visitor();

    @Autowired
    Members members;

    @Autowired
    Namesakes namesakes;

    @Autowired
    Accounts accounts;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theSlugFollowsTheNameAndEveryOldOneLeadsOn() {
        AccountId id = joins("Rosa", "Renamed");
        rename(id, "Rosa", "Once");
        rename(id, "Rosa", "Twice");
        assertThat(slug(id)).isEqualTo("rosa-twice");
        for (String old : List.of("rosa-renamed", "rosa-once")) {
            assertThat(members.at(old, VISITOR)).isEqualTo(new Members.Found.Moved("/@rosa-twice"));
        }
    }

    @Test
    void soDoesOneThatNoLatinLettersCanWrite() {
        AccountId first = joins("ᓄᓇᕗᑦ", "Renamed");
        AccountId second = joins("ᓄᓇᕗᑦ", "Renamed");
        assertThat(slug(first)).isEqualTo("ᓄᓇᕗᑦ-renamed");
        assertThat(slug(second)).isEqualTo("ᓄᓇᕗᑦ-renamed-2");
        rename(second, "ᏣᎳᎩ", "Renamed");
        assertThat(members.at("ᓄᓇᕗᑦ-renamed-2", VISITOR)).isEqualTo(new Members.Found.Moved("/@%E1%8F%A3%E1%8E%B3%E1%8E%A9-renamed"));
        rename(second, "ᓄᓇᕗᑦ", "Renamed");
        assertThat(slug(second)).isEqualTo("ᓄᓇᕗᑦ-renamed-2");
        assertThat(members.there("ꮳꮃꭹ Renamed", VISITOR).orElseThrow().id()).isEqualTo(second);
    }

    @Test
    void anOldSlugIsNeverGivenToSomebodyElse() {
        AccountId id = joins("Vera", "Vacated");
        rename(id, "Vera", "Elsewhere");
        AccountId other = joins("Vera", "Vacated");
        assertThat(slug(other)).isEqualTo("vera-vacated-2");
        rename(other, "Vera", "Elsewhere");
        assertThat(slug(other)).isEqualTo("vera-elsewhere-2");
        assertThat(members.at("vera-vacated", VISITOR)).isEqualTo(new Members.Found.Moved("/@vera-elsewhere"));
    }

    @Test
    void goingBackToAnOldNameGivesTheOldSlugBack() {
        joins("Bertha", "Back");
        AccountId second = joins("Bertha", "Back");
        rename(second, "Bertha", "Forth");
        rename(second, "Bertha", "Back");
        assertThat(slug(second)).isEqualTo("bertha-back-2");
        assertThat(given(second)).containsExactlyInAnyOrder("bertha-back-2", "bertha-forth");
    }

    @Test
    void aPlainSlugThatIsFreeGoesBeforeAnOwnOneWithANumber() {
        AccountId id = joins("Perpetua 2", null);
        assertThat(slug(id)).isEqualTo("perpetua-2");
        rename(id, "Perpetua", null);
        assertThat(slug(id)).isEqualTo("perpetua");
    }

    @ParameterizedTest
    @CsvSource({"Ines, Same, Ines, Same", "Ines, Accent, Inés, Accent", "INES, SHOUTS, Ines, Shouts", "🌻, , 🌵, ", "Ines, Apostrophe, Ines, Apo’strophe"})
    void aNameThatReadsTheSameInAnAddressChangesNoSlug(String first, String last, String newFirst, String newLast) {
        joins(first, last);
        AccountId id = joins(first, last);
        String before = slug(id);
        rename(id, newFirst, newLast);
        assertThat(slug(id)).isEqualTo(before);
        assertThat(given(id)).containsExactly(before);
        assertThat(members.find(id).orElseThrow().name()).isEqualTo(new Name(newFirst, Optional.ofNullable(newLast)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Admin", "ＡＤＭＩＮ", "аdmin", "Settings", "Sign-In", "Kith", "Ad\u200Bmin", "\u202Enimda\u202C Admin"})
    void nobodyRenamesThemselvesToAReservedWord(String name) {
        AccountId id = joins("Reserved", null);
        rename(id, name, null);
        assertThat(Slugs.RESERVED).doesNotContain(slug(id));
    }

    @Test
    void twentyParallelRenamesOfTwentyMembersToOneNameGiveTwentySlugs() throws Exception {
        List<AccountId> ids = IntStream.range(0, 20).mapToObj(n -> joins("Parallel", "No" + n)).toList();
        inParallel(ids.stream().<Callable<Member>>map(id -> () -> rename(id, "Zuzana", "Zugleich")).toList());
        var slugs = new TreeSet<>(ids.stream().map(this::slug).toList());
        assertThat(slugs).hasSize(20).contains("zuzana-zugleich", "zuzana-zugleich-2", "zuzana-zugleich-20");
    }

    @Test
    void twentyParallelRenamesOfOneMemberEndInOneConsistentState() throws Exception {
        AccountId id = joins("One", "Before");
        inParallel(IntStream.range(0, 20).<Callable<Member>>mapToObj(n -> () -> rename(id, "Oneof", "Many" + n % 5)).toList());
        Member after = members.find(id).orElseThrow();
        assertThat(after.slug()).isEqualTo(after.name().full().toLowerCase(Locale.ROOT).replace(' ', '-'));
        assertThat(given(id)).containsExactlyInAnyOrder("one-before", "oneof-many0", "oneof-many1", "oneof-many2", "oneof-many3", "oneof-many4");
        for (String slug : given(id)) {
            if (!slug.equals(after.slug())) assertThat(members.at(slug, VISITOR)).isEqualTo(new Members.Found.Moved(after.href()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Mirembe Keeper", "mirembe keeper", "MIREMBE KEEPER", "Μirembe Keeper", "Мirembe Keeper", "Mirembe Кeeper", "Мігеmbе Кеереr",
        "Mirembe  Keeper", "MirembeKeeper", "Mirembe-Keeper", "Ｍｉｒｅｍｂｅ Keeper", "𝐌𝐢𝐫𝐞𝐦𝐛𝐞 Keeper", "Mirernbe Keeper", "Mirembe Keeper."
    })
    void aNameThatLooksLikeThatOfAModeratorIsTold(String name) {
        AccountId moderator = joinsOnce("Mirembe", "Keeper");
        assertThat(namesakes.ofStaff(new Name(name, Optional.empty()), Optional.empty())).isTrue();
        assertThat(namesakes.ofStaff(new Name(name, Optional.empty()), Optional.of(moderator))).as("it is hers").isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mirembe Keepers", "Mirembe", "Keeper Mirembe", "Mirembe A. Keeper", "ミレンベ", "🌻"})
    void aNameOfOnesOwnIsNot(String name) {
        joinsOnce("Mirembe", "Keeper");
        assertThat(namesakes.ofStaff(new Name(name, Optional.empty()), Optional.empty())).isFalse();
    }

    @Test
    void theSchemaHoldsTheLimitsOfTheForm() {
        AccountId id = joins("Lena", "Limits");
        for (String column : List.of("first_name", "last_name", "headline", "about", "place")) {
            assertThatThrownBy(() -> jdbc.sql("update member set " + column + " = repeat('x', 8 * 3000 + 1) where id = ?").param(id.value()).update())
                    .as(column).isInstanceOf(DataIntegrityViolationException.class);
            assertThatThrownBy(() -> jdbc.sql("update member set " + column + " = '' where id = ?").param(id.value()).update())
                    .as(column).isInstanceOf(DataIntegrityViolationException.class);
        }
        assertThatThrownBy(() -> new Introduction(Optional.of("x".repeat(8 * 120 + 1)), Optional.empty(), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static <T> void inParallel(List<Callable<T>> acts) throws Exception {
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : executor.invokeAll(acts)) done.get();
        }
    }

    private Member rename(AccountId id, String first, String last) {
        return members.rewrite(id, written(first, last));
    }

    private static WrittenProfile written(String first, String last) {
        return new WrittenProfile(new Name(first, Optional.ofNullable(last)), Introduction.NONE, List.of(), List.of(), List.of());
    }

    private String slug(AccountId id) {
        return members.find(id).orElseThrow().slug();
    }

    private List<String> given(AccountId id) {
        return jdbc.sql("select slug from member_slug where member_id = ?").param(id.value()).query(String.class).list();
    }

    private AccountId joins(String first, String last) {
        return joins(first, last, Role.MEMBER);
    }

    private AccountId joins(String first, String last, Role role) {
        return transaction.execute(status -> {
            AccountId account = accounts.open(EmailAddress.of(Newcomers.address()).orElseThrow(), "hash", role);
            return members.welcome(account, new Newcomer(written(first, last), Optional.empty())).id();
        });
    }

    private AccountId joinsOnce(String first, String last) {
        return Stream.of(members.at("mirembe-keeper", VISITOR))
                .flatMap(found -> found instanceof Members.Found.Here(var profile) ? Stream.of(profile.member().id()) : Stream.empty())
                .findFirst()
                .orElseGet(() -> joins(first, last, Role.MODERATOR));
    }
}
