package app.kith.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TopicNameTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            Sign Painting,      sign-painting
            Sign Painting,      sign_painting
            Sign Painting,      '  SIGN   painting '
            Café,               cafe
            Macramé,            MACRAMÉ
            Łódź,               lodz
            Ελληνικά,           ελληνικα
            women's groups,     womens groups
            women's groups,     women’s groups
            Arts & crafts,      arts and crafts
            Groß,               GROSS
            """)
    void twoWaysOfWritingOneNameHaveOneKey(String one, String other) {
        assertThat(new TopicName(other).key()).isEqualTo(new TopicName(one).key());
    }

    @ParameterizedTest
    @CsvSource({"й, и", "が, か", "C, C++", "हिन्दी, हनद"})
    void aMarkThatIsPartOfALetterStays(String one, String other) {
        assertThat(new TopicName(other).key()).isNotEqualTo(new TopicName(one).key());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ch\u200Bess", "\u202EChess\u202C", "Chess\u200F", "Ch\u00ADess", "\u2066Chess\u2069", "\uFF23hess", "Che\u0000ss"})
    void whatCannotBeSeenDoesNotCount(String typed) {
        assertThat(read(typed).key()).isEqualTo("chess");
    }

    @Test
    void aLineBreakIsASpace() {
        assertThat(read("bread\r\n making\t").text()).isEqualTo("bread making");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  ", "\n", "\u200B\u200F", "\u0000"})
    void nothingIsNoName(String typed) {
        assertThat(TypedName.read(typed)).isEqualTo(UnusableName.NOTHING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"---", "'", "🎸", "…!?", "&'"})
    void punctuationAndPicturesAreNoName(String typed) {
        assertThat(TypedName.read(typed)).isIn(UnusableName.UNREADABLE, UnusableName.NOTHING);
    }

    @Test
    void sixtyCharactersAsPeopleCountThemAreTheMost() {
        assertThat(TypedName.read("a".repeat(60))).isInstanceOf(TopicName.class);
        assertThat(TypedName.read("a".repeat(61))).isEqualTo(UnusableName.TOO_LONG);
        assertThat(TypedName.read("e\u0301".repeat(60))).isInstanceOf(TopicName.class);
        assertThat(TypedName.read("a" + "🧑‍🌾".repeat(30))).isInstanceOf(TopicName.class);
        assertThat(TypedName.read("a" + "🧑‍🌾".repeat(60))).isEqualTo(UnusableName.TOO_LONG);
    }

    @Test
    void aFewCharactersThatUnfoldToThousandsAreTooLong() {
        assertThat(TypedName.read("\uFDFA".repeat(60))).isEqualTo(UnusableName.TOO_LONG);
        assertThat(TypedName.read("a" + "\u0301".repeat(9_999))).isEqualTo(UnusableName.TOO_LONG);
    }

    @Test
    void aNameIsNeverMadeOfWhatIsNone() {
        assertThatThrownBy(() -> new TopicName("🎸")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyReasonHasItsWords() {
        assertThat(UnusableName.values()).extracting(UnusableName::words)
                .containsExactly("topic.unusable.nothing", "topic.unusable.too-long", "topic.unusable.unreadable");
    }

    private static TopicName read(String typed) {
        return (TopicName) TypedName.read(typed);
    }
}
