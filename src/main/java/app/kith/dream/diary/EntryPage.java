package app.kith.dream.diary;

import app.kith.dream.Dream;
import app.kith.web.Problems;
import java.util.UUID;

/** The page on which a dreamer says an entry of the diary anew. */
public record EntryPage(Dream dream, UUID id, String typed, Problems problems) {

    public String href() {
        return dream.href() + "/diary/" + id;
    }

    public int longest() {
        return Diaries.LONGEST;
    }
}
