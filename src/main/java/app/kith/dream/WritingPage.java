package app.kith.dream;

import app.kith.entry.EntryList;
import app.kith.web.Problems;
import java.util.List;

/**
 * The page on which a dream is written.
 *
 * @param previewed whether it shows how the story will look
 * @param revision what the page says of itself when its script sends something
 */
public record WritingPage(DreamDraft draft, List<EntryList> lists, boolean previewed, String revision, Problems problems) {}
