package app.kith.topic;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.KithTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@KithTest
@Transactional
class NearTopicsTest {

    @Autowired
    private Topics topics;

    @Autowired
    private JdbcClient database;

    @ParameterizedTest
    @CsvSource(textBlock = """
            carpenters,            Carpentry
            Carpetnry,             Carpentry
            watercoloring,         Watercolour
            bookbindng,            Bookbinding
            theater lightings,     Stage lighting
            bee-keepers,           Beekeeping
            keeping the bees,      Beekeeping
            kniting,               Knitting
            """)
    void oneFormAwayASlipAwayOrNearlyAlikeIsAskedAbout(String entry, String meant) {
        assertThat(topics.near(entry)).extracting(Topic::name).first().isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"joinery", "Carpentry", "CARPENTRY", "wood-working", "🎸", "", "%", "xylothanasia quodlibets"})
    void whatIsKnownWhatNamesNothingAndWhatIsNewAreNot(String entry) {
        assertThat(topics.near(entry)).isEmpty();
    }

    @Test
    void aTopicIsOfferedByItsFirstLettersBeforeThoseThatHaveThemInAnotherSpelling() {
        assertThat(topics.near("fp")).extracting(Topic::name).containsExactly("Fabric printing", "Film photography", "Functional programming");
    }

    @Test
    void severalThatHaveTheSameFirstLettersAreOfferedTogetherAndNoMoreThanThree() {
        for (String name : List.of("Zebra quay running", "Zither quartet repair", "Zoo quilt rescue", "Zigzag quarry running")) {
            topics.named(new TopicName(name));
        }
        assertThat(topics.near("zqr")).hasSize(3);
    }

    @Test
    void whatModeratorsHidIsNotOffered() {
        topics.named(new TopicName("Zorbing"));
        assertThat(topics.near("zorbings")).hasSize(1);
        database.sql("update topic set hidden_at = now() where name = 'Zorbing'").update();
        assertThat(topics.near("zorbings")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            colours,               color
            programme,             program
            brushes,               brush
            knives,                knife
            gloves,                glove
            hobbies,               hobby
            theatres,              theater
            centre,                center
            encyclopaedias,        encyclopedia
            organisation,          organization
            travelling,            traveling
            catalogue,             catalog
            licence,               license
            ploughing the field,   plowing fields
            women's groups,        woman group
            book-binding,          bookbinding
            judgement,             judgment
            """)
    void whatIsOneWordHasOneGist(String one, String other) {
        assertThat(TopicGist.of(TopicKey.of(one))).isEqualTo(TopicGist.of(TopicKey.of(other)));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            painting,  printing
            c,         c++
            cooking,   cookery
            яблоко,    яблоки
            """)
    void whatAreTwoHaveTwo(String one, String other) {
        assertThat(TopicGist.of(TopicKey.of(one))).isNotEqualTo(TopicGist.of(TopicKey.of(other)));
    }
}
