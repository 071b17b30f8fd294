package app.kith.dream.diary;

import app.kith.web.Problem;
import app.kith.web.Problems;
import app.kith.web.Typed;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a dreamer typed into the diary. */
record EntryForm(@Nullable String story) {

    Optional<String> text() {
        return Typed.text(story);
    }

    Problems problems() {
        if (text().isEmpty()) return Problems.of(new Problem("story", "dream.diary.missing"));
        return Typed.longer(text().get(), Diaries.LONGEST)
                ? Problems.of(new Problem("story", "dream.diary.long", "most", Diaries.LONGEST))
                : Problems.NONE;
    }
}
