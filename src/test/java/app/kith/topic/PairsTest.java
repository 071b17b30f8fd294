package app.kith.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.kith.KithTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** What people type and what they mean, held against the vocabulary that comes with the site. */
@KithTest
@Transactional
class PairsTest {

    private static final Path FILE = Path.of("src/test/resources/topic/pairs.csv");

    record Pair(String entry, String topic) {}

    @Autowired
    private Topics topics;

    @Autowired
    private Suggestions suggestions;

    @Test
    void theTableHasThreeHundredPairsThatTheVocabularyDoesNotName() throws IOException {
        var shipped = Vocabulary.shipped().entries().stream().flatMap(Vocabulary.Entry::spellings).map(TopicName::text).collect(Collectors.toSet());
        var names = Vocabulary.shipped().entries().stream().map(entry -> entry.name().text()).collect(Collectors.toSet());
        assertThat(pairs()).hasSizeGreaterThanOrEqualTo(300).doesNotHaveDuplicates();
        assertThat(pairs()).extracting(Pair::entry).doesNotContainAnyElementsOf(shipped);
        assertThat(names).containsAll(pairs().stream().map(Pair::topic).toList());
    }

    @Test
    void ofAHundredEntriesNinetyFiveFindTheirTopicAmongTheFirstThreeSuggestions() throws IOException {
        var missed = pairs().stream()
                .filter(pair -> suggestions.to(pair.entry, 3).stream().noneMatch(found -> found.name().equals(pair.topic)))
                .map(pair -> pair + " " + suggestions.to(pair.entry, 3).stream().map(Suggestion::name).toList())
                .toList();
        assertThat(100.0 * missed.size() / pairs().size()).as(() -> String.join("\n", missed)).isCloseTo(0, within(5.0));
    }

    @Test
    void noneIsTakenForAnotherTopicSilently() throws IOException {
        var known = topics.known(pairs().stream().map(Pair::entry).toList());
        assertThat(pairs()).allSatisfy(pair -> {
            if (known.containsKey(pair.entry)) assertThat(known.get(pair.entry).name()).isEqualTo(pair.topic);
        });
    }

    private static List<Pair> pairs() throws IOException {
        try (var lines = Files.lines(FILE)) {
            return lines.filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(","))
                    .map(columns -> new Pair(columns[0], columns[1]))
                    .toList();
        }
    }
}
