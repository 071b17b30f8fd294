package app.kith.entry;

import app.kith.topic.Topic;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One entry of a list.
 *
 * @param label what it stands for in the shared vocabulary, where that is another word: carpentry for joinery
 * @param aside what was said beside it, such as the year of an experience
 * @param near topics that may be meant by it, where it is none that is known; to be asked about, and it stays unless one is taken
 * @param again what was typed last and means the same, so that it became no entry of its own
 */
public record Entry(UUID id, String line, Optional<String> label, Optional<String> aside, List<Topic> near, Optional<String> again) {

    public Entry(UUID id, String line, Optional<String> label, Optional<String> aside) {
        this(id, line, label, aside, List.of(), Optional.empty());
    }

    /** What it is called. */
    public String name() {
        return label.orElse(line);
    }

    /** Whether what was typed last was only another way of writing its name. */
    public boolean sameWord() {
        return again.filter(name()::equalsIgnoreCase).isPresent();
    }
}
