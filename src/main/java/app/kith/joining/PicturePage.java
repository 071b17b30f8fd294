package app.kith.joining;

import app.kith.picture.CaptionForm;
import app.kith.web.Problems;

/**
 * The stage Picture.
 *
 * @param caption what it shows, as it was typed
 * @param keepsOriginals whether the site keeps the file that is sent, too
 */
public record PicturePage(Draft draft, CaptionForm caption, Problems problems, boolean keepsOriginals) {}
