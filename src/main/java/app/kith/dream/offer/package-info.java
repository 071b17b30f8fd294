/** "I can help with that": members answer what a dream needs, and the two talk about it. */
@NamedInterface("offer")
@NullMarked
package app.kith.dream.offer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
