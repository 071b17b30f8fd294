package app.kith.dream.diary;

import app.kith.dream.Dream;
import app.kith.keyset.Stretch;
import app.kith.web.Problems;

/**
 * A dream's diary as one viewer sees it.
 *
 * @param own whether the viewer is the dreamer, who writes it
 * @param older whether they have read on, past the newest days
 * @param typed what still stands in the field
 */
public record DiaryPage(Dream dream, boolean own, boolean older, Stretch<DiaryEntry> entries, String typed, Problems problems) {

    public int longest() {
        return Diaries.LONGEST;
    }
}
