package app.kith.village;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.KithTest;
import app.kith.dream.State;
import app.kith.dream.WrittenDream;
import app.kith.dream.WrittenDream.WrittenNeed;
import app.kith.topic.TopicName;
import app.kith.topic.Topics;
import app.kith.topic.TypedName;
import app.kith.web.Typed;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@KithTest
class HopesTest {

    @Autowired
    Topics topics;

    @Test
    void moreThanTenPeopleHopeForSomethingInSeveralScriptsAndStates() {
        assertThat(Hopes.all()).hasSizeGreaterThan(10).extracting(Hope::dreamer).doesNotHaveDuplicates();
        assertThat(Hopes.all()).extracting(Hope::state).contains(State.HOPING, State.UNDER_WAY, State.COME_TRUE);
        var scripts = Hopes.all().stream().flatMapToInt(hope -> hope.dream().title().codePoints())
                .filter(Character::isLetter).mapToObj(Character.UnicodeScript::of).distinct();
        assertThat(scripts).contains(Character.UnicodeScript.LATIN, Character.UnicodeScript.HAN,
                Character.UnicodeScript.ARABIC, Character.UnicodeScript.CYRILLIC);
    }

    @Test
    void eachIsWrittenAsAFormWouldTakeIt() {
        assertThat(Hopes.all()).extracting(Hope::dream).allSatisfy(dream -> {
            assertThat(Typed.line(dream.title())).hasValue(dream.title());
            assertThat(Typed.longer(dream.title(), WrittenDream.LONGEST_TITLE)).isFalse();
            assertThat(Typed.text(dream.story())).hasValue(dream.story());
            assertThat(dream.needs()).isNotEmpty().allMatch(need -> TypedName.read(need.word()) instanceof TopicName)
                    .allMatch(need -> need.purpose().filter(purpose -> Typed.longer(purpose, WrittenNeed.LONGEST_PURPOSE)).isEmpty());
            assertThat(dream.themes()).isNotEmpty().allMatch(theme -> TypedName.read(theme) instanceof TopicName);
        });
    }

    @Test
    void everyNeedIsSomethingThatAnotherVillagerCanDo() {
        assertThat(Hopes.all()).allSatisfy(hope -> {
            Set<String> skills = keys(Village.people().stream().filter(villager -> villager != hope.dreamer())
                    .flatMap(villager -> villager.skills().stream()));
            assertThat(skills).containsAll(keys(hope.dream().needs().stream().map(WrittenNeed::word)));
        });
    }

    /** Words as the topics that they mean: joinery is carpentry. */
    private Set<String> keys(Stream<String> words) {
        List<String> written = words.toList();
        var known = topics.known(written);
        return written.stream().map(word -> known.containsKey(word) ? known.get(word).name() : word)
                .map(Topics::key).collect(Collectors.toCollection(HashSet::new));
    }
}
