package app.kith.topic;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.KithTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@KithTest
@Transactional
class VocabularyPlantingTest {

    @Autowired
    private Topics topics;

    @Autowired
    private JdbcClient database;

    @Test
    void theSiteBeginsWithTheWholeVocabulary() {
        var entries = Vocabulary.shipped().entries();
        assertThat(topics.findNamed(entries.stream().map(Vocabulary.Entry::name).toList())).hasSameSizeAs(entries);
        assertThat(topics.findNamed(entries.stream().flatMap(Vocabulary.Entry::spellings).toList()))
                .hasSize((int) entries.stream().flatMap(Vocabulary.Entry::spellings).count());
    }

    @Test
    void plantingTwiceChangesNothing() {
        String before = everything();
        new VocabularyPlanting(database).plant(Vocabulary.shipped().entries());
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void aNewSpellingArrives() {
        plant("Zorbing: ball rolling");
        plant("Zorbing: ball rolling, sphereing");
        assertThat(name("sphereing")).isEqualTo("Zorbing");
        assertThat(name("ball rolling")).isEqualTo("Zorbing");
    }

    @Test
    void aTopicThatMembersMadeStaysTheirsAndGainsTheSpellings() {
        var theirs = topics.named(new TopicName("ball rolling"));
        plant("Zorbing: ball rolling, sphereing");
        assertThat(topics.find(new TopicName("ball rolling"))).contains(theirs);
        assertThat(topics.find(new TopicName("zorbing"))).contains(theirs);
        assertThat(topics.find(new TopicName("sphereing"))).contains(theirs);
        assertThat(theirs.name()).isEqualTo("ball rolling");
    }

    @Test
    void aSpellingThatIsAnotherTopicAlreadyIsLeftThere() {
        plant("Zorbing: ball rolling");
        var theirs = topics.named(new TopicName("sphereing"));
        plant("Zorbing: ball rolling, sphereing");
        assertThat(topics.find(new TopicName("sphereing"))).contains(theirs);
        assertThat(name("ball rolling")).isEqualTo("Zorbing");
    }

    @Test
    void aSlugThatIsTakenIsNumbered() {
        topics.named(new TopicName("Zorb: rolling"));
        plant("Zorb rolling: zorbs");
        assertThat(topics.find(new TopicName("zorbs"))).map(Topic::slug).contains("zorb-rolling-2");
    }

    private void plant(String text) {
        new VocabularyPlanting(database).plant(new Vocabulary(text).entries());
    }

    private String name(String spelling) {
        return topics.find(new TopicName(spelling)).orElseThrow().name();
    }

    private String everything() {
        return database.sql("""
                select md5(string_agg(topic::text || spelling::text, '|' order by spelling.key))
                from topic_spelling spelling join topic on topic.id = spelling.topic_id
                """).query(String.class).single();
    }
}
