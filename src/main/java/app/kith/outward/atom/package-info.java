/** What is new, as feed readers fetch it (RFC 4287). */
@NullMarked
package app.kith.outward.atom;

import org.jspecify.annotations.NullMarked;
