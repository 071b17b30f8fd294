/** A member chooses whether search engines may list their page. */
@NullMarked
package app.kith.member.findable;

import org.jspecify.annotations.NullMarked;
