package app.kith.picture;

import app.kith.web.Problems;
import app.kith.web.Typed;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a picture shows, as it was typed.
 *
 * @param decorative {@code yes} where its owner says that it only decorates
 */
public record CaptionForm(@Nullable String description, @Nullable String decorative) {

    public static final CaptionForm EMPTY = new CaptionForm(null, null);

    public static CaptionForm of(Caption caption) {
        return new CaptionForm(caption.text().orElse(null), caption.decorative() ? "yes" : null);
    }

    public Optional<String> text() {
        return Typed.line(description);
    }

    public boolean decorates() {
        return "yes".equals(decorative);
    }

    /** Once nothing is wrong with it. */
    public Caption caption() {
        return new Caption(text(), decorates());
    }

    public Problems problems() {
        return new Problems.Finder()
                .when(text().filter(line -> Typed.longer(line, Caption.LONGEST)).isPresent(), "description", "joining.picture.description.long", "most", Caption.LONGEST)
                .when(text().isPresent() && decorates(), "description", "joining.picture.description.both")
                .all();
    }
}
