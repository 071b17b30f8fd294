/** How a member looks on a page: their picture, or a drawing of their own. Uses picture. */
@NullMarked
package app.kith.portrait;

import org.jspecify.annotations.NullMarked;
