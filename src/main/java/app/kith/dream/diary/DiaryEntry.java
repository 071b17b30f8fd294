package app.kith.dream.diary;

import app.kith.keyset.Place;
import app.kith.markdown.Markdown;
import java.time.Instant;
import java.util.UUID;

/**
 * What a dreamer told on one day.
 *
 * @param story in Markdown, as it was typed
 */
public record DiaryEntry(UUID id, String story, Instant written, boolean edited) {

    public Markdown told() {
        return Markdown.of(story, 3);
    }

    Place place() {
        return new Place(written, id);
    }
}
