package app.kith.dream;

import app.kith.web.Problems;
import app.kith.web.Typed;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A dream as it was typed, but for its lists.
 *
 * @param draft which draft the page belongs to; the page that begins one makes it up
 * @param silent whether nobody is to write below the dream
 * @param seen the edition that the page was opened with, where a dream is changed
 */
public record WritingForm(
        @Nullable String draft,
        @Nullable String title,
        @Nullable String story,
        @Nullable String audience,
        @Nullable String silent,
        @Nullable String seen) {

    DreamId id() {
        try {
            return draft == null ? DreamId.next() : new DreamId(UUID.fromString(draft));
        } catch (IllegalArgumentException notAnId) {
            return DreamId.next();
        }
    }

    public Optional<String> heading() {
        return Typed.line(title);
    }

    public Optional<String> text() {
        return Typed.text(story);
    }

    Audience readers() {
        return Audience.read(audience).orElse(Audience.EVERYBODY);
    }

    boolean talkedAbout() {
        return silent == null;
    }

    /** None for a form that does not say so: it has seen nothing. */
    int edition() {
        return seen != null && seen.matches("[0-9]{1,9}") ? Integer.parseInt(seen) : 0;
    }

    Problems problems() {
        return new Problems.Finder()
                .when(heading().isEmpty(), "title", "dream.writing.title.missing")
                .when(longer(heading(), WrittenDream.LONGEST_TITLE), "title", "dream.writing.long", "most", WrittenDream.LONGEST_TITLE)
                .when(text().isEmpty(), "story", "dream.writing.story.missing")
                .when(longer(text(), WrittenDream.LONGEST_STORY), "story", "dream.writing.long", "most", WrittenDream.LONGEST_STORY)
                .all();
    }

    private static boolean longer(Optional<String> typed, int most) {
        return typed.filter(text -> Typed.longer(text, most)).isPresent();
    }
}
