package app.kith.dream;

import app.kith.dream.WrittenDream.WrittenNeed;
import app.kith.keyset.Place;
import app.kith.markdown.Markdown;
import app.kith.member.Member;
import app.kith.slug.Slug;
import java.text.BreakIterator;
import java.time.Instant;
import java.util.List;

/**
 * What a member hopes to do, as others read it.
 *
 * @param story in Markdown, as it was typed
 * @param talkedAbout whether others may write below it
 */
public record Dream(
        DreamId id,
        String slug,
        String title,
        String story,
        State state,
        Audience audience,
        boolean talkedAbout,
        Instant published,
        Member dreamer,
        List<Need> needs,
        List<Theme> themes) {

    /** So many characters of the story stand on a card. */
    private static final int GLIMPSE = 150;

    /** So much of it is read for that. */
    private static final int FIRST_PAGE = 1500;

    public String href() {
        return "/dreams/" + Slug.inPath(slug);
    }

    public Markdown told() {
        return Markdown.of(story, 2);
    }

    /** How the story begins, in one line that ends where a line may end in its language; one paragraph, for one language. */
    public String beginning() {
        String line = Markdown.of(story.substring(0, Math.min(story.length(), FIRST_PAGE)), 2).beginning();
        if (line.length() <= GLIMPSE) return line;
        int end = lastEnd(BreakIterator.getLineInstance(), line);
        if (end < GLIMPSE / 2) end = lastEnd(BreakIterator.getCharacterInstance(), line);
        return line.substring(0, end).strip() + " …";
    }

    private static int lastEnd(BreakIterator ends, String line) {
        ends.setText(line);
        return ends.preceding(GLIMPSE + 1);
    }

    /** As its dreamer would write it today. */
    public WrittenDream written() {
        return new WrittenDream(
                title,
                story,
                needs.stream().map(need -> new WrittenNeed(need.id(), need.word(), need.purpose())).toList(),
                themes.stream().map(Theme::word).toList(),
                audience,
                talkedAbout);
    }

    Place place() {
        return new Place(published, id.value());
    }
}
