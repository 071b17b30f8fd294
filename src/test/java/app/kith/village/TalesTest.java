package app.kith.village;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.KithTest;
import app.kith.dream.State;
import app.kith.dream.WrittenDream;
import app.kith.dream.WrittenDream.WrittenNeed;
import app.kith.dream.offer.OfferState;
import app.kith.topic.TopicName;
import app.kith.topic.Topics;
import app.kith.topic.TypedName;
import app.kith.village.Tale.Turn;
import app.kith.village.Tale.Turn.Offered;
import app.kith.village.Tale.Turn.Said;
import app.kith.village.Tale.Turn.Stepped;
import app.kith.village.Tale.Turn.Told;
import app.kith.web.Typed;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@KithTest
class TalesTest {

    @Autowired
    Topics topics;

    @Test
    void withTheHopesOfTheseDaysThereAreAHundredAndTwentyDreamsInAllStatesAndEverybodyHasSome() {
        assertThat(Tales.all().size() + Hopes.all().size()).isEqualTo(120);
        for (State state : State.ALL) {
            assertThat(Tales.all()).filteredOn(tale -> tale.state() == state).hasSizeGreaterThan(12);
        }
        assertThat(Tales.all()).extracting(Tale::dreamer).containsAll(Village.people());
        assertThat(Tales.all()).extracting(Tale::id).doesNotHaveDuplicates();
    }

    @Test
    void theirTitlesAreWrittenInMoreThanTenScripts() {
        var scripts = Tales.all().stream().flatMapToInt(tale -> tale.dream().title().codePoints())
                .filter(Character::isLetter).mapToObj(Character.UnicodeScript::of).distinct();
        assertThat(scripts).hasSizeGreaterThan(10).contains(Character.UnicodeScript.HEBREW, Character.UnicodeScript.DEVANAGARI,
                Character.UnicodeScript.HANGUL, Character.UnicodeScript.HIRAGANA, Character.UnicodeScript.ARMENIAN, Character.UnicodeScript.ETHIOPIC);
    }

    @Test
    void eachIsWrittenAsAFormWouldTakeIt() {
        assertThat(Tales.all()).extracting(Tale::dream).allSatisfy(dream -> {
            assertThat(Typed.line(dream.title())).hasValue(dream.title());
            assertThat(Typed.longer(dream.title(), WrittenDream.LONGEST_TITLE)).isFalse();
            assertThat(Typed.text(dream.story())).hasValue(dream.story());
            assertThat(dream.needs()).isNotEmpty()
                    .allMatch(need -> need.purpose().filter(purpose -> Typed.longer(purpose, WrittenNeed.LONGEST_PURPOSE)).isEmpty());
            assertThat(dream.themes()).isNotEmpty().doesNotHaveDuplicates().allMatch(theme -> TypedName.read(theme) instanceof TopicName);
        });
    }

    @Test
    void everyNeedIsATopicOfTheVocabularyAndStandsOnce() {
        List<String> needs = Tales.all().stream().flatMap(tale -> tale.dream().needs().stream()).map(WrittenNeed::word).toList();
        var known = topics.known(needs);
        assertThat(needs.stream().filter(need -> !known.containsKey(need))).isEmpty();
        assertThat(Tales.all()).allSatisfy(tale ->
                assertThat(tale.dream().needs()).extracting(need -> known.get(need.word()).name()).doesNotHaveDuplicates());
    }

    @Test
    void everyOfferIsForWhatIsNeededAndOnlyOneOfThemIsTaken() {
        assertThat(Tales.all()).allSatisfy(tale -> {
            Set<String> taken = new HashSet<>();
            assertThat(turns(tale, Offered.class)).allSatisfy(offer -> {
                assertThat(tale.dream().needs()).extracting(WrittenNeed::word).contains(offer.need());
                assertThat(offer.from()).isNotEqualTo(tale.dreamer());
                assertThat(taken).doesNotContain(offer.need());
                if (offer.state() == OfferState.ACCEPTED) taken.add(offer.need());
                assertThat(offer.state() != OfferState.OPEN || tale.state().going()).isTrue();
                assertThat(offer.thanks().isEmpty() || offer.state() == OfferState.ACCEPTED).isTrue();
            });
        });
        var offers = Tales.all().stream().flatMap(tale -> turns(tale, Offered.class)).toList();
        assertThat(offers).extracting(Offered::state).contains(OfferState.OPEN, OfferState.ACCEPTED, OfferState.DECLINED, OfferState.WITHDRAWN);
        assertThat(offers).filteredOn(offer -> offer.thanks().isPresent()).hasSizeGreaterThan(50);
    }

    @Test
    void peopleAnswerEachOtherAndDreamersTellOfTheWay() {
        assertThat(Tales.all().stream().flatMap(tale -> turns(tale, Said.class))).hasSizeGreaterThan(120)
                .filteredOn(said -> !said.answers().isEmpty()).hasSizeGreaterThan(80);
        assertThat(Tales.all().stream().flatMap(tale -> turns(tale, Told.class))).hasSizeGreaterThan(70)
                .extracting(Told::words).doesNotHaveDuplicates();
        assertThat(Tales.all().stream().flatMap(tale -> turns(tale, Stepped.class))).extracting(Stepped::done).contains(true, false);
        assertThat(Tales.all()).filteredOn(tale -> tale.state() == State.COME_TRUE)
                .allSatisfy(tale -> assertThat(turns(tale, Stepped.class)).allMatch(Stepped::done));
    }

    @Test
    void eachBeganBeforeTheseDaysAndAfterEverybodyHadJoined() {
        assertThat(Tales.all()).allSatisfy(tale ->
                assertThat(tale.days()).isBetween(10, tale.people().stream().mapToInt(Village::days).min().orElseThrow() - 1));
        assertThat(Tales.all()).allSatisfy(tale -> assertThat(tale.lasted()).isBetween(1, tale.days() - 1));
    }

    private static <T extends Turn> Stream<T> turns(Tale tale, Class<T> kind) {
        return tale.turns().stream().filter(kind::isInstance).map(kind::cast);
    }
}
