package app.kith.revision;

import app.kith.id.Ids;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which state of a form was sent. A page carries its version and its own name as a {@link Revisions#mark mark}; its script adds
 * a number. As text it is {@code 3/0197…/7}.
 *
 * @param version of what was kept when the page was shown, 0 where nothing was; of what is kept, how often it was written
 * @param page which showing of the page sent it: the same page in two tabs is shown twice
 * @param number counts what that page has sent
 */
public record Revision(long version, UUID page, long number) {

    private static final Pattern TEXT =
            Pattern.compile("([0-9]{1,15})/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})/([0-9]{1,15})");

    /** What a script sent along. A page without one says nothing: it sends only when its button is pressed. */
    public static Optional<Revision> read(@Nullable String sent) {
        if (sent == null) return Optional.empty();
        var text = TEXT.matcher(sent);
        return text.matches()
                ? Optional.of(new Revision(Long.parseLong(text.group(1)), UUID.fromString(text.group(2)), Long.parseLong(text.group(3))))
                : Optional.empty();
    }

    /** Whether it was sent after what is kept: later by the same page, or by a page that was shown with all of it. */
    boolean follows(Revision kept) {
        return page.equals(kept.page) ? number > kept.number : version >= kept.version;
    }

    /** How it stands among what is kept once it is written there. */
    static Revision written(Optional<Revision> kept, Optional<Revision> sent) {
        long version = 1 + Math.max(kept.map(Revision::version).orElse(0L), sent.map(Revision::version).orElse(0L));
        return sent.map(one -> new Revision(version, one.page, one.number)).orElseGet(() -> new Revision(version, Ids.next(), 0));
    }

    @Override
    public String toString() {
        return version + "/" + page + "/" + number;
    }
}
