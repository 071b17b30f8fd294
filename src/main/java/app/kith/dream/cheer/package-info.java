/** The one-tap encouragement of a dream or a comment. */
@NamedInterface("cheer")
@NullMarked
package app.kith.dream.cheer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
