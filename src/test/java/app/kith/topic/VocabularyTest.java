package app.kith.topic;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import app.kith.slug.Slug;
import app.kith.topic.Vocabulary.Entry;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VocabularyTest {

    private final List<Entry> entries = Vocabulary.shipped().entries();

    @Test
    void itHoldsMoreThanSevenHundredTopics() {
        assertThat(entries).hasSizeGreaterThan(700);
    }

    @Test
    void everySpellingLeadsToOneTopicAndStandsThereOnce() {
        Map<String, List<String>> topicsByKey = entries.stream()
                .flatMap(entry -> entry.spellings().map(name -> Map.entry(name.key(), entry.name().text())))
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
        assertThat(topicsByKey).allSatisfy((key, topics) -> assertThat(topics).as(key).hasSize(1));
    }

    @Test
    void everyTopicHasOtherSpellings() {
        assertThat(entries).allSatisfy(entry -> assertThat(entry.others()).as(entry.name().text()).isNotEmpty());
    }

    @Test
    void noNameHoldsACommaBecauseThatIsWhatPartsTopicsWhileTyping() {
        assertThat(entries).allSatisfy(entry -> assertThat(entry.name().text()).doesNotContain(",", ";", ":"));
    }

    @Test
    void everyNameMakesASlugOfItsOwn() {
        assertThat(entries).extracting(entry -> TopicSlug.of(entry.name(), new TopicId(java.util.UUID.randomUUID())))
                .doesNotHaveDuplicates()
                .doesNotContain(new Slug("suggestions"));
    }

    @Test
    void everydaySpellingsArriveWhereTheyShould() {
        assertThat(nameOf("joinery")).isEqualTo("Carpentry");
        assertThat(nameOf("coding")).isEqualTo("Programming");
        assertThat(nameOf("Guitar-Playing")).isEqualTo("Guitar");
        assertThat(nameOf("jewelry")).isEqualTo("Jewellery making");
        assertThat(nameOf("sign writing")).isEqualTo("Sign painting");
        assertThat(nameOf("babysitter")).isEqualTo("Childcare");
        assertThat(nameOf("العربية")).isEqualTo("Arabic");
    }

    @Test
    void itCoversWhatTheFoundersPromised() {
        assertThat(entries.stream().map(entry -> entry.name().text()))
                .containsAll(Set.of("Carpentry", "Nursing", "Guitar", "Spanish", "Gardening", "Programming", "Teaching",
                        "Football", "Cooking", "Law", "Bookkeeping", "Event planning", "Beekeeping", "Chess"));
    }

    @Test
    void itsChecksumFollowsItsText() {
        assertThat(new Vocabulary("Chess: chess club").checksum())
                .isEqualTo(new Vocabulary("Chess: chess club").checksum())
                .isNotEqualTo(new Vocabulary("Chess: chess clubs").checksum());
    }

    private String nameOf(String spelling) {
        var wanted = new TopicName(spelling).key();
        return entries.stream()
                .filter(entry -> entry.spellings().anyMatch(name -> name.key().equals(wanted)))
                .findFirst().orElseThrow().name().text();
    }
}
