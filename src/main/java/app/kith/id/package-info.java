/** Identifiers that never change. Uses no other package. */
@NullMarked
package app.kith.id;

import org.jspecify.annotations.NullMarked;
