/** The steps of a dream: small goals on the way, in their order, done or not. */
@NamedInterface("step")
@NullMarked
package app.kith.dream.step;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
