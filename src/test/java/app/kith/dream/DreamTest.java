package app.kith.dream;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.account.AccountId;
import app.kith.id.Ids;
import app.kith.member.Member;
import app.kith.member.Name;
import app.kith.portrait.Portrait;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DreamTest {

    @Test
    void aShortStoryIsItsOwnBeginningAndOnlyItsFirstParagraph() {
        assertThat(told("One line\nand another.\n\nMore.").beginning()).isEqualTo("One line and another.");
    }

    @Test
    void aLongOneIsCutBetweenTwoWords() {
        assertThat(told("sixteen letters, ".repeat(20)).beginning()).endsWith("sixteen letters, sixteen …").hasSizeLessThan(153);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "👩‍👩‍👧‍👦", "漢", "มา", "\uD83D\uDE00"})
    void aCharacterIsNeverCutInTwo(String character) {
        String beginning = told(character.repeat(300)).beginning();
        assertThat(beginning).endsWith(" …");
        assertThat(beginning.replace(character, "")).isEqualTo(" …");
    }

    @Test
    void aBeginningHasNoMarks() {
        assertThat(told("## A *bench*\n\nBy the river.").beginning()).isEqualTo("A bench");
        assertThat(told("---\n\n![](https://example.org/x)").beginning()).isEmpty();
    }

    private static Dream told(String story) {
        var id = new AccountId(Ids.next());
        var dreamer = new Member(id, new Name("Ada", Optional.empty()), "ada", new Portrait(id.value(), "Ada", Optional.empty()));
        return new Dream(DreamId.next(), "a", "A", story, State.HOPING, Audience.EVERYBODY, true, Instant.EPOCH, dreamer, List.of(), List.of());
    }
}
