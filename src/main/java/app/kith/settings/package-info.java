/** What the person who runs the site may choose. Uses no other package. */
@NullMarked
package app.kith.settings;

import org.jspecify.annotations.NullMarked;
