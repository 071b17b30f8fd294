package app.kith.joining;

import app.kith.picture.CaptionForm;
import app.kith.web.Problems;

/**
 * The stage Picture.
 *
 * @param caption what it shows, as it was typed
 */
public record PicturePage(Draft draft, CaptionForm caption, Problems problems) {}
