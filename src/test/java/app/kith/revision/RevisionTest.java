package app.kith.revision;

import static org.assertj.core.api.Assertions.assertThat;

import app.kith.id.Ids;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which of two sendings is the newer, whatever the order in which they arrive. */
class RevisionTest {

    private static final UUID HERE = Ids.next();
    private static final UUID THERE = Ids.next();

    @Test
    void ofOnePageTheLaterNumberIsTheNewer() {
        Revision kept = written(Optional.empty(), new Revision(0, HERE, 2));
        assertThat(new Revision(0, HERE, 3).follows(kept)).isTrue();
        assertThat(new Revision(0, HERE, 2).follows(kept)).isFalse();
        assertThat(new Revision(0, HERE, 1).follows(kept)).isFalse();
    }

    @Test
    void aPageThatWasShownBeforeAnotherWroteIsTheOlderAndOneThatWasShownSinceTheNewer() {
        Revision kept = written(Optional.empty(), new Revision(0, HERE, 1));
        assertThat(new Revision(0, THERE, 9).follows(kept)).isFalse();
        assertThat(new Revision(kept.version(), THERE, 1).follows(kept)).isTrue();
        Revision again = written(Optional.of(kept), new Revision(0, HERE, 2));
        assertThat(new Revision(kept.version(), THERE, 1).follows(again)).as("it has not seen the second").isFalse();
    }

    @Test
    void aButtonWithoutAScriptLeavesEveryPageBehindThatWasShownBefore() {
        Revision kept = written(Optional.empty(), new Revision(0, HERE, 1));
        Revision plain = Revision.written(Optional.of(kept), Optional.empty());
        assertThat(new Revision(0, HERE, 2).follows(plain)).isFalse();
        assertThat(new Revision(plain.version(), THERE, 1).follows(plain)).isTrue();
    }

    @Test
    void aDraftThatBeganAnewKnowsNoLowerVersionThanThePageThatWroteIt() {
        Revision kept = written(Optional.empty(), new Revision(7, HERE, 1));
        assertThat(new Revision(0, THERE, 1).follows(kept)).isFalse();
        assertThat(new Revision(8, THERE, 1).follows(kept)).isTrue();
    }

    @Test
    void itIsReadAsItIsWritten() {
        var revision = new Revision(3, HERE, 7);
        assertThat(Revision.read(revision.toString())).hasValue(revision);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "1/2/3", "1/00000000-0000-0000-0000-000000000000", "-1/00000000-0000-0000-0000-000000000000/1",
        "1/00000000-0000-0000-0000-000000000000/1 ", "99999999999999999999/00000000-0000-0000-0000-000000000000/1",
        "1/------------------------------------/1", "1/00000000-0000-0000-0000-000000000000/1/1"})
    void whatIsNoneSaysNothing(String sent) {
        assertThat(Revision.read(sent)).isEmpty();
        assertThat(Revision.read(null)).isEmpty();
    }

    private static Revision written(Optional<Revision> kept, Revision sent) {
        return Revision.written(kept, Optional.of(sent));
    }
}
