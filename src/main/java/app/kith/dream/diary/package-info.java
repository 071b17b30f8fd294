/** The diary of a dream: what its dreamer tells while it goes on. */
@NamedInterface("diary")
@NullMarked
package app.kith.dream.diary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
