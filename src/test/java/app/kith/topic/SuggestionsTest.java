package app.kith.topic;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.KithTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@KithTest
@Transactional
class SuggestionsTest {

    @Autowired
    private Suggestions suggestions;

    @Autowired
    private JdbcClient database;

    @ParameterizedTest
    @CsvSource(textBlock = """
            joinery,       Carpentry (joinery)
            joine,         Carpentry (joiner)
            Carpent,       Carpentry
            carpentry,     Carpentry
            bread,         Bread making
            coding,        Programming (coding)
            guitar pl,     Guitar (guitar playing)
            guitar,        Guitar
            restor,        Restoring vehicles
            jewelry,       Jewellery making (jewelry)
            العرب,         Arabic (العربية)
            中,            Chinese (中文)
            Укра,          Ukrainian (українська)
            """)
    void theLikeliestTopicComesFirst(String typed, String first) {
        assertThat(shown(typed)).first().isEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            carpetnry,     Carpentry
            gardning,      Gardening
            photgraphy,    Photography
            beekeping,     Beekeeping
            accoutning,    Accounting
            """)
    void aSlipOfTheFingersIsForgiven(String typed, String meant) {
        assertThat(suggestions.to(typed, 8)).extracting(Suggestion::name).contains(meant);
    }

    @Test
    void aWordInsideASpellingIsMetToo() {
        assertThat(shown("railways")).contains("Model railways");
        assertThat(shown("repair")).contains("Bicycle repair", "Car repair");
    }

    @Test
    void whatBeginsWithItStandsBeforeWhatHoldsIt() {
        var names = suggestions.to("bread", 8).stream().map(Suggestion::name).toList();
        assertThat(names).startsWith("Bread making");
        assertThat(suggestions.to("wood", 20).getFirst().name()).startsWith("Wood");
    }

    @Test
    void aTopicIsShownOnceByItsNameIfThatFits() {
        assertThat(shown("carpent")).containsOnlyOnce("Carpentry").noneMatch(it -> it.startsWith("Carpentry ("));
    }

    @Test
    void noMoreThanAskedForAndNeverMoreThanTwenty() {
        assertThat(suggestions.to("s", 3)).hasSize(3);
        assertThat(suggestions.to("s", 10_000)).hasSize(20);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "\u0000", "\uD83D", "%", "_", "\\", "🎸", "'; drop table topic; --", "%'\"\\_", "a\u0000b", "\u202E"})
    void strangeInputIsAnsweredCalmly(String typed) {
        assertThat(suggestions.to(typed, 8)).hasSizeLessThanOrEqualTo(8);
    }

    @Test
    void aPatternInWhatWasTypedMatchesItselfOnly() {
        assertThat(suggestions.to("c%y", 8)).extracting(Suggestion::name).doesNotContain("Carpentry");
        assertThat(suggestions.to("b%d", 8)).isEmpty();
    }

    @Test
    void tenThousandCharactersSuggestNothing() {
        assertThat(suggestions.to("a".repeat(10_000), 8)).isEmpty();
    }

    @Test
    void anIndexServesEveryWayToMeetASpellingInALargeVocabulary() {
        database.sql("""
                with made as (
                    insert into topic (id, name, key, slug)
                    select gen_random_uuid(), hash, hash, hash from (select md5(n::text) as hash from generate_series(1, 40000) n) numbers
                    returning id, key)
                insert into topic_spelling (key, spelling, topic_id)
                select left(key, 6) || ' ' || substr(key, 7, 12) || ' ' || right(key, 8), key, id from made
                """).update();
        database.sql("analyze topic_spelling").update();
        database.sql("analyze topic").update();
        for (String mode : List.of("force_custom_plan", "force_generic_plan")) {
            database.sql("set local plan_cache_mode = " + mode).update();
            String plan = String.join("\n", suggestions.plan("carp"));
            assertThat(plan).as(mode).contains("topic_spelling_pkey", "topic_spelling_trigrams").doesNotContain("Seq Scan on topic_spelling");
        }
    }

    private List<String> shown(String typed) {
        return suggestions.to(typed, 20).stream()
                .map(it -> it.name() + it.spelling().map(other -> " (" + other + ")").orElse(""))
                .toList();
    }
}
