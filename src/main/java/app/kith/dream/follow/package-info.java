/** Members follow dreams that are not theirs. */
@NamedInterface("follow")
@NullMarked
package app.kith.dream.follow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
