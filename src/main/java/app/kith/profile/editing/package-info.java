/** Changing what one says of oneself: the page under the settings, and what was typed there and is not saved yet. */
@NamedInterface("editing")
@NullMarked
package app.kith.profile.editing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
