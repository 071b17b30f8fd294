package app.kith.profile.editing;

import app.kith.picture.CaptionForm;
import app.kith.picture.Picture;
import app.kith.portrait.Portrait;
import app.kith.web.Problems;
import java.util.Optional;

/**
 * The page on which members change their picture and say what it shows.
 *
 * @param caption as it was typed
 * @param keepsOriginals whether the site keeps the file that is sent, too
 */
public record PicturePage(Portrait portrait, CaptionForm caption, Problems problems, boolean keepsOriginals) {

    /** What the form carries, so that two windows tell each other. */
    public String seen() {
        return seen(portrait.picture());
    }

    static String seen(Optional<Picture> picture) {
        return Edition.mark(picture.map(shown -> shown.id() + " " + shown.caption()).orElse(""));
    }
}
