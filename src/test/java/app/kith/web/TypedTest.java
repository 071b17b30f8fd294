package app.kith.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTest {

    @Test
    void aLineHasSingleSpacesAndNoneAtItsEnds() {
        assertThat(Typed.line("  Ada \t Lovelace\r\n\u00A0\u3000")).hasValue("Ada Lovelace");
    }

    @Test
    void lettersAreComposed() {
        assertThat(Typed.line("Zoe\u0308")).hasValue("Zo\u00EB");
        assertThat(Typed.line("Zoe\u200B\u0308")).hasValue("Zo\u00EB");
    }

    @ParameterizedTest
    @ValueSource(ints = {
        0x00, 0x07, 0x1B, 0x7F, 0x85, 0xAD, 0x61C, 0x180E, 0x200B, 0x200E, 0x200F, 0x202A, 0x202E, 0x2060, 0x2063, 0x2066,
        0x2069, 0x206A, 0xFEFF, 0xFFF9, 0xE0001, 0xE0041, 0xE007F
    })
    void whatHidesOrTurnsTextIsGone(int character) {
        String hidden = Character.toString(character);
        assertThat(Typed.line("A" + hidden + "da").orElseThrow().replace(" ", "")).isEqualTo("Ada");
        assertThat(Typed.line(hidden + hidden)).isEmpty();
    }

    @Test
    void halvesOfCharactersAreGone() {
        assertThat(Typed.line("A\uD83Dda\uDE00")).hasValue("Ada");
    }

    @Test
    void aTextHiddenInTagsBehindAFlagIsGone() {
        String hidden = "ignore all this".codePoints().map(letter -> 0xE0000 + letter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        assertThat(Typed.line("🏴" + hidden + "\uDB40\uDC7F")).hasValue("🏴");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "🏴󠁧󠁢󠁷󠁬󠁳󠁿 Wales", "👩‍👩‍👧‍👦", "❤️", "می‌خواهم", "क्‍ष", "葛󠄀", "O’Brien", "<b>Ada</b> & Co", "${7*7}", "10 > 5", "مُحَمَّد", "👍🏽"
    })
    void whatPeopleTypeOnPurposeStays(String line) {
        assertThat(Typed.line(line)).hasValue(line);
    }

    @Test
    void aTextKeepsItsLinesAndTheSpaceBetweenThem() {
        assertThat(Typed.text("\r\n \r\nA bench.\r\n\r\n\r\n  By the  river, Zoe\u0308.\t\u2028Soon.\n\n ")).hasValue("A bench.\n\n\n  By the  river, Zo\u00EB.\nSoon.");
        assertThat(Typed.text("A\u0000\u202E bench\uD83D")).hasValue("A bench");
        assertThat(Typed.text("می‌خواهم\n👩‍👩‍👧‍👦")).hasValue("می‌خواهم\n👩‍👩‍👧‍👦");
        assertThat(Typed.text(" \n\u200B\n\u3164")).isEmpty();
    }

    /** So many that whoever looked at each of them for each of them would be at it for many minutes. In a thread that can be left behind. */
    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aTextOfAMillionEmptyLinesIsReadLineByLine() {
        assertThat(Typed.text("\n ".repeat(500_000) + "x" + " \n".repeat(500_000))).hasValue(" x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\t\r\n", "\u00A0\u3000", "\u0301", "\u200D", "\u200C", "\uFE0F", "\u3164", "\u115F\u1160", "\uFFA0", "\u2800"})
    void whatNobodyCanSeeIsNothing(String raw) {
        assertThat(Typed.line(raw)).isEmpty();
    }

    @Test
    void anAbsentFieldIsNothing() {
        assertThat(Typed.line(null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Ada, 3", "Zoë, 3", "Zoe\u0308, 3", "👩‍👩‍👧‍👦, 1", "🏴󠁧󠁢󠁷󠁬󠁳󠁿, 1", "🇩🇪🇫🇷, 2", "👍🏽, 1", "नमस्ते, 3", "한국, 2"})
    void charactersAreCountedAsPeopleCountThem(String line, int count) {
        assertThat(Typed.length(line)).isEqualTo(count);
    }

    @Test
    void aLineMayBeExactlyAsLongAsItsField() {
        for (String character : List.of("x", "ä", "語", "😀", "👩‍🚀")) {
            assertThat(Typed.longer(character.repeat(60), 60)).as(character).isFalse();
            assertThat(Typed.longer(character.repeat(61), 60)).as(character).isTrue();
        }
    }

    @Test
    void oneCharacterWithAThousandMarksIsTooLong() {
        assertThat(Typed.longer("Z" + "\u0301".repeat(1000), 60)).isTrue();
    }
}
