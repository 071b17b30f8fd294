package app.kith.dream;

import app.kith.id.Ids;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** A dream as its dreamer wrote it, with topics in their own words. */
public record WrittenDream(
        String title, String story, List<WrittenNeed> needs, List<String> themes, Audience audience, boolean talkedAbout) {

    /** So many characters, as a person counts them, a title has at most. */
    public static final int LONGEST_TITLE = 100;

    /** So many characters a story has at most: some four pages of a book. */
    public static final int LONGEST_STORY = 8000;

    /** One that everybody may see and write about. */
    public WrittenDream(String title, String story, List<WrittenNeed> needs, List<String> themes) {
        this(title, story, needs, themes, Audience.EVERYBODY, true);
    }

    /**
     * A need as its dreamer wrote it.
     *
     * @param id stays while the dream is changed, for what others have said of it
     * @param purpose what it is needed for
     */
    public record WrittenNeed(UUID id, String word, Optional<String> purpose) {

        public static final int LONGEST_PURPOSE = 120;

        /** One that is new. */
        public WrittenNeed(String word, Optional<String> purpose) {
            this(Ids.next(), word, purpose);
        }
    }

    /** Needs and themes, each spelling once. */
    List<String> topics() {
        return Stream.concat(needs.stream().map(WrittenNeed::word), themes.stream()).distinct().toList();
    }
}
