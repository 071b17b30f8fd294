/** Readable names in addresses. Uses no other package. */
@NullMarked
package app.kith.slug;

import org.jspecify.annotations.NullMarked;
