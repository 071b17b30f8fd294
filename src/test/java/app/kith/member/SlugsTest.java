package app.kith.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kith.KithTest;
import app.kith.Visitors;
import app.kith.account.AccountId;
import app.kith.account.Accounts;
import app.kith.account.EmailAddress;
import app.kith.account.Role;
import app.kith.joining.Newcomers;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@KithTest
class SlugsTest {

    @Autowired
    Members members;

    @Autowired
    Accounts accounts;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Visitors visitors;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    void twentyParallelEqualNamesGetTwentySlugs() throws Exception {
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<String>> joins = IntStream.range(0, 20).<Callable<String>>mapToObj(n -> () -> joins("Maria", "Twenty")).toList();
            var slugs = new TreeSet<String>();
            for (var done : executor.invokeAll(joins)) slugs.add(done.get());
            assertThat(slugs).hasSize(20).contains("maria-twenty", "maria-twenty-2", "maria-twenty-20");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "李小龙, , li-xiao-long",
        "Ωραία, Ελένη, oraia-elene",
        "Jürgen, Groß, jurgen-gross",
        "Ada, ❤ Lovelace, ada-lovelace",
        "សុខា, អង្គរ, សុខា-អង្គរ",
        "ᐃᓄᒃᑎᑐᑦ, , ᐃᓄᒃᑎᑐᑦ",
        "ᏣᎳᎩ, Smith, ᏣᎳᎩ-smith",
        "ꯃꯩꯇꯩꯂꯣꯟ, , ꯃꯩꯇꯩꯂꯣꯟ"
    })
    void aNameInAnyScriptIsReadableInItsAddress(String first, String last, String slug) {
        assertThat(joins(first, last)).matches(slug + "(-\\d+)?");
    }

    @Test
    void aNameWithNothingToReadGetsAReadableFallback() {
        assertThat(joins("🌻🌻", null)).matches("neighbour(-\\d+)?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Admin", "ADMIN", "Ａｄｍｉｎ", "аdmin", "Settings", "Sign-In", "sign in", "join", "Kith", "Ad\u200Bmin", "adᎷin", "ꭺdmin"})
    void aReservedWordIsNobodysSlugHoweverItIsWritten(String name) {
        String slug = joins(name, null);
        assertThat(Slugs.RESERVED).doesNotContain(slug);
        assertThat(slug).matches("[a-z-]+-\\d+");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Ada", "a b", "-a", "a-", "a--b", "a/b", "a%b", "a\u0001", "សុខា/", "សុខា ", "ស--ខ"})
    void theDatabaseHoldsNothingThatIsNoSlug(String slug) {
        for (String table : List.of("member_slug", "dream_slug")) {
            assertThatThrownBy(() -> jdbc.sql("insert into " + table + " (slug) values (?)").param(slug).update())
                    .isInstanceOf(DataIntegrityViolationException.class);
            assertThatThrownBy(() -> jdbc.sql("insert into " + table + " (slug) values (?)").param("ស".repeat(68)).update())
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
    }

    @Test
    void everyRouteOfTheSiteIsReserved() {
        var first = requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
                .flatMap(route -> route.getPatternValues().stream())
                .map(pattern -> pattern.split("/").length > 1 ? pattern.split("/")[1] : "")
                .filter(segment -> segment.matches("[a-z-]+"))
                .collect(Collectors.toSet());
        assertThat(first).contains("join", "sign-in", "pictures");
        assertThat(Slugs.RESERVED).containsAll(first);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/@Zora-Folded", "/@zóra-folded", "/@ZORA%20FOLDED", "/@zora%E2%80%8B-folded"})
    void anotherWayToWriteASlugLeadsToIt(String path) {
        if (visitors.arrives().opens("/@zora-folded").status() == 404) joins("Zora", "Folded");
        var visitor = visitors.arrives().opens(path);
        assertThat(visitor.path()).isEqualTo("/@zora-folded");
        assertThat(visitor.status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/@nobody-of-this-name", "/@%F0%9F%8C%BB", "/@%00", "/@..%2F", "/@-", "/@a'or'1'='1"})
    void aSlugThatIsNobodysIsNotFound(String path) {
        assertThat(visitors.arrives().opens(path).status()).isIn(400, 404);
    }

    private String joins(String first, String last) {
        return transaction.execute(status -> {
            AccountId account = accounts.open(EmailAddress.of(Newcomers.address()).orElseThrow(), "hash", Role.MEMBER);
            var name = new Name(first, Optional.ofNullable(last));
            return members.welcome(account, new Newcomer(name, List.of(), List.of(), List.of(), Optional.empty())).slug();
        });
    }
}
