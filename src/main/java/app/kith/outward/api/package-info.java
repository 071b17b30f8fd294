/** What visitors may read, in JSON. */
@NullMarked
package app.kith.outward.api;

import org.jspecify.annotations.NullMarked;
