/** Kith: a community site where hopes meet skills. Each package below holds one noun. */
@NullMarked
package app.kith;

import org.jspecify.annotations.NullMarked;
