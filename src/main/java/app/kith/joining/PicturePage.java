package app.kith.joining;

import app.kith.web.Problems;
import java.util.Optional;

/**
 * The stage Picture.
 *
 * @param description the alternative text as it was typed
 */
public record PicturePage(Draft draft, Optional<String> description, Problems problems) {}
