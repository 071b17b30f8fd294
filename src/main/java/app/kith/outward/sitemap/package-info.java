/** Which pages there are, for search engines. */
@NullMarked
package app.kith.outward.sitemap;

import org.jspecify.annotations.NullMarked;
