/** What members say below a dream, and in answer to that. */
@NamedInterface("comment")
@NullMarked
package app.kith.dream.comment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
