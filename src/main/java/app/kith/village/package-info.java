/** Named people, so that a demonstration, a developer and every test meet the same neighbours. Knows no other package yet. */
@NullMarked
package app.kith.village;

import org.jspecify.annotations.NullMarked;
