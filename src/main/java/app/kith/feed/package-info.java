/** The front door: the landing page and what is new. Uses member and web. */
@NullMarked
package app.kith.feed;

import org.jspecify.annotations.NullMarked;
